import { hasStandIn } from './computed.ts';
import type { Family, Name, Rule, RuleContext } from './kind.ts';
import { contains } from './node.ts';
import { type Fix, type Problem, type Severity, suggestedUnless } from './problem.ts';
import { code, isSlip, nearest, oneOfCodes } from './words.ts';

/** Whether a definition is one of what a use names, as far as sort and scope say. */
const isFor = (definition: Name, use: Name): boolean =>
  definition.role === 'definition' &&
  definition.family === use.family &&
  definition.space === use.space &&
  (use.takes === undefined || definition.sort === undefined || use.takes.includes(definition.sort)) &&
  (definition.scope === undefined || (definition.scope.start <= use.start && use.end <= definition.scope.end));

/** The definitions among which a use may choose. */
export const definitionsFor = (use: Name, names: readonly Name[]): Name[] => names.filter((name) => isFor(name, use) && name.text !== use.owner);

const hasSameScope = ({ scope: one }: Name, { scope: other }: Name): boolean => one?.start === other?.start && one?.end === other?.end;

const inSpace = ({ space, text }: Name): string => (space === undefined ? text : `${space}\n${text}`);

const isNamed = ({ text, matches }: Name, by: string): boolean => (matches ? matches(by) : text === by);

/** Whether two places name the same thing. */
export function isSame(one: Name, other: Name): boolean {
  if (one.family !== other.family || one.space !== other.space) return false;
  if (one.role === other.role) return one.text === other.text && hasSameScope(one, other);
  const [definition, use] = one.role === 'definition' ? [one, other] : [other, one];
  return isFor(definition, use) && isNamed(definition, use.text);
}

/** The definition that a use means: of several the one that is known in the smallest part of the file. */
export function meantBy(use: Name, definitions: readonly Name[]): Name | undefined {
  const size = ({ scope }: Name): number => (scope ? scope.end - scope.start : Number.POSITIVE_INFINITY);
  return definitions.reduce<Name | undefined>((found, each) => (isSame(each, use) && (!found || size(each) < size(found)) ? each : found), undefined);
}

/** Whether a use means a definition, and not one of the same name that is known around it only. */
export function isMeant(definition: Name, use: Name, definitions: readonly Name[]): boolean {
  const meant = meantBy(use, definitions);
  return meant !== undefined && hasSameScope(meant, definition);
}

/** Whether the service gives a name. */
export const isGiven = ({ family, text, about }: Name): boolean => about !== undefined || family.given?.some(({ value }) => value === text) === true;

/** Among so many definitions an unknown name looks for the one that was meant. */
const MAX_CHOICES = 200;

/** A rule about the names of a family: its id, and what it says. */
type About = { readonly id: string; readonly severity: Severity; readonly family: Family };

type Unknown = About & {
  /** The first sentence. */
  readonly says: (use: Name, context: RuleContext) => string;
  /** Only uses of this sort. */
  readonly sort?: string;
  /** What follows where there is no guess; `names` are those that may be used. */
  readonly expects?: (names: readonly string[]) => string;
  /** Names that other files define; `undefined` as long as they aren't known, and then nothing is said. */
  readonly elsewhere?: (context: RuleContext) => readonly string[] | undefined;
};

/** Uses of names that nothing defines. */
export const unknownNames = ({ family, says, sort, expects = oneOfThem, elsewhere, ...rule }: Unknown): Rule => ({
  ...rule,
  on: [''],
  check(_, context) {
    const { names, isOpen, report } = context;
    const others = elsewhere ? elsewhere(context) : [];
    if (!others) return;
    const { definitions, uses } = ofFamily(names(), family);
    const isKnown = knownBy(definitions);
    const choicesFor = choicesIn(definitions, others);
    for (const use of uses) {
      if (use.text === '' || hasStandIn(use.text) || (sort !== undefined && use.sort !== sort)) continue;
      if (isGiven(use) || isKnown(use) || others.includes(use.text) || isOpen(use)) continue;
      const { choices, nearestTo } = choicesFor(use);
      const guess = nearestTo(use.text);
      // A mention of what is not there does nothing, unless it is a slip.
      if (use.isMention && !(guess !== undefined && isSlip(use.text, guess))) continue;
      report(use, [says(use, context), guess === undefined ? expects(choices) : `Did you mean ${code(guess)}?`].filter(Boolean).join(' '), {
        typing: use,
        ...(use.isMention ? { severity: 'information' as const } : {}),
        ...(guess === undefined ? {} : fixTo(use, guess)),
      });
    }
  },
});

/** The names among which a use may choose, and the one that is like a text. */
type Choices = { readonly choices: readonly string[]; readonly nearestTo: (text: string) => string | undefined };

/** They are made once for uses of one sort. */
function choicesIn(definitions: readonly Name[], others: readonly string[]): (use: Name) => Choices {
  const some = definitions.slice(0, MAX_CHOICES);
  const known = new Map<string, Choices>();
  const isScoped = some.some(({ scope, space }) => scope !== undefined || space !== undefined);
  return (use) => {
    const sort = isScoped || use.owner !== undefined ? undefined : String(use.takes);
    const kept = sort === undefined ? undefined : known.get(sort);
    if (kept) return kept;
    const own = definitionsFor(use, some).flatMap(({ text, matches }) => (matches ? [] : [text]));
    const choices = [...new Set([...own, ...others])];
    const made = { choices, nearestTo: guessing(choices) };
    if (sort !== undefined) known.set(sort, made);
    return made;
  };
}

/** The last choices with what was guessed among them: most edits leave both alone. */
const MOST_KEPT = 4;
let guesses: { readonly choices: string; readonly found: Map<string, string | undefined> }[] = [];

function guessing(choices: readonly string[]): (text: string) => string | undefined {
  const all = choices.join('\n');
  const kept = guesses.find((each) => each.choices === all) ?? { choices: all, found: new Map<string, string | undefined>() };
  guesses = [kept, ...guesses.filter((each) => each !== kept)].slice(0, MOST_KEPT);
  return (text) => {
    if (!kept.found.has(text)) kept.found.set(text, nearest(text, choices));
    return kept.found.get(text);
  };
}

const oneOfThem = (names: readonly string[]): string => (names.length > 0 ? `Expected ${oneOfCodes(names)}.` : '');

function fixTo({ at, text }: Name, to: string): Pick<Problem, 'fix'> {
  if (!at) return {};
  const fix: Fix = {
    title: `Change to ${code(to)}`,
    operations: [at.part ? { op: 'replace', path: at.path, part: at.part, to } : { op: 'set', path: at.path, to }],
  };
  // Authors name things alike, such as `IMAGE_DEV` and `IMAGE_PRD`.
  return { fix: suggestedUnless(isSlip(text, to), fix) };
}

/** Definitions that nothing uses. */
export const unusedNames = ({ family, sort, says, ...rule }: About & { readonly sort?: string; readonly says: (name: Name) => string }): Rule => ({
  ...rule,
  on: [''],
  check(_, { names, isOpen, report }) {
    const { definitions, uses } = ofFamily(names(), family);
    const used = new Set<string>();
    for (const use of uses) if (!use.isMention) used.add(inSpace(use));
    for (const definition of definitions)
      if (!definition.matches && !definition.scope && (sort === undefined || definition.sort === sort))
        if (!used.has(inSpace(definition)) && !isGiven(definition) && !isOpen(definition)) report(definition, says(definition), { tag: 'unnecessary' });
  },
});

type Repeated = About & {
  /** Only definitions of these sorts. */
  readonly sorts?: readonly string[];
  readonly says: (name: Name, first: Name) => string;
};

/** Definitions of one name in two places; those of different scopes are different names. */
export const repeatedNames = ({ family, sorts, says, ...rule }: Repeated): Rule => ({
  ...rule,
  on: [''],
  check(_, { names, report }) {
    const definitions = ofFamily(names(), family).definitions.filter(
      (name) => !name.scope && !name.matches && name.text !== '' && (sorts === undefined || (name.sort !== undefined && sorts.includes(name.sort))),
    );
    // Two keys of one map are the parser's; one place may be reached twice, by an alias.
    for (const { again, first } of repeats(definitions, inSpace))
      if (first.start !== again.start && !(first.isKey && again.isKey && first.sort === again.sort))
        report(again, says(again, first), { related: [{ start: first.start, end: first.end, message: 'The first one.' }] });
  },
});

/** What has the key of something before it, with the first that has it. */
export function repeats<Item>(items: readonly Item[], keyOf: (item: Item) => string): { readonly again: Item; readonly first: Item }[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    return first === undefined ? [] : [{ again: item, first }];
  });
}

type OfFamily = { readonly definitions: readonly Name[]; readonly uses: readonly Name[] };
const byFamily = new WeakMap<readonly Name[], ReadonlyMap<Family, OfFamily>>();

/** The names of a family among all of a file; several rules ask for them. */
export function ofFamily(all: readonly Name[], family: Family): OfFamily {
  const known = byFamily.get(all) ?? familiesOf(all);
  byFamily.set(all, known);
  return known.get(family) ?? none;
}

const none: OfFamily = { definitions: [], uses: [] };

function familiesOf(all: readonly Name[]): ReadonlyMap<Family, OfFamily> {
  const found = new Map<Family, { readonly definitions: Name[]; readonly uses: Name[] }>();
  for (const name of all) {
    const { family, role } = name;
    let own = found.get(family);
    if (!own) {
      own = { definitions: [], uses: [] };
      found.set(family, own);
    }
    (role === 'definition' ? own.definitions : own.uses).push(name);
  }
  return found;
}

/** Whether some definition is for a use. */
function knownBy(definitions: readonly Name[]): (use: Name) => boolean {
  const byText = new Map<string, Name[]>();
  const patterns: Name[] = [];
  for (const name of definitions) {
    const same = name.matches ? patterns : byText.get(name.text);
    if (same) same.push(name);
    else byText.set(name.text, [name]);
  }
  return (use) => byText.get(use.text)?.some((each) => isFor(each, use)) === true || patterns.some((each) => isFor(each, use) && isNamed(each, use.text));
}

/** The name whose place holds an offset: the smallest, if names stand inside each other. */
export function nameAt(names: readonly Name[], offset: number): Name | undefined {
  let found: Name | undefined;
  for (const name of names) if (contains(name, offset) && (!found || name.end - name.start < found.end - found.start)) found = name;
  return found;
}
