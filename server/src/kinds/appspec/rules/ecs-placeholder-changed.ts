import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { isRewritten } from '../placeholder.ts';
import { page } from './ecs-placeholder-changed.md';

const placeholder = '<TASK_DEFINITION>';

/** Source: CodePipeline user guide, tutorials-ecs-ecr-codedeploy.html: the text of this placeholder is fixed; checked 2026-11-23. */
export const ecsPlaceholderChanged: Rule = {
  id: 'appspec/ecs-placeholder-changed',
  severity: 'warning',
  page,
  on: ['/Resources/*/*/Properties/TaskDefinition'],
  check(fact, { fileName, around, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || !/^<[^<>%]+>$/.test(node.text) || node.text === placeholder || isRewritten(fileName, around)) return;
    report(node, `CodePipeline does not replace the placeholder ${quoted(node.text)}. Expected ${quoted(placeholder)}.`, {
      fix: { title: `Change to ${quoted(placeholder)}`, operations: [{ op: 'set', path: pathOf(fact), to: placeholder }], suggestion: true },
    });
  },
};
