import type { Rule } from '../../../core/kind.ts';
import { scalarAt } from '../members.ts';

export const snippetGap: Rule = {
  id: 'cards/snippet-gap',
  severity: 'error',
  on: ['/cards/*'],
  check(card, { report }) {
    const snippet = scalarAt(card, 'snippet');
    if (!snippet || snippet.valueType === 'null') return;
    const gaps = snippet.text.match(/_{4,}/g) ?? [];
    const place = card.children.find(({ segment }) => segment === 'snippet')?.entry?.keySpan ?? snippet;
    if (gaps.length !== 1) report(place, `The snippet has ${gaps.length === 0 ? 'no gap' : `${gaps.length} gaps`}. Expected one, \`____\`.`);
    else if (gaps[0] !== '____') report(place, `The gap has ${gaps[0]?.length} underscores. Expected four.`);
  },
};
