/** What an edit changed: where it begins in both texts, where it ends in the earlier one, and how far what is behind it moved. */
export type Change = { readonly start: number; readonly end: number; readonly by: number };

/** The smallest part of a text in whose place another stands in the text that came of it. */
export function changeOf(before: string, after: string): Change {
  const start = commonStart(before, after);
  return { start, end: before.length - commonEnd(before, after, start), by: after.length - before.length };
}

/** Characters that are compared at once: many, then fewer around the place where the texts part. */
const CHUNKS = [2048, 128, 8, 1];

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  for (const chunk of CHUNKS) while (at + chunk <= most && one.slice(at, at + chunk) === other.slice(at, at + chunk)) at += chunk;
  return at;
}

/** Of what is behind the common start. */
function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const same = (from: number, to: number): boolean => one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from);
  let count = 0;
  for (const chunk of CHUNKS) while (count + chunk <= most && same(count, count + chunk)) count += chunk;
  return count;
}
