import type { Rule } from '../../../core/kind.ts';
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
    const gaps = [...text.text.matchAll(/\{\{(.+?)\}\}/gs)].map(([, gap = '']) => gap);
    const rest = text.text.replace(/\{\{.+?\}\}/gs, '');
    if (/\{\{|\}\}/.test(rest)) report(text, 'A gap is empty or not closed. Expected `{{` and `}}` around its text.');
    else if (gaps.length === 0) report(text, 'The text has no gap. Expected `{{` and `}}` around what people should fill in.');
    else if (gaps.some((gap) => !/[\p{L}\p{N}]/u.test(gap))) report(text, 'A gap has neither a letter nor a digit. Expected something that can be typed.');
  },
};
