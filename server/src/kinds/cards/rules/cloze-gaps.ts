import type { Rule } from '../../../core/kind.ts';
import { clozeParts } from '../cloze.ts';
import { scalarAt, textAt } from '../members.ts';
import { page } from './cloze-gaps.md';

export const clozeGaps: Rule = {
  id: 'cards/cloze-gaps',
  severity: 'error',
  page,
  on: ['/cards/*'],
  check(card, { report }) {
    const text = scalarAt(card, 'text');
    if (!text || textAt(card, 'type') !== 'cloze' || text.valueType === 'null') return;
    const parts = clozeParts(text.text);
    const gaps = parts.flatMap((part) => ('gap' in part ? [part.gap] : []));
    const rest = parts.map((part) => ('gap' in part ? '' : part.text)).join('');
    if (/\{\{|\}\}/.test(rest)) report(text, 'A gap is not closed or is empty; expected "{{" and "}}" around what belongs there.');
    else if (gaps.length === 0) report(text, 'The text has no gap; expected "{{" and "}}" around what shall be filled in.');
    else if (gaps.some((gap) => !/[\p{L}\p{N}]/u.test(gap))) report(text, 'A gap has neither letter nor digit; expected something to type.');
  },
};
