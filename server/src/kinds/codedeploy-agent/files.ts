import type { Files } from '../../core/recognize.ts';
import { plainName } from '../ruby-keys.ts';

/** Keys that no other program is likely to have, and those of the files that AWS ships. */
const telling = ['log_aws_wire', 'on_premises_config_file', 'ongoing_deployment_tracking', 'kill_agent_max_wait_time_seconds', 'enable_deployments_log'];
const shipped = ['log_dir', 'pid_dir', 'root_dir', 'program_name', 'wait_between_runs', 'wait_after_error', 'proxy_uri', 'max_revisions'];

/**
 * Names: /etc/codedeploy-agent/conf/codedeployagent.yml, on Windows C:\ProgramData\Amazon\CodeDeploy\conf.yml.
 * Source: CodeDeploy user guide, reference-agent-configuration.html, checked 2026-11-23.
 */
export const codedeployAgentFiles: Files = {
  names: ['codedeployagent.yml'],
  likelyNames: ['*codedeploy*/**/conf.yml'],
  content: (top) => {
    const names = [...top.keys()].map(plainName);
    if (names.some((name) => telling.includes(name))) return 'yes';
    return names.length === 0 || names.some((name) => shipped.includes(name)) ? 'perhaps' : 'unknown';
  },
};
