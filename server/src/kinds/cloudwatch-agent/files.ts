import type { Files } from '../../core/recognize.ts';
import { distance } from '../../core/words.ts';

/**
 * The agent reads `amazon-cloudwatch-agent.json` and every file of `amazon-cloudwatch-agent.d`; the wizard writes `config.json`, which the content tells.
 * Source: amazon-cloudwatch-agent, translator/cmdutil/translatorutil.go, and CloudWatch user guide, CloudWatch-Agent-Configuration-File-Details.html;
 * checked 2026-11-30.
 */
export const agentFiles: Files = {
  ownNames: ['*amazon-cloudwatch-agent{,.linux,.windows,-linux,-windows}.json', 'amazon-cloudwatch-agent.d/*.json'],
  names: [
    'amazon-cloudwatch-agent.d/*',
    '*{C,c}loud{W,w}atch{-,_,}{A,a}gent*.{json,tpl,tftpl,tmpl}',
    '*{cwagent,cw-agent,cw_agent,cwa,CWAgent}*.{json,tpl,tftpl,tmpl}',
    '*AmazonCloudWatch-*.json',
  ],
  telling: ['metrics', 'logs', 'traces', 'opentelemetry'],
  shared: ['agent', 'csm', 'log_stream_name', '$schema'],
  inner: ['metrics_collected', 'logs_collected', 'traces_collected', 'metrics_collection_interval', 'run_as_user'],
  others: ['Resources', 'AWSTemplateFormatVersion', 'schemaVersion', 'Name', 'apiVersion', 'receivers', '$id'],
  isSure: (top, hasOthers, head) => {
    if (!/^\s*\{/.test(head)) return false;
    const named = [...top.keys()];
    if (collected.test(head)) return named.some((name) => sections.some((each) => distance(name, each, 1) <= 1));
    // While a section is misspelled, or for a file that has no other than these.
    if (hasOthers()) return false;
    return (
      (named.some((name) => sections.includes(name)) && measured.test(head)) ||
      (top.has('agent') && ofAgent.test(head)) ||
      (top.has('opentelemetry') && /"collect"\s*:/.test(head))
    );
  },
};

const sections = ['metrics', 'logs', 'traces', 'agent'];
const collected = /"(?:metrics|logs|traces)_collected"\s*:/;
const measured = /"(?:measurement|collect_list)"\s*:/;
const ofAgent = /"(?:metrics_collection_interval|run_as_user|aws_sdk_log_level|omit_hostname)"\s*:/;
