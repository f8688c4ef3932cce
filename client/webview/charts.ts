import { type ComponentChild, h } from 'preact';
import { l10n } from '../src/l10n.ts';
import type { DayCount } from '../src/quiz/study/screen.ts';

/** Pictures of numbers. Each says in words what it shows, and has its table behind it. */

type Cells = readonly (readonly (string | number)[])[];

/** A picture with what it shows in one sentence, and its table. */
export const figure = (says: string, picture: ComponentChild, head: readonly string[], rows: Cells): ComponentChild =>
  h(
    'figure',
    {},
    h('div', { class: 'picture', 'aria-hidden': 'true' }, picture),
    h('figcaption', {}, says),
    h('details', {}, h('summary', {}, l10n.t('As a table')), table(head, rows)),
  );

/** Numbers stand to the right, so that they can be compared. */
const table = (head: readonly string[], rows: Cells): ComponentChild =>
  h(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': l10n.t('Table: {0}', head.join(', ')) },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell) => h('td', { class: typeof cell === 'number' ? 'number' : undefined }, cell)),
          ),
        ),
      ),
    ),
  );

const most = (days: readonly DayCount[]): number => Math.max(0, ...days.map(({ count }) => count));
const drawing = (width: number, height: number, inside: ComponentChild, stretch?: 'stretched' | 'thin'): ComponentChild =>
  h('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', ...(stretch ? { preserveAspectRatio: 'none', class: stretch } : {}) }, inside);

const CELL = 12;
/** A day in the calendar: how much was done shows in the size of its square, so that no colour is needed to read it. */
const sizes = [2, 5, 7, 9, 11];

/** Whole weeks, one a column, from Monday down to Sunday. */
export function calendar(days: readonly DayCount[]): ComponentChild {
  const top = most(days);
  const squares = days.map(({ date, count }, index) => {
    const size = sizes[count === 0 ? 0 : Math.min(4, 1 + Math.floor((4 * (count - 1)) / top))] ?? 2;
    const place = { x: Math.floor(index / 7) * CELL + (CELL - size) / 2, y: (index % 7) * CELL + (CELL - size) / 2 };
    return h('rect', { ...place, width: size, height: size, class: count === 0 ? 'none' : 'bar' }, h('title', {}, `${date}: ${count}`));
  });
  return drawing(Math.ceil(days.length / 7) * CELL, 7 * CELL, squares);
}

/** A bar a day, the first and the last of which are named below, and the highest above. */
export function bars(days: readonly DayCount[]): ComponentChild {
  const top = most(days);
  const columns = days.map(({ date, count }, index) => {
    const height = top === 0 ? 0 : (60 * count) / top;
    return h('rect', { x: index * 10 + 1, y: 60 - height, width: 8, height, class: 'bar' }, h('title', {}, `${date}: ${count}`));
  });
  return [
    h('div', { class: 'axis' }, h('span', {}, String(top))),
    drawing(days.length * 10, 61, [columns, h('rect', { x: 0, y: 60, width: days.length * 10, height: 1, class: 'line' })], 'stretched'),
    h('div', { class: 'axis' }, h('span', {}, days[0]?.date), h('span', {}, days.at(-1)?.date)),
  ];
}

/** A share from 0 to 1, with a mark at another one. */
export const share = (part: number, mark?: number): ComponentChild =>
  drawing(
    100,
    8,
    [
      h('rect', { x: 0, y: 3.5, width: 100, height: 1, class: 'line' }),
      h('rect', { x: 0, y: 1, width: 100 * part, height: 6, class: 'bar' }),
      mark !== undefined && h('rect', { x: 100 * mark - 0.4, y: 0, width: 0.8, height: 8, class: 'mark' }),
    ],
    'thin',
  );

/** A score a column, in its range, on a scale from 100 to 1,000 with a line at the mark. */
export function scores(all: readonly { readonly score: number; readonly low: number; readonly high: number }[], mark: number): ComponentChild {
  const y = (score: number): number => 90 - (score - 100) / 10;
  const width = Math.max(12, all.length) * 10;
  const columns = all.map(({ score, low, high }, index) => [
    h('rect', { x: index * 10 + 4.5, y: y(high), width: 1, height: y(low) - y(high), class: 'line' }),
    h('rect', { x: index * 10 + 2, y: y(score) - 2, width: 6, height: 4, class: 'bar' }, h('title', {}, l10n.t('{0}, from {1} to {2}', score, low, high))),
  ]);
  return [
    h('div', { class: 'axis' }, h('span', {}, '1000')),
    drawing(width, 92, [h('rect', { x: 0, y: y(mark) - 0.5, width, height: 1, class: 'mark' }), columns], 'stretched'),
    h('div', { class: 'axis' }, h('span', {}, '100')),
  ];
}
