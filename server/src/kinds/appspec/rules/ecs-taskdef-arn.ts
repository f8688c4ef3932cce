import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { isRewritten } from '../../delivery.ts';
import { isCapitals } from '../placeholder.ts';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-resources.html (TaskDefinition); checked 2026-11-30. */
export const ecsTaskdefArn: Rule = {
  id: 'appspec/ecs-taskdef-arn',
  severity: 'information',
  on: ['/Resources/*/*/Properties/TaskDefinition'],
  check({ node }, { fileName, around, report }) {
    const found = literalOf(node);
    if (found === undefined || isCapitals(found) || isRewritten(fileName, around)) return;
    if (!found.startsWith('arn:'))
      report(node, `${code(found)} is not the ARN of a task definition. Expected one, or \`<TASK_DEFINITION>\` for CodePipeline to replace.`);
    else {
      const fault = faultOf(found);
      if (fault) report(node, `${code(found)} ${fault}`, { severity: 'warning' });
    }
  },
};

/** What is wrong with an ARN, as the end of a sentence. Without a revision it means the latest one. */
function faultOf(arn: string): string | undefined {
  const [, , service = '', region = '', account = '', resource = '', ...revision] = arn.split(':');
  if (service !== 'ecs' || !resource.startsWith('task-definition/'))
    return 'is not the ARN of a task definition. Expected `arn:aws:ecs:REGION:ACCOUNT:task-definition/NAME`.';
  if (region === '' && account === '') return 'names neither Region nor account. Expected both behind `ecs`, such as `us-east-1:111122223333`.';
  if (region === '') return 'names no Region. Expected one behind `ecs`, such as `us-east-1`.';
  if (account === '') return 'names no account. Expected its 12 digits behind the Region.';
  // Words in capitals are filled in by a step of the build.
  if (!isCapitals(account) && !/^\d{12}$/.test(account)) return `names the account ${code(account)}. Expected 12 digits.`;
  if (!/^task-definition\/[\w-]+$/.test(resource))
    return 'names no family of task definitions. Expected letters, digits, `-` and `_` behind `task-definition/`.';
  const number = revision.join(':');
  return revision.length === 0 || isCapitals(number) || /^[1-9]\d*$/.test(number)
    ? undefined
    : `ends in ${code(number)}. Expected the number of a revision, or nothing for the latest one.`;
}
