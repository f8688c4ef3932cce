import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { plainName } from '../../ruby-keys.ts';

/** Source: symbolize_keys! in lib/core_ext.rb of aws/aws-codedeploy-agent at 800eb28; src/config/mod.rs at 6866d06. Checked 2026-11-23. */
export const duplicateKeyStyles: Rule = {
  id: 'codedeploy-agent/duplicate-key-styles',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const entries = root.children.flatMap(({ entry }) => entry ?? []);
    // Twice in one spelling is a duplicate key, which the parser reports.
    for (const { again, first } of repeats(entries, ({ key }) => plainName(key)))
      if (first.key !== again.key)
        report(again.keySpan, `${code(again.key)} and ${code(first.key)} are one key for the agent. Expected one of the two.`, {
          related: [{ ...first.keySpan, message: 'The same key, in the other spelling.' }],
        });
  },
};
