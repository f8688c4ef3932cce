import type { Family, Name, Rule } from './kind.ts';
import { contains } from './node.ts';
import type { Fix, Problem, Severity } from './problem.ts';
import { isMisspelling, isSlip, nearest, oneOfCodes, quoted } from './words.ts';

/** Whether a definition is one of what a use names, as far as sort and scope say. */
const isFor = (definition: Name, use: Name): boolean =>
  definition.role === 'definition' &&
  definition.family === use.family &&
  (use.takes === undefined || definition.sort === undefined || use.takes.includes(definition.sort)) &&
  (definition.scope === undefined || (definition.scope.start <= use.start && use.end <= definition.scope.end));

/** The definitions among which a use may choose. */
export const definitionsFor = (use: Name, names: readonly Name[]): Name[] => names.filter((name) => isFor(name, use));

const isNamed = ({ text, matches }: Name, by: string): boolean => (matches ? matches(by) : text === by);

/** Whether two places name the same thing. */
export function isSame(one: Name, other: Name): boolean {
  if (one.family !== other.family) return false;
  if (one.role === other.role) return one.text === other.text;
  const [definition, use] = one.role === 'definition' ? [one, other] : [other, one];
  return isFor(definition, use) && isNamed(definition, use.text);
}

const isGiven = ({ family, text, about }: Name): boolean => about !== undefined || family.given?.some(({ value }) => value === text) === true;

/** Among so many definitions an unknown name looks for the one that was meant. */
const MAX_CHOICES = 200;

/** A rule about the names of a family: its id, page, and what it says. */
type About = { readonly id: string; readonly severity: Severity; readonly page: Rule['page']; readonly family: Family };

/** Uses of names that nothing defines. `says` is the first sentence; a guess or the names there are follow. */
export const unknownNames = ({ family, says, ...rule }: About & { readonly says: (name: Name) => string }): Rule => ({
  ...rule,
  on: [''],
  check(_, { names, isOpen, report }) {
    const all = names();
    const known = indexOf(all, family);
    const some = all.filter((name) => name.family === family && name.role === 'definition').slice(0, MAX_CHOICES);
    for (const use of all) {
      if (use.family !== family || use.role !== 'use' || use.text === '' || isGiven(use) || known.has(use) || isOpen(use)) continue;
      const choices = [...new Set(definitionsFor(use, some).flatMap(({ text, matches }) => (matches ? [] : [text])))];
      const guess = nearest(use.text, choices);
      // A mention of what is not there does nothing, unless it is a slip.
      if (use.isMention && !(guess !== undefined && isSlip(use.text, guess))) continue;
      const expected = guess !== undefined ? ` Did you mean ${quoted(guess)}?` : choices.length > 0 ? ` Expected ${oneOfCodes(choices)}.` : '';
      report(use, `${says(use)}${expected}`, {
        typing: use,
        ...(use.isMention ? { severity: 'information' as const } : {}),
        ...(guess === undefined ? {} : fixTo(use, guess)),
      });
    }
  },
});

function fixTo({ at, text }: Name, to: string): Pick<Problem, 'fix'> {
  if (!at) return {};
  const fix: Fix = {
    title: `Change to ${quoted(to)}`,
    operations: [at.part ? { op: 'replace', path: at.path, part: at.part, to } : { op: 'set', path: at.path, to }],
  };
  return { fix: isMisspelling(text, to) ? fix : { ...fix, suggestion: true } };
}

/** Definitions that nothing uses. */
export const unusedNames = ({ family, sort, says, ...rule }: About & { readonly sort?: string; readonly says: (name: Name) => string }): Rule => ({
  ...rule,
  on: [''],
  check(_, { names, isOpen, report }) {
    const all = names();
    const used = new Set<string>();
    for (const use of all) if (use.family === family && use.role === 'use' && !use.isMention) used.add(use.text);
    for (const definition of all)
      if (
        definition.family === family &&
        definition.role === 'definition' &&
        !definition.matches &&
        !definition.scope &&
        (sort === undefined || definition.sort === sort)
      )
        if (!used.has(definition.text) && !isGiven(definition) && !isOpen(definition)) report(definition, says(definition), { tag: 'unnecessary' });
  },
});

/** Definitions of one name in two places; those of different scopes are different names. */
export const repeatedNames = ({ family, says, ...rule }: About & { readonly says: (name: Name) => string }): Rule => ({
  ...rule,
  on: [''],
  check(_, { names, report }) {
    const first = new Map<string, Name>();
    for (const name of names()) {
      if (name.family !== family || name.role !== 'definition' || name.scope || name.matches || isGiven(name)) continue;
      const earlier = first.get(name.text);
      if (!earlier) first.set(name.text, name);
      else if (earlier.start !== name.start) report(name, says(name), { related: [{ start: earlier.start, end: earlier.end, message: 'The first one.' }] });
    }
  },
});

/** The uses of a family that some definition is for. */
function indexOf(all: readonly Name[], family: Family): ReadonlySet<Name> {
  const byText = new Map<string, Name[]>();
  const patterns: Name[] = [];
  for (const name of all)
    if (name.family === family && name.role === 'definition') {
      if (name.matches) patterns.push(name);
      else byText.set(name.text, [...(byText.get(name.text) ?? []), name]);
    }
  return new Set(
    all.filter(
      (use) =>
        use.family === family &&
        use.role === 'use' &&
        (byText.get(use.text)?.some((each) => isFor(each, use)) === true || patterns.some((each) => isFor(each, use) && isNamed(each, use.text))),
    ),
  );
}

/** The name whose place holds an offset: the smallest, if names stand inside each other. */
export function nameAt(names: readonly Name[], offset: number): Name | undefined {
  let found: Name | undefined;
  for (const name of names) if (contains(name, offset) && (!found || name.end - name.start < found.end - found.start)) found = name;
  return found;
}
