import { type Analysis, analyze } from '../core/analyze.ts';
import type { Around } from '../core/around.ts';
import { leafText, leaves, SEPARATOR } from '../core/compare.ts';
import type { Data } from '../core/data.ts';
import { factAt, pathOf } from '../core/fact.ts';
import type { Kind } from '../core/kind.ts';
import type { Node } from '../core/node.ts';
import type { Problem } from '../core/problem.ts';
import { code } from '../core/words.ts';
import { type DiagnoseOptions, diagnose, suppressed } from './diagnose.ts';

/** A faulty file to mend: `rule` finds something in `faulty`, and `fixed` is one right answer. */
export type FixTask = {
  readonly kind: Kind;
  readonly rule: string;
  readonly fileName: string;
  readonly faulty: string;
  readonly fixed: string;
  readonly around?: Around;
  /** What the kind's texts ask for. */
  readonly data?: Data;
};

export type FixGrade = { readonly solved: boolean /** What is still wrong, in a sentence; empty when solved. */; readonly message: string };

/**
 * Whether a text mends a faulty file: the rule is gone, nothing new is wrong, nothing is ignored, every key and value outside the
 * faulty place stands as it was, and what the right answer keeps of that place is kept.
 */
export function gradeFix(task: FixTask, text: string, isKnownRule?: (id: string) => boolean): FixGrade {
  const options: DiagnoseOptions = {
    fileName: task.fileName,
    ...(isKnownRule ? { isKnownRule } : {}),
    ...(task.around ? { around: task.around } : {}),
  };
  const faulty = analyze(task.faulty, task.kind, task.data);
  const own = analyze(text, task.kind, task.data);
  const before = diagnose(faulty, options);
  const after = diagnose(own, options);
  const message = ignoresMore(faulty, own) ?? stillWrong(task.rule, before, after) ?? changedElsewhere(task, faulty, before, own.root.node);
  return { solved: message === undefined, message: message ?? '' };
}

function ignoresMore(faulty: Analysis, own: Analysis): string | undefined {
  const known = suppressed(faulty).map(({ id }) => id);
  const added = suppressed(own).find(({ id }) => !known.includes(id));
  const more = suppressed(own).length > known.length;
  return added || more ? `A comment ignores ${code(added?.id ?? known[0] ?? '')}. Fix the file instead.` : undefined;
}

function stillWrong(rule: string, before: readonly Problem[], after: readonly Problem[]): string | undefined {
  const same = after.find((problem) => problem.rule === rule);
  if (same) return `The problem is still there: ${same.message}`;
  const count = (problems: readonly Problem[], id: string): number => problems.filter((problem) => problem.rule === id).length;
  const added = after.find((problem) => count(after, problem.rule) > count(before, problem.rule));
  return added && `There is a new problem: ${added.message}`;
}

/** Where the answer may differ from the faulty file: what the right one changes, and what stands under the problem. */
function changedElsewhere({ kind, rule, fixed: answer, data }: FixTask, faulty: Analysis, problems: readonly Problem[], own: Node): string | undefined {
  const was = said(faulty.root.node);
  const right = said(analyze(answer, kind, data).root.node);
  const is = said(own);
  const differ = (path: string): boolean => right.get(path) !== was.get(path);
  // Something that is missing is reported beside its place, which the answer leaves as it is.
  const faultyPlaces = problems
    .filter((problem) => problem.rule === rule)
    .map(({ start }) => placeAt(faulty, start))
    .filter((place) => [...was.keys()].some((path) => isBelow(path, place) && differ(path)));
  const changes = (path: string): boolean => differ(path) || faultyPlaces.some((place) => isBelow(path, place));
  const kept = [...was].filter(([path]) => !changes(path));
  const lost = kept.find(([path, value]) => is.get(path) !== value);
  if (lost) return `${code(shown(lost[0]))} is gone or changed, but it has nothing to do with the problem.`;

  const nodes = new Set([...was.keys()].flatMap(prefixes));
  const anchor = (path: string): string => prefixes(path).findLast((prefix) => nodes.has(prefix)) ?? '';
  const grows = new Set([...[...right.keys()].filter((path) => !was.has(path)).map(anchor), ...[...was.keys()].filter(changes).map(parentOf)]);
  for (const place of faultyPlaces) grows.add(parentOf(place));
  const extra = [...is.keys()].find((path) => !was.has(path) && !grows.has(anchor(path)) && !faultyPlaces.some((place) => isBelow(path, place)));
  if (extra !== undefined) return `${code(shown(extra))} is new, but it has nothing to do with the problem.`;

  // Of the faulty place itself: all values that the right answer keeps, and at least as much as it holds.
  const values = (all: ReadonlyMap<string, string>): string[] =>
    [...all].filter(([path, value]) => (changes(path) || !was.has(path)) && textOf(value) !== '').map(([, value]) => value);
  const here = values(is);
  const wanted = common(values(was), values(right));
  const missing = wanted.find((value) => here.filter((each) => each === value).length < wanted.filter((each) => each === value).length);
  if (missing !== undefined) return `${code(textOf(missing))} is gone. Fix this part of the file instead of deleting it.`;
  return here.length < values(right).length ? 'Something is missing from the faulty part. Fix it instead of deleting it.' : undefined;
}

/** What two lists have in common, each member as often as in both. */
function common(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** What a file says, by paths. */
const said = (root: Node): Map<string, string> => new Map(leaves(root).map(({ path, node }) => [path, leafText(node)]));

const textOf = (leaf: string): string => leaf.slice(leaf.indexOf(SEPARATOR) + 1);
const shown = (path: string): string => path.replaceAll(SEPARATOR, '/') || 'The whole file';
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(SEPARATOR)));
const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(place + SEPARATOR);

/** All places on the way to a path, from the top. */
const prefixes = (path: string): string[] => path.split(SEPARATOR).map((_, index, all) => all.slice(0, index + 1).join(SEPARATOR));

/** The innermost key or value at an offset. */
function placeAt({ root }: Analysis, offset: number): string {
  const fact = factAt(root, offset)?.fact;
  return fact
    ? pathOf(fact)
        .map((segment) => `${SEPARATOR}${segment}`)
        .join('')
    : '';
}
