import type { Analysis } from '../core/analyze.ts';
import { heard, nowhere } from '../core/around.ts';
import { type Fact, factAt } from '../core/fact.ts';
import type { Inner } from '../core/inner.ts';
import type { Kind } from '../core/kind.ts';
import { contains } from '../core/node.ts';
import { type Fix, lighter, type Problem, type Severity, suggestedUnless } from '../core/problem.ts';
import { isGenerated } from '../core/recognize.ts';
import { code } from '../core/words.ts';
import { type CustomRule, judgeCustom } from './custom.ts';
import { judge, type Surroundings } from './judge.ts';

/** What a user wants of a rule, by its id. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export type DiagnoseOptions = Surroundings & {
  readonly severities?: Severities;
  /** All ids there are, to tell a suppression of something unknown. */
  readonly isKnownRule?: (id: string) => boolean;
  /** Rules of the project's own. */
  readonly custom?: readonly CustomRule[];
  /** The path or URI of the file, as far as it has one. */
  readonly path?: string;
};

const MAX_PROBLEMS = 100;

/** The problems of a text by place, without those its author ignores; at most 100. */
export const diagnose = (analysis: Analysis, options: DiagnoseOptions = {}): Problem[] => atMost(allProblems(analysis, options));

/** The first 100 problems, and how many more there are. */
export function atMost(problems: Problem[]): Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const more = `${problems.length - MAX_PROBLEMS + 1} more problems in this file are not shown.`;
  const last = problems[MAX_PROBLEMS - 1];
  return [
    ...problems.slice(0, MAX_PROBLEMS - 1),
    { start: last?.start ?? 0, end: last?.end ?? 0, rule: 'file/too-many-problems', severity: 'information', message: more },
  ];
}

/** The same, however many there are. */
export function allProblems(analysis: Analysis, options: DiagnoseOptions = {}): Problem[] {
  const all = problemsIn(analysis, options, suppressions(analysis));
  return isGenerated(analysis.kind.files, options.path ?? '', analysis.text) ? errorsOf(all) : all;
}

const nothing: Suppressions = { ids: new Map(), named: [] };

/** The problems of a text or of a part of one, without those that are ignored. */
function problemsIn(analysis: Analysis, options: DiagnoseOptions, ignored: Suppressions): Problem[] {
  const { severities = {}, isKnownRule = () => true, custom = [] } = options;
  const judged = [...analysis.problems];
  judged.push(...judge(analysis, options, (rule) => severities[rule] !== 'off'), ...judgeCustom(analysis, custom));
  const wanted = wishes(options);
  const starts = new Set(judged.map(({ start }) => start));
  // Where the files of such a text lie is not known; a part of this file has the same around it. Neither has a name.
  for (const inner of analysis.inners)
    if (inner.isKnown && !isClean(inner, wanted)) {
      // Of a value that both schemas know, that of the file has spoken.
      const spoken = (start: number): boolean => !inner.isText && starts.has(start);
      // What is no text of its own stands in the lines of this one, whose comments count for both.
      let asked = false;
      const around = heard(options.around ?? nowhere, () => {
        asked = true;
      });
      const inside = inner.isText
        ? allProblems(inner.analysis, { severities, isKnownRule, custom })
        : problemsIn(inner.analysis, { severities, isKnownRule, custom, around }, nothing);
      // What depends on other files is asked again.
      if (inside.length === 0 && !asked) setClean(inner, wanted);
      for (const problem of inside)
        if (!spoken(problem.start) && (inner.isText || isOfText(problem) || !isForFile(analysis, problem))) judged.push(inFile(inner, problem));
    }
  const found = judged.flatMap((problem) => weighed(analysis, problem) ?? []);
  const isSilenced = silencing(analysis);
  const isIgnored = ({ start, rule }: Problem): boolean => ignored.ids.size > 0 && ignored.ids.get(analysis.lines.position(start).line)?.has(rule) === true;
  const seen = new Set<string>();
  const kept: Problem[] = [];
  for (const problem of found) {
    const severity = severities[problem.rule] ?? problem.severity;
    const same = `${problem.rule} ${problem.start} ${problem.end}`;
    if (severity === 'off' || seen.has(same) || isIgnored(problem) || isSilenced(problem)) continue;
    seen.add(same);
    kept.push(severity === problem.severity ? problem : { ...problem, severity });
  }
  for (const { id, start } of ignored.named)
    if (!isKnownRule(id))
      kept.push({
        start,
        end: start + id.length,
        rule: 'file/unknown-rule',
        severity: 'hint',
        message: `Unknown rule ${code(id)}. This comment ignores nothing.`,
      });
  const explained = kept.flatMap(({ explains }) => explains ?? []);
  const isFollowUp = ({ rule, start }: Problem): boolean => rule.startsWith('syntax/') && explained.some((span) => span.start <= start && start < span.end);
  const rank = rankIn(analysis.kind);
  return kept.filter((problem) => !isFollowUp(problem)).sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
}

/** Values of which it is known that nothing is wrong in them, with what users want of rules. A value that changes is another one. */
const clean = new WeakMap<Fact, string>();
const wishes = ({ severities = {}, custom = [] }: DiagnoseOptions): string => JSON.stringify([severities, custom]);
const isClean = ({ fact }: Inner, wanted: string): boolean => clean.get(fact) === wanted;
const setClean = ({ fact }: Inner, wanted: string): void => void clean.set(fact, wanted);

const ranksOf = new WeakMap<Kind, ReadonlyMap<string, number>>();

/** The order of problems in one place: those of the walk, of the rules in their order, and of what stands inside. */
function rankIn(kind: Kind): (problem: Problem) => number {
  const { rules } = kind;
  const ranks = ranksOf.get(kind) ?? new Map(rules.map(({ id }, index) => [id, index]));
  ranksOf.set(kind, ranks);
  return ({ rule, inside }) => (inside ? rules.length : (ranks.get(rule) ?? -1));
}

/** A problem of something that stands in a file, at the smallest place of the file that holds it. */
function inFile(inner: Inner, problem: Problem): Problem {
  const { fix, explains: _, related, typing, ...rest } = problem;
  const { map } = inner;
  const isOfRule = inner.analysis.kind.rules.some(({ id }) => id === problem.rule);
  const says = (words: string): string => inner.says(isOfRule ? inner.spells(words) : words);
  return {
    ...rest,
    ...map.toSource(problem),
    message: says(problem.message),
    ...(typing ? { typing: map.toSource(typing) } : {}),
    ...(related ? { related: related.map(({ message, ...span }) => ({ message: says(message), ...map.toSource(span) })) } : {}),
    ...(fix && inner.isWritable ? { fix: fixInFile(inner, fix, says) } : {}),
    inside: { inner, problem },
  };
}

function fixInFile({ operations }: Inner, fix: Fix, says: (words: string) => string): Fix {
  let made: Fix['operations'] | undefined;
  return {
    ...fix,
    title: says(fix.title),
    // Made when somebody wants it: most problems are only shown.
    get operations() {
      made ??= operations(fix.operations);
      return made;
    },
  };
}

/** As heavy as it can be at its place, `undefined` where it is no problem. A macro gets the file as it was read, so that faults of the syntax stay what they are. */
function weighed({ kind, root }: Analysis, problem: Problem): Problem | undefined {
  const most = /^(?:syntax|file)\//.test(problem.rule) ? undefined : kind.atMost?.(problem, root);
  if (!most) return problem;
  if (most === 'off') return undefined;
  const { fix } = problem;
  return { ...problem, severity: lighter(problem.severity, most), ...(fix ? { fix: suggestedUnless(most !== 'hint', fix) } : {}) };
}

/** What stops a file that a tool wrote; the fix belongs where it was written from. */
const errorsOf = (problems: readonly Problem[]): Problem[] => problems.filter(({ severity }) => severity === 'error').map(({ fix: _, ...problem }) => problem);

/** Whether the file tells another linter not to report what a problem says. */
function silencing({ kind: { peer }, root }: Analysis): (problem: Problem) => boolean {
  const parts = peer?.silenced(root) ?? [];
  if (!peer || parts.length === 0) return () => false;
  return (problem) => {
    // Who can't read a file doesn't know what it says either.
    if (problem.rule.startsWith('syntax/')) return false;
    const around = parts.filter((part) => contains(part, problem.start));
    const at = around.length > 0 ? factAt(root, problem.start)?.fact : undefined;
    return at !== undefined && peer.idsOf(problem, at).some((id) => around.some(({ ids }) => ids.some((each) => id.startsWith(each))));
  };
}

/** Whether it is about something that stands in a text of the part, of which the file around knows nothing. */
const isOfText = ({ inside }: Problem): boolean => inside !== undefined && (inside.inner.isText || isOfText(inside.problem));

/** Whether a problem is about the shape of something that the schema of the file knows, too: then that has the say. */
function isForFile({ root }: Analysis, { rule, start }: Problem): boolean {
  if (!/\/(?:unknown-key|wrong-type)$/.test(rule)) return false;
  const found = factAt(root, start);
  if (!found) return false;
  // To the file the keys of a map are the author's own names.
  return found.onKey ? found.fact.key !== undefined && found.fact.parent?.schema.type !== 'map' : found.fact.schema.type !== 'any';
}

const comment = /(^|[ \t])(?:[#;]|\/\/|<!--)[ \t]*aws-devops-notes:[ \t]*ignore[ \t]+([^\r\n]+)/;

type Suppressions = { readonly ids: ReadonlyMap<number, ReadonlySet<string>>; readonly named: { id: string; start: number }[] };

/** The rules that comments of a text ignore, in order. */
export const suppressed = (analysis: Analysis): { id: string; start: number }[] => suppressions(analysis).named;

/** `# aws-devops-notes: ignore id, id` counts for its line, or for the next line with content if it stands alone. */
function suppressions({ text, lines, syntax, body = text.length }: Analysis): Suppressions {
  const ids = new Map<number, Set<string>>();
  const named: { id: string; start: number }[] = [];
  if (!text.includes('aws-devops-notes:')) return { ids, named };
  /** Ids of comments that stand alone, for the next line with content. */
  const waiting = new Set<string>();
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start(line);
    const content = text.slice(start, lines.end(line));
    // In a Markdown body a number sign begins a heading.
    if (waiting.size > 0 && !(start < body ? /^\s*([#;].*)?$/ : /^\s*$/).test(content)) {
      ids.set(line, new Set(waiting));
      waiting.clear();
    }
    const match = comment.exec(content);
    if (!match?.[2]) continue;
    const alone = content.slice(0, match.index).trim() === '';
    // Behind a value of INI it would be a part of it.
    if (syntax === 'ini' && !alone) continue;
    const from = start + match.index + match[0].length - match[2].length;
    for (const id of match[2].matchAll(/(?<![\w-])[\w-]+\/[\w-]+/g)) {
      named.push({ id: id[0], start: from + id.index });
      if (alone) waiting.add(id[0]);
      else ids.set(line, (ids.get(line) ?? new Set()).add(id[0]));
    }
  }
  return { ids, named };
}
