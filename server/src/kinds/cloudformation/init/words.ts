import type { Fact } from '../../../core/fact.ts';
import type { Name } from '../../../core/kind.ts';
import { contains } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { branchesOf } from '../resources.ts';
import { type Init, initIn, initOf, membersOf, type SetItem } from './read.ts';

// The order in which `cfn-init` works, with what stands in the file. Source: template reference, aws-resource-init.html, and construction.py of
// aws-cfn-bootstrap 1.4-31, checked 2026-11-30.

/** So many names of a section are listed. */
const MOST = 12;

const managers = ['msi', 'rpm', 'yum', 'apt', 'zypper', 'python', 'rubygems'];
const byManager = (a: Fact, b: Fact): number => managers.indexOf(String(a.segment)) - managers.indexOf(String(b.segment));

/** A section, the order of what is in it, and that order in words. */
export type Turn = readonly [section: string, sorted: (members: readonly Fact[]) => readonly Fact[], how: string];

export const byText = (a: Fact, b: Fact): number => (String(a.segment) < String(b.segment) ? -1 : 1);

/** The sections in their order. */
export const order: readonly Turn[] = [
  ['packages', (members) => [...members].sort(byManager), ''],
  ['groups', (members) => members, ''],
  ['users', (members) => members, ''],
  ['sources', (members) => members, ''],
  ['files', (members) => [...members].sort(byText), ', by path'],
  ['commands', (members) => [...members].sort(byText), ', by name'],
  ['services', (members) => members, ''],
];

const isNested = (section: string): boolean => section === 'packages' || section === 'services';

/** What a config does, step by step. */
export function steps(facts: readonly Fact[], turns: readonly Turn[] = order): string[] {
  return turns.flatMap(([section, sorted, how]) => {
    const members = sorted(facts.flatMap((config) => membersOf(config, section)));
    if (members.length === 0) return [];
    const all = isNested(section)
      ? members.flatMap(({ segment, children }) => children.map((child) => `${code(String(child.segment), 60)} (${String(segment)})`))
      : members.map(({ segment }) => code(String(segment), 60));
    const more = all.length > MOST ? ` and ${all.length - MOST} more` : '';
    return [`${code(section)}${how}: ${all.slice(0, MOST).join(', ')}${more}`];
  });
}

export const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

/** Tells what belongs to a place: what stands in other branches of `Fn::If` is never there together with it. */
function besides(init: Init | undefined, offset: number): (fact: Fact) => boolean {
  const branches = init ? branchesOf(init.fact) : [];
  const own = branches.length > 1 ? branches.find(({ node }) => contains(node, offset)) : undefined;
  return ({ node, entry }) => !own || contains(own.node, entry?.keySpan.start ?? node.start);
}

/** A config: what it does in which order, and which sets have it. */
export function configWords({ text, start, space = '' }: Name, root: Fact): readonly string[] {
  const init = initIn(root, space);
  const isBeside = besides(init, start);
  const facts = (init?.configs.get(text) ?? []).filter(isBeside);
  const has = ([, items]: readonly [string, Items]): boolean => items.some((item) => item.of === 'config' && item.text === text && isBeside(item.fact));
  const users = init ? [...init.sets].filter(has).map(([name]) => code(name)) : [];
  const by =
    users.length > 0
      ? `Config sets that include it: ${users.join(', ')}.`
      : text === 'config' && init?.setsAt.length === 0
        ? 'Runs because there are no config sets.'
        : '';
  const done = steps(facts);
  return [done.length > 0 ? `\`cfn-init\` works through it in this order:\n\n${numbered(done)}` : 'It’s empty.', by];
}

type Items = readonly SetItem[];
type Step = { readonly name: string; readonly from?: string };
/** More configs of a set are not listed: sets that run others twice, which do the same, come to very many. */
const MOST_STEPS = 50;

/** The configs that a set comes to, those of the sets in it as well. */
function configsOf(init: Init, set: string, isBeside: (fact: Fact) => boolean): readonly Step[] {
  const found: Step[] = [];
  const add = (name: string, within: readonly string[]): void => {
    if (within.includes(name) || within.length > MOST_STEPS) return;
    for (const { of, text, fact } of init.sets.get(name) ?? []) {
      if (!isBeside(fact)) continue;
      if (found.length >= MOST_STEPS) return;
      if (of === 'config') found.push({ name: text, ...(within.length > 0 ? { from: name } : {}) });
      else if (of === 'set') add(text, [...within, name]);
    }
  };
  add(set, []);
  return found;
}

/** A config set: its configs in the order in which they run, with what each does. */
export function setWords({ text, start, space = '' }: Name, root: Fact): readonly string[] {
  const init = initIn(root, space);
  if (!init) return [];
  const isBeside = besides(init, start);
  const lines = configsOf(init, text, isBeside).map(({ name, from }) => {
    const configs = (init.configs.get(name) ?? []).filter(isBeside);
    const sections = order.map(([section]) => section).filter((section) => configs.some((config) => membersOf(config, section).length > 0));
    return `${code(name)}${from === undefined ? '' : ` (of ${code(from)})`}${sections.length > 0 ? `: ${sections.join(', ')}` : ''}`;
  });
  const how = text === 'default' ? 'Runs if `cfn-init` is called without `--configsets`.' : `Runs with \`cfn-init --configsets ${text}\`.`;
  return [how, ...(lines.length > 0 ? [numbered(lines)] : [])];
}

/** The key `configSets`: each set with its configs in order. */
export function setsWords(fact: Fact): readonly string[] {
  const resource = resourceAround(fact);
  const init = resource && initOf(resource);
  if (!init?.setsAt.includes(fact)) return [];
  const isBeside = besides(init, fact.node.start);
  return [
    [...init.sets.keys()]
      .map(
        (name) =>
          `- ${code(name)}: ${configsOf(init, name, isBeside)
            .map((each) => code(each.name))
            .join(', ')}`,
      )
      .join('\n'),
  ];
}

/** The part of the template that a value stands in. */
function resourceAround(fact: Fact): Fact | undefined {
  let at: Fact | undefined = fact;
  while (at?.parent?.parent?.parent) at = at.parent;
  return at;
}
