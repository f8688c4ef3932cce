import type { Files } from '../../core/recognize.ts';
import { plainName } from '../ruby-keys.ts';

/** Keys that no other program is likely to have. */
const telling = ['log_aws_wire', 'on_premises_config_file', 'ongoing_deployment_tracking', 'kill_agent_max_wait_time_seconds', 'enable_deployments_log'];

/**
 * Names: /etc/codedeploy-agent/conf/codedeployagent.yml, on Windows C:\ProgramData\Amazon\CodeDeploy\conf.yml.
 * Source: CodeDeploy user guide, reference-agent-configuration.html, checked 2026-11-23.
 */
export const codedeployAgentFiles: Files = {
  ownNames: ['codedeployagent.yml'],
  names: ['*codedeploy*/**/conf.yml'],
  telling,
  shared: ['log_dir', 'pid_dir', 'root_dir', 'program_name', 'wait_between_runs', 'wait_after_error', 'proxy_uri', 'max_revisions'],
  isSure: (top) => [...top.keys()].some((key) => telling.includes(plainName(key))),
};
