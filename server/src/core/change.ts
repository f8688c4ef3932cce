/** What an edit changed: where it begins in both texts, where it ends in the earlier one, and how far what is behind it moved. */
export type Change = { readonly start: number; readonly end: number; readonly by: number };

/** The smallest part of a text in whose place another stands in the text that came of it. */
export function changeOf(before: string, after: string): Change {
  const start = commonStart(before, after);
  return { start, end: before.length - commonEnd(before, after, start), by: after.length - before.length };
}

/** Characters that are compared at once. */
const CHUNK = 2048;

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + CHUNK <= most && one.slice(at, at + CHUNK) === other.slice(at, at + CHUNK)) at += CHUNK;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** Of what is behind the common start. */
function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const same = (from: number, to: number): boolean => one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from);
  let count = 0;
  while (count + CHUNK <= most && same(count, count + CHUNK)) count += CHUNK;
  while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) count++;
  return count;
}
