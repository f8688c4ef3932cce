import type { Rule } from '../../../core/kind.ts';
import { oneOfCodes } from '../../../core/words.ts';
import { plainName } from '../../ruby-keys.ts';
import { identities } from '../identity.ts';

export const noIdentity: Rule = {
  id: 'codedeploy-onpremises/no-identity',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const [first] = root.children;
    // An unknown key is reported, and may well be the identity.
    if (!first?.entry || root.children.some(({ entry, key }) => !key || (entry && plainName(entry.key) in identities))) return;
    report(first.entry.keySpan, `The file has no effect without an identity. Expected ${oneOfCodes(Object.keys(identities))}.`, { typing: root.node });
  },
};
