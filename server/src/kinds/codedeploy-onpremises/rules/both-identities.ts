import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { eitherSpelling } from '../../ruby-keys.ts';
import { valueFor } from '../identity.ts';

export const bothIdentities: Rule = {
  id: 'codedeploy-onpremises/both-identities',
  severity: 'error',
  on: eitherSpelling('iam_session_arn'),
  check(fact, { root, report }) {
    const user = valueFor(root, 'iam_user_arn')?.entry;
    if (!fact.entry || !user || valueFor(root, 'iam_session_arn') !== fact) return;
    const [first, second] = user.keySpan.start < fact.entry.keySpan.start ? [user, fact.entry] : [fact.entry, user];
    report(second.keySpan, `The file contains both ${code(first.key)} and ${code(second.key)}. Expected one of the two.`, {
      related: [{ ...first.keySpan, message: 'The other identity.' }],
    });
  },
};
