import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { scalarAt } from '../members.ts';
import { page } from './unknown-source.md';

/** A fact of our fact sheets, a row of one, a row of the list of the seed's errors, or an address. */
const forms = /^(study:[a-z0-9]+-\d+|facts:[a-z0-9-]+ \S.*|seed:\d+|https:\/\/[^\s/.]+\.\S+)$/;

export const unknownSource: Rule = {
  id: 'cards/unknown-source',
  severity: 'warning',
  page,
  on: ['/cards/*'],
  check(card, { report }) {
    const source = scalarAt(card, 'source');
    if (source && source.text !== '' && source.valueType !== 'null' && !forms.test(source.text))
      report(source, `${quoted(source.text)} is not a source that can be looked up. Expected an address that begins with \`https://\`.`, { typing: source });
  },
};
