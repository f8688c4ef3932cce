import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { inTable, lacks, textAt } from '../../cli-input/computed.ts';

/** Runbooks of AWS, each with the parameter that names what it works on. Source: Automation runbook reference, checked 2026-11-30. */
const runbooks: Readonly<Record<string, string>> = {
  'AWS-RebootRdsInstance': 'InstanceId',
  'AWS-ResizeInstance': 'InstanceId',
  'AWS-RestartEC2Instance': 'InstanceId',
  'AWS-StartEC2Instance': 'InstanceId',
  'AWS-StartRdsInstance': 'InstanceId',
  'AWS-StopEC2Instance': 'InstanceId',
  'AWS-StopRdsInstance': 'InstanceId',
  'AWS-TerminateEC2Instance': 'InstanceId',
};

/** Source: botocore ssm/2014-11-06 of 2026-08-07, CreateAssociation, AutomationTargetParameterName. Checked 2026-11-30. */
export const runbookTargets: Rule = {
  id: 'ssm-association/runbook-targets',
  severity: 'error',
  on: ['/Targets'],
  check(targets, { root, report }) {
    const name = textAt(root, '/Name') ?? '';
    const parameter = inTable(runbooks, name);
    if (parameter === undefined || !targets.entry || !lacks(root, 'AutomationTargetParameterName')) return;
    report(
      targets.entry.keySpan,
      `${code(name)} is a runbook, and nothing says which of its parameters the targets fill. Expected \`AutomationTargetParameterName\`.`,
      {
        fix: {
          title: `Fill ${code(parameter)}`,
          operations: [{ op: 'insert', path: pathOf(root), key: 'AutomationTargetParameterName', value: parameter }],
          suggestion: true,
        },
      },
    );
  },
};
