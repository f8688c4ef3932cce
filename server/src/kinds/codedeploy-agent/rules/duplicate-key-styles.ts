import type { Rule } from '../../../core/kind.ts';
import type { Entry } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { plainName } from '../../ruby-keys.ts';
import { page } from './duplicate-key-styles.md';

/** Source: symbolize_keys! in lib/core_ext.rb of aws/aws-codedeploy-agent at 800eb28; src/config/mod.rs at 6866d06. Checked 2026-11-23. */
export const duplicateKeyStyles: Rule = {
  id: 'codedeploy-agent/duplicate-key-styles',
  severity: 'warning',
  page,
  on: [''],
  check(root, { report }) {
    const first = new Map<string, Entry>();
    for (const { entry } of root.children) {
      if (!entry) continue;
      const name = plainName(entry.key);
      const other = first.get(name);
      if (!other) first.set(name, entry);
      else if (other.key !== entry.key)
        report(entry.keySpan, `${quoted(entry.key)} and ${quoted(other.key)} are one key for the agent. Expected one of the two.`, {
          related: [{ ...other.keySpan, message: 'The same key, in the other spelling.' }],
        });
    }
  },
};
