import type { Analysis } from '../core/analyze.ts';
import { hasLocalTag, hasStandIn, literalOf } from '../core/computed.ts';
import { expressionsOf } from '../core/expressions.ts';
import type { Fact } from '../core/fact.ts';
import { isEmpty, type Span } from '../core/node.ts';
import type { Problem, Severity } from '../core/problem.ts';
import { code, oneOfCodes } from '../core/words.ts';

/** A rule that a project gives itself. */
export type CustomRule = {
  /** `custom/<name>`: no rule of ours has that family. */
  readonly id: string;
  /** The kind of file, or of what stands in one. */
  readonly kind: string;
  /** The way to what it looks at; `*` is any key or item. */
  readonly path: readonly string[];
  readonly condition: Condition;
  readonly severity: Severity;
  /** One line of plain text. */
  readonly message: string;
  /** The page that its author names, else its place in the project file. */
  readonly link: string;
};

/** What must be so. */
export type Condition =
  | { readonly is: 'present' }
  | { readonly is: 'absent' }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'pattern'; readonly pattern: string }
  | { readonly is: 'range'; readonly min: number; readonly max: number };

/** What the rules of a project find in a text of their kind. Of what is computed nothing is said. */
export const judgeCustom = (analysis: Analysis, rules: readonly CustomRule[]): Problem[] =>
  rules.filter(({ kind }) => kind === analysis.kind.id).flatMap((rule) => placesOf(analysis, rule).map((span) => problemOf(rule, span)));

const problemOf = ({ id, severity, message, link }: CustomRule, { start, end }: Span): Problem => ({
  start,
  end,
  rule: id,
  severity,
  message: `${message} (from this project's rules)`,
  link,
});

function placesOf(analysis: Analysis, { path, condition }: CustomRule): Span[] {
  const { found, lacking } = reached(analysis, path);
  if (condition.is === 'present') return lacking.map(placeOf);
  if (condition.is === 'absent') return found.map(placeOf);
  return found.filter((fact) => isWrong(analysis, fact, condition)).map(({ node }) => node);
}

/** The key of a value, or the value if it has none. */
const placeOf = ({ entry, node }: Fact): Span =>
  entry?.keySpan ?? (node.type === 'map' && !node.flow ? node.entries[0]?.keySpan : undefined) ?? { start: node.start, end: Math.max(node.end, node.start) };

/** The values at the end of a path, and those on the way that lack the next key of it. */
function reached(analysis: Analysis, path: readonly string[]): { readonly found: readonly Fact[]; readonly lacking: readonly Fact[] } {
  let found: readonly Fact[] = [analysis.root];
  const lacking: Fact[] = [];
  for (const segment of inForm(analysis, path))
    found = found.flatMap((fact) => {
      // What stands there are the arguments of a function.
      if (fact.computed) return [];
      const next = fact.children.filter((child) => segment === '*' || segment === nameOf(child));
      // Where a list should be, an item has no name that could be missing.
      if (next.length === 0 && (fact.node.type === 'map' || isEmpty(fact.node)) && !isHidden(analysis, fact)) lacking.push(fact);
      return next;
    });
  return { found, lacking };
}

const nameOf = ({ name, segment }: Fact): string => name ?? String(segment);

/** A path with the key that may stand around a file where it does, and without it where it doesn't. */
function inForm({ kind: { wrapper }, root }: Analysis, path: readonly string[]): readonly string[] {
  if (wrapper === undefined) return path;
  const below = path[0] === wrapper ? path.slice(1) : path;
  return root.children.some((child) => nameOf(child) === wrapper) ? [wrapper, ...below] : below;
}

/** Whether something of a value doesn't stand in the file: it is computed, or entries are added to it. */
function isHidden({ kind: { computed } }: Analysis, { node, schema, children }: Fact): boolean {
  if (node.broken || hasLocalTag(node)) return true;
  return children.some(({ entry }) => entry && (hasStandIn(entry.key) || computed?.entry?.(entry, schema) !== undefined));
}

function isWrong({ data, kind }: Analysis, { node, computed }: Fact, condition: Exclude<Condition, { is: 'present' | 'absent' }>): boolean {
  const text = computed ? undefined : literalOf(node, kind.isComputed);
  if (text === undefined) return false;
  switch (condition.is) {
    case 'one-of':
      return !condition.values.includes(text);
    case 'pattern':
      return expressionsOf(data)?.finds(condition.pattern, text) === false;
    case 'range':
      return !(text.trim() !== '' && Number(text) >= condition.min && Number(text) <= condition.max);
  }
}

/** The page of such a rule, as Markdown. */
export const customPage = ({ id, kind, path, condition, message, link }: CustomRule): string =>
  [
    `# ${id}`,
    literal(message),
    `A rule of this project for files of the kind ${code(kind)}: at ${code(`/${path.join('/')}`, 200)} ${wantedBy(condition)}`,
    `[${link.startsWith('https:') ? literal(link) : 'The rule in the project file'}](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)`,
  ].join('\n\n');

function wantedBy(condition: Condition): string {
  switch (condition.is) {
    case 'present':
      return 'something must be set.';
    case 'absent':
      return 'nothing may be set.';
    case 'one-of':
      return `the value must be ${oneOfCodes(condition.values)}.`;
    case 'pattern':
      return `the value must match ${code(condition.pattern, 300)}.`;
    case 'range':
      return `the value must be a number from ${condition.min} to ${condition.max}.`
        .replace('from -Infinity to', 'of at most')
        .replace(/from (\S+) to Infinity/, 'of at least $1');
  }
}

/** Plain text as Markdown that shows it as it is. */
const literal = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@$]/g, '\\$&');
