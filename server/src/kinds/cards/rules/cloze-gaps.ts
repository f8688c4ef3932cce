import type { Rule } from '../../../core/kind.ts';
import { clozeParts } from '../cloze.ts';
import { scalarAt, textAt } from '../members.ts';

export const clozeGaps: Rule = {
  id: 'cards/cloze-gaps',
  severity: 'error',
  on: ['/cards/*'],
  check(card, { report }) {
    const text = scalarAt(card, 'text');
    if (!text || textAt(card, 'type') !== 'cloze' || text.valueType === 'null') return;
    const parts = clozeParts(text.text);
    const answers = parts.flatMap((part) => ('gap' in part ? [part.gap, ...(part.also ?? [])] : []));
    const rest = parts.map((part) => ('gap' in part ? '' : part.text)).join('');
    if (/\{\{|\}\}/.test(rest)) report(text, 'A gap is empty or not closed. Expected `{{` and `}}` around its text.');
    else if (answers.length === 0) report(text, 'The text has no gap. Expected `{{` and `}}` around what people should fill in.');
    else if (answers.some((answer) => !/[\p{L}\p{N}]/u.test(answer)))
      report(text, 'A gap has neither a letter nor a digit. Expected something that can be typed.');
  },
};
