import { type Analysis, analyzeAgain } from '../core/analyze.ts';
import { comments, leafText, leaves, placesOf, SEPARATOR, sameTree } from '../core/compare.ts';
import { textEdits } from '../core/edit.ts';
import { pathOf } from '../core/fact.ts';
import type { Inner } from '../core/inner.ts';
import { lineEndAfter, lineStartBefore } from '../core/lines.ts';
import { type Meaning, meaning, type Touched } from '../core/meaning.ts';
import type { Span } from '../core/node.ts';
import type { Fix, Problem } from '../core/problem.ts';
import { endOf, locate, type Source } from '../core/target.ts';
import { applyEdits, spansAfter, type TextEdit } from '../core/text-edit.ts';

export type FixAction = { readonly fix: Fix; readonly problem: Problem; readonly edits: readonly TextEdit[] };

/** How problems are found: all of them, as somebody wants them. */
export type Find = (analysis: Analysis) => readonly Problem[];

/** A version of a text with all its problems. */
export type Look = { readonly analysis: Analysis; readonly problems: readonly Problem[] };

export const sourceOf = ({ text, syntax, root }: Analysis): Source => ({ text, syntax, root: root.node });

/**
 * The text after fixes that don't touch each other, if it is what they are to come to: read again it gives the tree after their
 * operations, with all comments; their problems are gone, and none is new elsewhere. `undefined` if anything else came of it.
 */
export function proven(now: Look, actions: readonly FixAction[], find: Find): Look | undefined {
  const inside = provenInside(actions, find);
  if (!inside) return undefined;
  const source = sourceOf(now.analysis);
  const edits = actions.flatMap((action) => action.edits).sort((a, b) => a.start - b.start || a.end - b.end);
  const expected = meaning(
    source,
    actions.flatMap(({ fix }) => fix.operations),
  );
  const text = applyEdits(source.text, edits);
  if (!expected || text === source.text) return undefined;
  const analysis = analyzeAgain(now.analysis, text);
  const were = faults(now.analysis);
  const left = faultsThatCount(now.analysis, analysis, edits);
  const repairs = left.length < were.length;
  if (actions.some(({ problem }) => isSyntax(problem)) && !repairs) return undefined;
  if (!repairs && isMore(left, were)) return undefined;
  if (repairs ? !stays(now.analysis, analysis, expected, edits) : !isEqual(now.analysis, analysis, expected)) return undefined;
  if (inside.some(({ inner, text: wanted }) => textAt(analysis, inner) !== wanted)) return undefined;
  const next = { analysis, problems: find(analysis) };
  const touched = expected.touched.flatMap((each) => placeOf(analysis, each) ?? []);
  // What was unreadable stands behind the first fault, and its problems are not new.
  const until = repairs ? (edits[0]?.start ?? 0) : Number.POSITIVE_INFINITY;
  const elsewhere = ({ problems }: Look, places: readonly Span[]): Problem[] =>
    problems.filter(
      (problem) => !isSyntax(problem) && problem.end <= until && !places.some((place) => place.start <= problem.start && problem.end <= place.end),
    );
  const after = spansAfter(edits);
  const gone = actions.every(({ problem }) => isGone(problem, next, after(problem), touched));
  return gone && !isMore(elsewhere(next, touched), elsewhere(now, expected.from)) ? next : undefined;
}

type ProvenText = { readonly inner: Inner; readonly text: string };

/** What texts that stand in the file are to be after the fixes of their problems, if these prove themselves in there. */
function provenInside(actions: readonly FixAction[], find: Find): ProvenText[] | undefined {
  const all = new Map<Inner, FixAction[]>();
  for (const { fix, problem } of actions) {
    if (!problem.inside?.inner.isText) continue;
    const { inner, problem: own } = problem.inside;
    const edits = own.fix && textEdits(sourceOf(inner.analysis), own.fix.operations);
    if (!own.fix || !edits) return undefined;
    all.set(inner, [...(all.get(inner) ?? []), { fix: own.fix ?? fix, problem: own, edits }]);
  }
  const found: ProvenText[] = [];
  for (const [inner, own] of all) {
    const next = proven({ analysis: inner.analysis, problems: find(inner.analysis) }, own, find);
    if (!next) return undefined;
    found.push({ inner, text: next.analysis.text.trimEnd() });
  }
  return found;
}

/** The text that now stands where one stood. */
function textAt({ inners }: Analysis, { fact }: Inner): string | undefined {
  const path = JSON.stringify(pathOf(fact));
  return inners.find((each) => JSON.stringify(pathOf(each.fact)) === path)?.analysis.text.trimEnd();
}

/** What a fault of the syntax in a text hides is a matter of that text. */
const isSyntax = ({ rule, inside }: Problem): boolean => rule.startsWith('syntax/') && !inside;
const faults = ({ problems }: Analysis): Problem[] => problems.filter(isSyntax);

/** The faults after the edits, without those on lines that were unreadable behind a fault that was there. */
function faultsThatCount(now: Analysis, next: Analysis, edits: readonly TextEdit[]): Problem[] {
  const found = faults(next);
  const first = edits[0];
  if (!first || found.length === 0 || faults(now).length === 0) return found;
  const lineOf = (offset: number): number => next.lines.position(offset).line;
  const places = placesOf(now.root.node).map(spansAfter(edits));
  const readable = new Set(places.flatMap(({ start, end }) => [lineOf(start), lineOf(end)]));
  return found.filter(({ start }) => start < first.start || readable.has(lineOf(start)));
}

/** Whether a rule reports more than before. */
function isMore(now: readonly Problem[], before: readonly Problem[]): boolean {
  const counts = new Map<string, number>();
  for (const { rule } of before) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const { rule } of now) counts.set(rule, (counts.get(rule) ?? 0) - 1);
  return [...counts.values()].some((count) => count < 0);
}

/** Key and value at a path, or an item; `at` is where a problem of what was touched would begin. */
type Place = Span & { readonly at: number };

function placeOf({ root }: Analysis, { path, onKey }: Touched): Place | undefined {
  const target = locate(root.node, path);
  if (!target) return undefined;
  const { node, entry } = target;
  const start = entry?.keySpan.start ?? node.start;
  return { start, end: entry ? endOf(entry) : node.end, at: onKey ? start : node.start };
}

/** Whether a problem is neither said again at its place nor, with other values, where the fix wrote; other hits of its rule may stay. */
function isGone(problem: Problem, { problems }: Look, place: Span, touched: readonly Place[]): boolean {
  const words = ({ message }: Problem): string => message.replace(/`[^`]*`/g, '');
  return !problems.some((each) => {
    if (each.rule !== problem.rule) return false;
    const again = each.message === problem.message && each.start < place.end && each.end > place.start;
    return again || (words(each) === words(problem) && touched.some(({ at }) => at === each.start));
  });
}

/** What was read before is read again, but for what the operations mean. */
function isEqual(now: Analysis, next: Analysis, { root, takenUntil }: Meaning): boolean {
  const kept = commentsOf(now).map(({ start, text }) => text.slice(Math.max(0, (takenUntil(start) ?? start) - start)).trim());
  const found = commentsOf(next).map(({ text }) => text.trim());
  return sameTree(root, next.root.node) && JSON.stringify(kept.filter((text) => text !== '').sort()) === JSON.stringify(found.sort());
}

const commentsOf = (analysis: Analysis): ReturnType<typeof comments> => comments(sourceOf(analysis), analysis.body);

/**
 * What could be read before is read again, in a text of which more can be read now: each value as it was, up to the first change at its
 * path, behind it at its place in the text. What the operations set is what they mean.
 */
function stays(now: Analysis, next: Analysis, { root, touched }: Meaning, edits: readonly TextEdit[]): boolean {
  const { text } = now;
  const lines = edits.map(({ start, end }) => ({ start: lineStartBefore(text, start), end: lineEndAfter(text, end) }));
  const places = touched.map(({ path, onKey }) => ({ path: path.map((segment) => SEPARATOR + segment).join(''), onKey }));
  const own = leaves(next.root.node);
  const byPath = new Map(own.map(({ path, node }) => [path, leafText(node)]));
  const byPlace = new Map(own.map(({ node }) => [node.start, leafText(node)]));
  const first = lines[0]?.start ?? 0;
  const after = spansAfter(edits);
  for (const { path, node, broken } of leaves(root)) {
    const place = places.find((each) => path === each.path || path.startsWith(each.path + SEPARATOR));
    if (byPath.get(path) === leafText(node)) continue;
    if (place) {
      if (!place.onKey && path === place.path) return false;
      continue;
    }
    if (broken || lines.some(({ start, end }) => start <= node.start && node.start <= end)) continue;
    if (node.start < first || byPlace.get(after(node).start) !== leafText(node)) return false;
  }
  return true;
}
