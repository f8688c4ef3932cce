import { type Standing, type Steps, standing } from './layout.ts';
import type { Line } from './line.ts';

/** A run of lines that stands too far to the left or right. */
export type Slip = {
  /** Index of its first line, and behind its last. */
  readonly from: number;
  readonly to: number;
  /** Blanks to add to each line, or to take away. */
  readonly by: number;
  /** Nothing else is nearly as likely. */
  readonly isSure: boolean;
};

/** Lines around a fault that are looked at. */
const MAX_LINES = 300;
const MAX_STARTS = 8;

/** The shift of lines after which a text stands better, the likeliest one; `undefined` if nothing is wrong or no shift helps. */
export function slipIn(lines: readonly Line[]): Slip | undefined {
  const indents = lines.map(({ indent }) => indent);
  const steps = usualSteps(lines, indents);
  const { first } = standing(lines, indents, steps);
  if (first === undefined) return undefined;
  const [from, to] = around(lines, first);
  const part = lines.slice(from, to);
  const now = standing(part, indents.slice(from, to), steps);
  const candidates: { slip: Omit<Slip, 'isSure'>; cost: number; odd: number }[] = [];
  for (const start of startsOf(part, first - from)) {
    const line = part[start] as Line;
    for (const end of endsOf(part, start)) {
      for (const column of columnsFor(part, start, end, steps)) {
        const by = column - line.indent;
        if (by === 0 || part.slice(start, end).some((each) => each.is === 'content' && each.indent + by < 0)) continue;
        const after = standing(
          part,
          part.map(({ indent }, index) => (index >= start && index < end ? indent + by : indent)),
          steps,
        );
        if (after.faults >= now.faults || after.doubled > now.doubled) continue;
        candidates.push({ slip: { from: from + start, to: from + end, by }, cost: costOf(after, contentIn(part, start, end), by), odd: after.odd });
      }
    }
  }
  candidates.sort((a, b) => a.cost - b.cost);
  const [best, ...others] = candidates;
  if (!best) return undefined;
  const rivals = others.filter(({ slip }) => slip.by !== best.slip.by || slip.from !== best.slip.from);
  return { ...best.slip, isSure: !rivals.some(({ cost, odd, slip }) => cost - doubt(best.slip, slip, first) * odd < best.cost + SURE) };
}

/** How much more the next likely shift costs when there is no doubt. */
const SURE = 4;
const ODD = 8;

/** How much of the cost of an unusual width is left aside: all of it where the one moves lines that fit and the other those that don't. */
const doubt = (best: { from: number }, other: { from: number }, fault: number): number => (best.from < fault && other.from >= fault ? ODD : ODD / 2);

/** A run is one slip, however many lines it has. */
const MAX_MOVED = 3;

const costOf = ({ faults, doubled, doubtful, empty, odd }: Standing, moved: number, by: number): number =>
  100 * (faults + doubled) + 60 * doubtful + 20 * empty + ODD * odd + Math.min(moved, MAX_MOVED) + Math.abs(by);

const contentIn = (lines: readonly Line[], from: number, to: number): number => lines.slice(from, to).filter(({ is }) => is === 'content').length;

/** The widths that most levels of a text have. */
function usualSteps(lines: readonly Line[], indents: readonly number[]): Steps {
  const seen = { map: new Map<number, number>(), list: new Map<number, number>() };
  standing(lines, indents, undefined, {
    step: (list, width) => {
      const counts = list ? seen.list : seen.map;
      counts.set(width, (counts.get(width) ?? 0) + 1);
    },
  });
  // One level says little: it may be the slip.
  const most = (counts: Map<number, number>): number | undefined => [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1])[0]?.[0];
  const map = most(seen.map) ?? 2;
  return { map, list: most(seen.list) ?? map };
}

/** From the second line of the top level before the fault to the second one behind it: one of them may be the slip. */
function around(lines: readonly Line[], fault: number): [number, number] {
  const isTop = (index: number): boolean => lines[index]?.is === 'content' && lines[index]?.indent === 0 && lines[index]?.dashes.length === 0;
  let from = fault;
  for (let tops = 0; from > 0 && fault - from < MAX_LINES && tops < 2; ) if (isTop(--from)) tops++;
  let to = fault + 1;
  for (let tops = 0; to < lines.length && to - fault < MAX_LINES; to++) if (isTop(to) && ++tops === 2) break;
  return [from, to];
}

const isContent = (line: Line | undefined): boolean => line?.is === 'content';

/** Where a shift may begin: at the fault, behind it, and at the lines above that the fault may come of: the last one, and those it is below. */
function startsOf(lines: readonly Line[], fault: number): number[] {
  const starts = [fault];
  let column = Number.POSITIVE_INFINITY;
  for (let at = fault - 1; at >= 0 && starts.length < MAX_STARTS; at--) {
    const line = lines[at] as Line;
    const isEmpty = line.value === 'none' && !((lines[at + 1]?.indent ?? 0) > line.indent);
    if (!isContent(line) || line.indent > column || (line.indent === column && !isEmpty)) continue;
    column = line.indent;
    starts.push(at);
  }
  const next = lines.findIndex((line, index) => index > fault && isContent(line));
  if (next > 0) starts.push(next);
  return starts;
}

/** Where it may end: behind the line, behind what is below it, at most and at least, behind its neighbours of one column. */
function endsOf(lines: readonly Line[], start: number): number[] {
  const { indent } = lines[start] as Line;
  const until = (leaves: (line: Line) => boolean): number => {
    let end = start + 1;
    for (let at = start + 1; at < lines.length && !(lines[at]?.is === 'content' && leaves(lines[at] as Line)); at++)
      if (lines[at]?.is === 'content') end = at + 1;
    return end;
  };
  const child = lines.slice(start + 1).find(({ is }) => is === 'content')?.indent ?? 0;
  return [...new Set([start + 1, until((line) => line.indent < child), until((line) => line.indent <= indent), until((line) => line.indent < indent)])];
}

/** The columns where lines around begin, or where a level below or above them would. */
function columnsFor(lines: readonly Line[], start: number, end: number, steps: Steps): Set<number> {
  const columns = new Set<number>();
  let column = Number.POSITIVE_INFINITY;
  let last = true;
  for (let at = start - 1; at >= 0 && column > 0; at--) {
    const line = lines[at] as Line;
    if (line.is !== 'content' || line.indent >= column) continue;
    column = line.indent;
    for (const each of [...line.dashes, line.at]) columns.add(line.indent + each);
    if (last) for (const step of [steps.map, steps.list]) columns.add(line.indent + line.at + step);
    last = false;
  }
  const next = lines.slice(end).find(({ is }) => is === 'content');
  if (next) for (const step of [0, steps.map, steps.list]) columns.add(Math.max(0, next.indent - step));
  return columns.size > 0 ? columns : new Set([0]);
}
