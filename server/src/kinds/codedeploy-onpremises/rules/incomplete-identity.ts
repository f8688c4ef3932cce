import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { eitherSpelling, plainName } from '../../ruby-keys.ts';
import { identities, isMisspelled, valueFor } from '../identity.ts';

export const incompleteIdentity: Rule = {
  id: 'codedeploy-onpremises/incomplete-identity',
  severity: 'error',
  on: eitherSpelling(...Object.keys(identities)),
  check({ entry, node }, { root, report }) {
    // With two identities the agent gets no further than that.
    if (!entry || isEmpty(node) || Object.keys(identities).every((name) => valueFor(root, name))) return;
    const missing = (identities[plainName(entry.key)] ?? []).filter((name) => !valueFor(root, name) && !isMisspelled(root, name));
    if (missing.length === 0) return;
    report(entry.keySpan, `Missing ${missing.map((name) => code(name)).join(' and ')} beside ${code(entry.key)}. The agent refuses the file.`, {
      typing: root.node,
    });
  },
};
