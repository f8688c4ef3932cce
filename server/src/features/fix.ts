import type { Analysis } from '../core/analyze.ts';
import { textEdits } from '../core/edit.ts';
import type { Span } from '../core/node.ts';
import type { Operation } from '../core/operation.ts';
import type { Fix, Problem } from '../core/problem.ts';
import { locate } from '../core/target.ts';
import { independent, partsOf } from './apart.ts';
import { allProblems, type DiagnoseOptions } from './diagnose.ts';
import { type Find, type FixAction, type Look, proven, sourceOf } from './proof.ts';

/** Of a longer text one fix a request is proven. */
const LARGE = 200_000;
/** More proofs are not made for one request, or for all fixes of a text. */
const MAX_PROOFS = 20;
const MAX_PROOFS_OF_ALL = 100;
const MAX_PROOFS_OF_LARGE = 10;

/** What has been proven of a version of a text, by the fix. */
const verdicts = new WeakMap<Analysis, Map<string, boolean>>();

/** The fixes of the problems that touch a range, as far as they prove to do what they say. `find` is how these problems, all of them, were found. */
export function fixes(analysis: Analysis, problems: readonly Problem[], range: Span, find?: Find): FixAction[] {
  const all = actionsOf(analysis, problems);
  const sure = all.filter(({ fix }) => !fix.suggestion);
  const isPart = partsOf(sure);
  const asked = all.filter((action) => action.problem.start <= range.end && action.problem.end >= range.start && !isPart(action));
  const known = verdicts.get(analysis) ?? new Map<string, boolean>();
  verdicts.set(analysis, known);
  const unknown = asked.filter((action) => !known.has(identity(action))).slice(0, analysis.text.length > LARGE ? 1 : undefined);
  if (unknown.length === 0) return asked.filter((action) => known.get(identity(action)));
  const now = { analysis, problems: find ? problems : allProblems(analysis) };
  const proofs = { left: MAX_PROOFS };
  for (let left = unknown; left.length > 0 && proofs.left > 0; left = left.filter((action) => !known.has(identity(action))))
    prove(now, independent(left), find ?? allProblems, proofs, (action, holds) => known.set(identity(action), holds));
  return asked.filter((action) => known.get(identity(action)));
}

const actionsOf = (analysis: Analysis, problems: readonly Problem[]): FixAction[] =>
  problems.flatMap((problem) => {
    const edits = problem.fix && textEdits(sourceOf(analysis), problem.fix.operations);
    return problem.fix && edits ? [{ fix: problem.fix, problem, edits }] : [];
  });

const identity = ({ fix, problem }: FixAction): string => JSON.stringify([problem.rule, problem.start, fix.operations]);

/** Says of fixes whether they prove themselves: together if they do, else half by half. */
function prove(now: Look, actions: readonly FixAction[], find: Find, proofs: Budget, say: (action: FixAction, holds: boolean) => void): void {
  if (proofs.left-- <= 0) return;
  const holds = proven(now, actions, find) !== undefined;
  if (holds || actions.length === 1) {
    for (const action of actions) say(action, holds);
    return;
  }
  const half = actions.length >> 1;
  prove(now, actions.slice(0, half), find, proofs, say);
  prove(now, actions.slice(half), find, proofs, say);
}

type Budget = { left: number };

const MAX_ROUNDS = 20;

/** Applies all fixes that need no person, and those that come to light by them; gives the text and how many fixes that took. */
export function fixAll(analysis: Analysis, options: DiagnoseOptions = {}): { text: string; count: number } {
  const find: Find = (each) => allProblems(each, options);
  let now: Look = { analysis, problems: find(analysis) };
  let count = 0;
  const seen = new Set([analysis.text]);
  const proofs = { left: analysis.text.length > LARGE ? MAX_PROOFS_OF_LARGE : MAX_PROOFS_OF_ALL };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = mostProven(now, independent(sureOf(now)), find, proofs);
    if (!found || seen.has(found.next.analysis.text)) break;
    now = found.next;
    count += found.actions.length;
    seen.add(now.analysis.text);
  }
  return { text: now.analysis.text, count };
}

type Proven = { readonly actions: readonly FixAction[]; readonly next: Look };

/** As many of the fixes as prove themselves together. */
function mostProven(now: Look, actions: readonly FixAction[], find: Find, proofs: Budget): Proven | undefined {
  if (actions.length === 0 || proofs.left-- <= 0) return undefined;
  const next = proven(now, actions, find);
  if (next) return { actions, next };
  if (actions.length === 1) return undefined;
  const half = actions.length >> 1;
  const one = mostProven(now, actions.slice(0, half), find, proofs);
  const other = mostProven(now, actions.slice(half), find, proofs);
  if (!one || !other) return one ?? other;
  const both = [...one.actions, ...other.actions];
  const after = both.length < actions.length ? proven(now, both, find) : undefined;
  return after ? { actions: both, next: after } : one;
}

/** The fixes that need no person: those with one answer, unless somebody may want all of the place changed of which they change a part. */
function sureOf(now: Look): FixAction[] {
  const all = actionsOf(now.analysis, now.problems);
  const isPart = partsOf(all);
  return all.filter((action) => isSure(action.fix, now) && isSureInside(action.problem) && !isPart(action));
}

/** What is missing in a broken text may be there and misread, and what stands in a wrong place may not. */
const isSure = (fix: Fix, { analysis }: Look): boolean =>
  !fix.suggestion &&
  fix.operations.every((operation) => {
    if (operation.op === 'insert' || operation.op === 'move') return !analysis.problems.some(isSyntaxError);
    return !mayBeTwo(analysis, operation);
  });

/** The same in the text in which a problem was found. */
const isSureInside = ({ inside }: Problem): boolean =>
  !inside?.problem.fix || (isSure(inside.problem.fix, { analysis: inside.inner.analysis, problems: [] }) && isSureInside(inside.problem));

/** What is changed as a whole may be two things: a word that YAML read over several lines, and a key with a dash stuck to it. */
function mayBeTwo({ root, text }: Analysis, { op, path }: Operation): boolean {
  const target = root.node && locate(root.node, path);
  if (!target) return false;
  const { node, entry } = target;
  if (op === 'rename') return entry?.key.startsWith('-') === true;
  return op === 'set' && node.type === 'scalar' && node.style === 'plain' && /[\r\n]/.test(text.slice(node.start, node.end));
}

const isSyntaxError = ({ rule, severity }: Problem): boolean => rule.startsWith('syntax/') && severity === 'error';
