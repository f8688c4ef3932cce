import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isLiteralSecret } from '../../secrets.ts';
import { documentOf, textAt, typeOf } from '../document.ts';

/** A secret as the default of a parameter: whoever may read the document reads it. */
export const plaintextSecret: Rule = {
  id: 'ssm-document/plaintext-secret',
  severity: 'information',
  on: [''],
  check(_, { root, report }) {
    for (const each of documentOf(root).parameters) {
      if (
        typeOf(each) !== 'String' ||
        !/(?:Password|Passphrase|Secret)$/i.test(each.name) ||
        /(?:Minimum|Set|Reset|Rotate|Require)$/i.test(each.name.replace(/(?:Password|Passphrase|Secret)$/i, ''))
      )
        continue;
      const preset = textAt(each.fact, 'default');
      if (preset && isLiteralSecret(preset.text))
        report(
          preset.node,
          `The default of ${code(each.name)} is a secret, and everyone who may read the document sees it. Keep it in Parameter Store or Secrets Manager.`,
        );
    }
  },
};
