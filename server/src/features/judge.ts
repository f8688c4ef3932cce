import type { Analysis } from '../core/analyze.ts';
import { type Around, nowhere } from '../core/around.ts';
import { isStandIn } from '../core/computed.ts';
import type { Data } from '../core/data.ts';
import { type Fact, partsOf } from '../core/fact.ts';
import { EACH_PART, type Kind, type Question, type Rule, type RuleContext } from '../core/kind.ts';
import { type Again, type Asked, foundIn, problemsOf, since } from '../core/part.ts';
import { segments } from '../core/path.ts';
import { type Pointers, pathsOf, pointersOf, selecting } from '../core/pointers.ts';
import type { Problem } from '../core/problem.ts';
import { ownNames } from './names.ts';

/** What rules may know besides the analysis. */
export type Surroundings = {
  /** The name of the file, without folders; empty if it has none. */
  readonly fileName?: string;
  /** The file begins with a byte order mark, which whoever read it took off. */
  readonly marked?: boolean;
  /** The files around it. */
  readonly around?: Around;
};

/** What the rules of its kind find in a text, but for those that nobody wants. What they found in parts before is taken over. */
export function judge(analysis: Analysis, surroundings: Surroundings, isWanted: (rule: string) => boolean): Problem[] {
  const { whole, pointers, parts } = rulesOf(analysis.kind);
  const found: Problem[] = [];
  const judging = judgingOf(analysis, surroundings, found);
  const select = selecting(pointers, analysis.root);
  for (const { rule, pointer } of whole) {
    const facts = select(pointer);
    if (facts.length > 0 && isWanted(rule.id)) judging.check(rule, facts);
  }
  if (parts.all.length > 0) for (const part of partsOf(analysis.root)) judgePart(part, parts, judging, analysis, found);
  return found;
}

/** A rule with one of its pointers, by its number. */
type Looking = { readonly rule: Rule; readonly pointer: number };
/** The same with the pointer's segments up to the part, and its number from there on; without any it is for all parts. */
type LookingIn = Looking & { readonly section?: string; readonly name?: string };

/** Those that look at parts, all of them and by the section of the part. */
type InParts = { readonly all: readonly LookingIn[]; readonly bySection: Map<string | undefined, readonly LookingIn[]>; readonly pointers: Pointers };

type Rules = { readonly whole: readonly Looking[]; readonly pointers: Pointers; readonly parts: InParts };

const known = new WeakMap<Kind, Rules>();

function rulesOf(kind: Kind): Rules {
  const kept = known.get(kind);
  if (kept) return kept;
  const all = [...kind.rules, ...(kind.guests ?? [])].flatMap((rule) => rule.on.map((pattern) => ({ rule, pattern })));
  const whole = all.filter(({ rule }) => !rule.byPart);
  const { pointers, numbers } = pointersOf(whole.map(({ pattern }) => pattern));
  const inParts = all
    .filter(({ rule }) => rule.byPart)
    .map(({ rule, pattern }) => {
      const [section, name, ...below] = pattern === EACH_PART ? [] : segments(pattern);
      return { rule, below, ...(section === undefined ? {} : { section }), ...(name === undefined ? {} : { name }) };
    });
  const belowParts = pathsOf(inParts.map(({ below }) => below));
  const made: Rules = {
    whole: whole.map(({ rule }, index) => ({ rule, pointer: numbers[index] as number })),
    pointers,
    parts: {
      all: inParts.map(({ below: _, ...looking }, index) => ({ ...looking, pointer: belowParts.numbers[index] as number })),
      bySection: new Map(),
      pointers: belowParts.pointers,
    },
  };
  known.set(kind, made);
  return made;
}

const nameOf = ({ name, segment }: Fact): string => String(name ?? segment);

/** Whether the answer to what parts asked is what it was. Each question is asked once of a version, however many parts did. */
function isStill(asked: Asked, root: Fact, data: Data): boolean {
  if (asked.of !== root) {
    asked.isStill = asked.question(root, asked.about, data) === asked.answer;
    asked.of = root;
  }
  return asked.isStill;
}

/** The rules that look at parts of the section of a part. */
function lookingAt({ parent }: Fact, root: Fact, { all, bySection }: InParts): readonly LookingIn[] {
  const section = parent && parent !== root ? nameOf(parent) : undefined;
  const known = bySection.get(section);
  if (known) return known;
  const looking = all.filter((each) => each.section === undefined || (section !== undefined && (each.section === '*' || each.section === section)));
  // The names of sections are the schema's, but for those of a file that is none of the kind.
  if (bySection.size < 100) bySection.set(section, looking);
  return looking;
}

function judgePart(fact: Fact, inParts: InParts, judging: Judging, { parts, root, data }: Analysis, found: Problem[]): void {
  const part = parts.get(fact.node);
  const isOwn = part?.fact === fact;
  const before = isOwn ? part.judged : undefined;
  if (before?.asked.every((asked) => isStill(asked, root, data))) {
    found.push(...problemsOf(before.found, fact.node));
    for (const { rule, facts } of before.again) judging.check(rule, facts);
    return;
  }
  const [again, asked, own]: [Again[], Asked[], Problem[]] = [[], [], []];
  const select = selecting(inParts.pointers, fact);
  for (const { rule, name, pointer } of lookingAt(fact, root, inParts)) {
    if (name !== undefined && name !== '*' && name !== nameOf(fact)) continue;
    const facts = select(pointer);
    if (facts.length === 0) continue;
    const start = found.length;
    if (judging.check(rule, facts, asked)) again.push({ rule, facts });
    else own.push(...since(found, start));
  }
  if (isOwn) part.judged = { found: foundIn(fact.node, own), asked, again };
}

/** Calls rules, each with a context of its own. */
type Judging = {
  /** Whether the rule looked at more than the values and what it asked, which goes to `asked`. */
  check(rule: Rule, facts: readonly Fact[], asked?: Asked[]): boolean;
};

function judgingOf(analysis: Analysis, { fileName = '', marked = false, around = nowhere }: Surroundings, found: Problem[]): Judging {
  const { text, syntax, root, kind, data, given } = analysis;
  /** The rule, the fact that it is judging, and what it did so far. */
  let [rule, fact] = [kind.rules[0] as Rule, root];
  let looked = false;
  let asking: Asked[] = [];
  const answers = new Map<Question, Map<string, Asked>>();
  const looks = <Value>(value: Value): Value => {
    looked = true;
    return value;
  };
  const context: RuleContext = {
    text,
    syntax,
    data,
    get root() {
      return looks(root);
    },
    get fileName() {
      return looks(fileName);
    },
    get marked() {
      return looks(marked || text.startsWith('\uFEFF'));
    },
    get around() {
      return looks(around);
    },
    ask(question, about) {
      const same = answers.get(question) ?? new Map<string, Asked>();
      answers.set(question, same);
      const asked = same.get(about) ?? { question, about, answer: question(root, about, data), of: root, isStill: true };
      same.set(about, asked);
      asking.push(asked);
      return asked.answer as ReturnType<typeof question>;
    },
    names: () => looks(ownNames(analysis)),
    isOpen: (name) => looks((name.family === kind.environment && given?.has(name.text) === true) || kind.isOpen?.(name, root) === true),
    report: (span, message, more = {}) => {
      // What a text with a fault of its own says is not judged again.
      const isBroken = fact.node.broken && fact.node.start === span.start && fact.node.end === span.end;
      if (!isBroken && !isStandIn(text.slice(span.start, span.end)))
        found.push({ severity: rule.severity, ...more, start: span.start, end: span.end, rule: rule.id, message });
    },
  };
  return {
    check(by, facts, asked = []) {
      [rule, looked, asking] = [by, false, asked];
      for (const each of facts) {
        fact = each;
        by.check(each, context);
      }
      return looked;
    },
  };
}
