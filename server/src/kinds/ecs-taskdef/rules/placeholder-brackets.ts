import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { isRewritten } from '../../delivery.ts';
import { places } from '../task.ts';

/** Source: CodePipeline user guide, tutorials-ecs-ecr-codedeploy.html; checked 2026-11-30. */
export const placeholderBrackets: Rule = {
  id: 'ecs-taskdef/placeholder-brackets',
  severity: 'warning',
  on: places('/containerDefinitions/*/image'),
  check(fact, { fileName, around, report }) {
    const image = literalOf(fact.node);
    if (image === undefined || !/^IMAGE[1-4]?(_NAME)?$/.test(image) || isRewritten(fileName, around)) return;
    report(fact.node, `${code(image)} is the name of an image as it stands. Expected it in angle brackets, for CodePipeline to replace.`, {
      fix: { title: `Change to ${code(`<${image}>`)}`, operations: [{ op: 'set', path: pathOf(fact), to: `<${image}>` }] },
    });
  },
};
