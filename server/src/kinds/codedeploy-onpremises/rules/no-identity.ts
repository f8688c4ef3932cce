import type { Rule } from '../../../core/kind.ts';
import { oneOfWords, quoted } from '../../../core/words.ts';
import { plainName } from '../../ruby-keys.ts';
import { identities } from '../identity.ts';
import { page } from './no-identity.md';

export const noIdentity: Rule = {
  id: 'codedeploy-onpremises/no-identity',
  severity: 'warning',
  page,
  on: [''],
  check(root, { report }) {
    const [first] = root.children;
    // An unknown key is reported, and may well be the identity.
    if (!first?.entry || root.children.some(({ entry, key }) => !key || (entry && plainName(entry.key) in identities))) return;
    report(
      first.entry.keySpan,
      `${quoted(first.entry.key)} stands in a file without ${oneOfWords(Object.keys(identities))}, and without one of them the file has no effect.`,
      { typing: root.node },
    );
  },
};
