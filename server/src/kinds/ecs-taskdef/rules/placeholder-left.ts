import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { appSpecNames, isBeside, isRewritten } from '../../delivery.ts';
import { places } from '../task.ts';

/** Source: CodePipeline user guide, action-reference-ECS.html: the rolling action takes the service's own task definition; checked 2026-11-30. */
export const placeholderLeft: Rule = {
  id: 'ecs-taskdef/placeholder-left',
  severity: 'hint',
  isForFiles: true,
  on: places('/containerDefinitions/*/image'),
  check({ node }, { fileName, around, report }) {
    if (node.type !== 'scalar' || !/^<IMAGE[1-4]?(_NAME)?>$/.test(node.text)) return;
    if (!isBeside(around, ['imagedefinitions.json']) || isBeside(around, [...appSpecNames, 'imageDetail.json']) || isRewritten(fileName, around)) return;
    report(
      node,
      `Only a blue/green deployment replaces ${code(node.text)}, and the \`imagedefinitions.json\` beside it is for a rolling one. Expected an image.`,
    );
  },
};
