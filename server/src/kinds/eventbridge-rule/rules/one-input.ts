import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { targetsIn } from '../targets.ts';

const inputs = ['Input', 'InputPath', 'InputTransformer'];

/** Source: EventBridge API reference, Target: the three exclude each other. Checked 2026-11-30. */
export const oneInput: Rule = {
  id: 'eventbridge-rule/one-input',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const target of targetsIn(root)) {
      const [first, second] = inputs.flatMap((key) => select(target, `/${key}`));
      if (first?.entry && second?.entry)
        report(
          second.entry.keySpan,
          `A target takes one of \`Input\`, \`InputPath\` and \`InputTransformer\`, and has ${code(first.entry.key)} already. Expected one of them.`,
          {
            related: [{ ...first.entry.keySpan, message: 'The other one.' }],
            fix: { title: `Remove ${code(second.entry.key)}`, operations: [{ op: 'remove', path: pathOf(second) }], suggestion: true },
          },
        );
    }
  },
};
