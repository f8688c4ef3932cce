/** What the clock of an exam needs to know. Times are milliseconds. */
export type Rules = { readonly seconds: number; readonly strict: boolean };

/** A longer time without a sign of the exam's page is no time at the exam: the machine slept, or the page was closed. */
export const GAP = 60_000;

/** What a clock shows after it was looked at `last`, and how long it stood still meanwhile. */
export type Ticked = { readonly used: number; readonly pause?: number; readonly isOver: boolean };

/** The clock goes on by wall time. One that is strict never stands still; a wall clock that was set back takes nothing away. */
export function ticked(used: number, last: number, now: number, { seconds, strict }: Rules): Ticked {
  const gap = Math.max(0, now - last);
  const isPause = gap > GAP && !strict;
  const all = Math.min(seconds * 1000, isPause ? used : used + gap);
  return { used: all, ...(isPause ? { pause: gap } : {}), isOver: all >= seconds * 1000 };
}
