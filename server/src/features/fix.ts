import type { Analysis } from '../core/analyze.ts';
import { textEdits } from '../core/edit.ts';
import type { Fix, Problem } from '../core/problem.ts';
import type { TextEdit } from '../core/text-edit.ts';
import type { DiagnoseOptions } from './diagnose.ts';
import { type FixAction, type Look, look, proven, sourceOf } from './proof.ts';

/** Of a longer text one fix a request is proven. */
const LARGE = 200_000;
/** More proofs are not made for one request. */
const MAX_PROOFS = 20;

/** What has been proven of a version of a text, by the fix. */
const verdicts = new WeakMap<Analysis, Map<string, boolean>>();

/** The fixes of the problems that touch a range, as far as they prove to do what they say. */
export function fixes(analysis: Analysis, problems: readonly Problem[], range: { start: number; end: number }, options: DiagnoseOptions = {}): FixAction[] {
  const asked = actionsOf(
    analysis,
    problems.filter(({ start, end }) => start <= range.end && end >= range.start),
  );
  const known = verdicts.get(analysis) ?? new Map<string, boolean>();
  verdicts.set(analysis, known);
  let unknown = asked.filter((action) => !known.has(identity(action)));
  if (analysis.text.length > LARGE) unknown = unknown.slice(0, 1);
  const now = unknown.length > 0 ? look(analysis, options) : undefined;
  for (let left = MAX_PROOFS; now && unknown.length > 0 && left > 0; ) {
    const together = independent(unknown);
    const proofs = { left };
    const good = provenAmong(now, together, options, proofs);
    left = proofs.left;
    for (const action of together) known.set(identity(action), good.includes(action));
    unknown = unknown.filter((action) => !known.has(identity(action)));
  }
  return asked.filter((action) => known.get(identity(action)) === true);
}

const actionsOf = (analysis: Analysis, problems: readonly Problem[]): FixAction[] =>
  problems.flatMap((problem) => {
    const edits = problem.fix && textEdits(sourceOf(analysis), problem.fix.operations);
    return problem.fix && edits ? [{ fix: problem.fix, problem, edits }] : [];
  });

const identity = ({ fix, problem }: FixAction): string => JSON.stringify([problem.rule, problem.start, fix.operations]);

/** Those of some fixes that prove themselves, together if they do, else half by half. */
function provenAmong(now: Look, actions: readonly FixAction[], options: DiagnoseOptions, proofs: { left: number }): readonly FixAction[] {
  if (actions.length === 0 || proofs.left-- <= 0) return [];
  if (proven(now, actions, options)) return actions;
  if (actions.length === 1) return [];
  const half = actions.length >> 1;
  return [...provenAmong(now, actions.slice(0, half), options, proofs), ...provenAmong(now, actions.slice(half), options, proofs)];
}

const MAX_ROUNDS = 20;

/** Applies all fixes that need no person, and those that come to light by them; gives the text and how many fixes that took. */
export function fixAll(analysis: Analysis, options: DiagnoseOptions = {}): { text: string; count: number } {
  let now = look(analysis, options);
  let count = 0;
  const seen = new Set([analysis.text]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = mostProven(now, independent(sureOf(now)), options, { left: MAX_PROOFS });
    if (!found || seen.has(found.next.analysis.text)) break;
    now = found.next;
    count += found.actions.length;
    seen.add(now.analysis.text);
  }
  return { text: now.analysis.text, count };
}

type Proven = { readonly actions: readonly FixAction[]; readonly next: Look };

/** As many of the fixes as prove themselves together. */
function mostProven(now: Look, actions: readonly FixAction[], options: DiagnoseOptions, proofs: { left: number }): Proven | undefined {
  if (actions.length === 0 || proofs.left-- <= 0) return undefined;
  const next = proven(now, actions, options);
  if (next) return { actions, next };
  if (actions.length === 1) return undefined;
  const half = actions.length >> 1;
  const one = mostProven(now, actions.slice(0, half), options, proofs);
  const other = mostProven(now, actions.slice(half), options, proofs);
  if (!one || !other) return one ?? other;
  const both = [...one.actions, ...other.actions];
  const after = both.length < actions.length ? proven(now, both, options) : undefined;
  return after ? { actions: both, next: after } : one;
}

/** The fixes that need no person: those with one answer, unless a person may want the whole of which they change a part changed. */
function sureOf(now: Look): FixAction[] {
  const all = actionsOf(now.analysis, now.problems);
  const sure = all.filter(({ fix }) => isSure(fix, now));
  const wholes = all.filter((action) => !sure.includes(action)).flatMap(({ edits }) => edits);
  return sure.filter(({ edits }) => !edits.some((edit) => wholes.some((whole) => whole.start < edit.start && edit.end <= whole.end)));
}

/** What is missing in a broken text may be there and misread. */
const isSure = (fix: Fix, { problems }: Look): boolean =>
  !fix.suggestion &&
  fix.operations.every(({ op }) => op !== 'insert' || !problems.some(({ rule, severity }) => rule.startsWith('syntax/') && severity === 'error'));

/** As many fixes as can be applied at once: no two change the same part of the text, or add at the same place. */
function independent(actions: readonly FixAction[]): FixAction[] {
  const edits: TextEdit[] = [];
  return actions.filter((action) => {
    const touches = action.edits.some((edit) => edits.some((other) => overlap(edit, other)));
    if (!touches) edits.push(...action.edits);
    return !touches;
  });
}

const overlap = (one: TextEdit, other: TextEdit): boolean => (one.start < other.end && other.start < one.end) || one.start === other.start;
