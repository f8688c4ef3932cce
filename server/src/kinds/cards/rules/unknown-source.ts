import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { scalarAt } from '../members.ts';

/** A fact of our fact sheets, a row of one, a row of the list of the seed's errors, or an address. */
const forms = /^(study:[a-z0-9]+-\d+|facts:[a-z0-9-]+ \S.*|seed:\d+|https:\/\/[^\s/.]+\.\S+)$/;

export const unknownSource: Rule = {
  id: 'cards/unknown-source',
  severity: 'warning',
  on: ['/cards/*'],
  check(card, { report }) {
    const source = scalarAt(card, 'source');
    if (source && source.text !== '' && source.valueType !== 'null' && !forms.test(source.text))
      report(source, `${code(source.text)} is not a source that can be looked up. Expected an address that begins with \`https://\`.`, { typing: source });
  },
};
