import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isRewritten } from '../../delivery.ts';

const placeholder = '<TASK_DEFINITION>';

/** Source: CodePipeline user guide, tutorials-ecs-ecr-codedeploy.html: the text of this placeholder is fixed; checked 2026-11-23. */
export const ecsPlaceholderChanged: Rule = {
  id: 'appspec/ecs-placeholder-changed',
  severity: 'warning',
  on: ['/Resources/*/*/Properties/TaskDefinition'],
  check(fact, { fileName, around, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || !/^<[^<>%]+>$/.test(node.text) || node.text === placeholder || isRewritten(fileName, around)) return;
    report(node, `CodePipeline does not replace the placeholder ${code(node.text)}. Expected ${code(placeholder)}.`, {
      fix: { title: `Change to ${code(placeholder)}`, operations: [{ op: 'set', path: pathOf(fact), to: placeholder }], suggestion: true },
    });
  },
};
