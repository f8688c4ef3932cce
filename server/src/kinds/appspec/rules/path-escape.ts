import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { escapesIn } from '../../path-escapes.ts';
import { page } from './path-escape.md';

/** How YAML reads double quotes; the agent takes what comes out as a path. */
export const pathEscape: Rule = {
  id: 'appspec/path-escape',
  severity: 'error',
  page,
  on: ['/files/*/source', '/files/*/destination', '/hooks/*/*/location', '/permissions/*/object'],
  check(fact, { text, report }) {
    const found = escapesIn(fact.node, text);
    if (!found) return;
    const escapes = found.escapes.map(({ written, meaning }) => `${quoted(written)} is ${meaning}`);
    report(fact.node, `In double quotes ${escapes.join(' and ')}. Expected single quotes, or two backslashes for each.`, {
      fix: { title: `Change to ${quoted(found.meant)}`, operations: [{ op: 'set', path: pathOf(fact), to: found.meant, quoted: true }] },
    });
  },
};
