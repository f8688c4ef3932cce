import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, numberAt } from '../../cli-input/computed.ts';

const COLUMNS = 24;

/**
 * Where widgets stand. One half of a position is refused; what reaches beyond the grid isn't.
 * Source: the guide, and recorded answers of PutDashboard; checked 2026-11-30.
 */
export const position: Rule = {
  id: 'cloudwatch-dashboard/position',
  severity: 'error',
  on: ['/widgets/*'],
  byPart: true,
  check(widget, { report }) {
    for (const [here, other] of [
      ['x', 'y'],
      ['y', 'x'],
    ] as const) {
      const [found] = select(widget, `/${here}`);
      if (found?.entry && lacks(widget, other))
        report(
          found.entry.keySpan,
          `\`${here}\` stands without \`${other}\`, and CloudWatch refuses half a position. Expected both, or neither for the next free place.`,
          {
            typing: widget.node,
            fix: { title: `Remove \`${here}\``, operations: [{ op: 'remove', path: pathOf(found) }], suggestion: true },
          },
        );
    }
    const [x, width] = [numberAt(widget, '/x'), numberAt(widget, '/width')];
    const [wide] = select(widget, '/width');
    if (x === undefined || !wide || width === undefined || width > COLUMNS || x >= COLUMNS || x + width <= COLUMNS) return;
    report(
      wide.node,
      `The widget begins in column ${x} and takes ${width}: it ends beyond the ${COLUMNS} columns of the grid. Expected a width of at most ${COLUMNS - x}.`,
      {
        severity: 'warning',
        related: [{ ...spanOf(widget), message: 'Its left edge.' }],
        fix: {
          title: `Set the width to ${COLUMNS - x}`,
          operations: [{ op: 'set', path: pathOf(wide), to: String(COLUMNS - x), quoted: false }],
          suggestion: true,
        },
      },
    );
  },
};

function spanOf(widget: Fact): { readonly start: number; readonly end: number } {
  const { start, end } = (select(widget, '/x')[0] ?? widget).node;
  return { start, end };
}
