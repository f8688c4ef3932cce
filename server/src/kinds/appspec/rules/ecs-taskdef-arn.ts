import { literalOf } from '../../../core/computed.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { isCapitals, isRewritten } from '../placeholder.ts';
import { page } from './ecs-taskdef-arn.md';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-resources.html (TaskDefinition); checked 2026-11-23. */
export const ecsTaskdefArn: Rule = {
  id: 'appspec/ecs-taskdef-arn',
  severity: 'information',
  page,
  on: ['/Resources/*/*/Properties/TaskDefinition'],
  check({ node }, { fileName, around, report }) {
    const found = literalOf(node);
    if (found === undefined || isCapitals(found) || isRewritten(fileName, around)) return;
    const arn = /^arn:[^:]*:ecs:[^:]*:[^:]*:task-definition\/[^:]+(:\d+)?$/.exec(found);
    if (!arn) report(node, `${quoted(found)} is no ARN of a task definition; expected one, or "<TASK_DEFINITION>" for CodePipeline to replace.`);
    else if (arn[1] === undefined) report(node, `${quoted(found)} names no revision; expected the ARN with the number of one at its end.`);
  },
};
