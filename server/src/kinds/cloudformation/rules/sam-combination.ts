import { type Fact, select } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { type Node, resolve, type Span } from '../../../core/node.ts';
import type { Fix, Problem } from '../../../core/problem.ts';
import { code, noneOfCodes } from '../../../core/words.ts';
import { type Serverless, serverlessAt, settingsIn } from '../sam/effective.ts';
import { innerRelations } from '../sam/inner-relations.ts';
import { type Holder, type SamRelation, samRelations } from '../sam/relations.ts';

const all = [...samRelations, ...innerRelations];
const byType = new Map(all.map(({ of }) => [of, all.filter((each) => each.of === of)]));

/** Source: see sam/relations.ts and sam/inner-relations.ts. */
export const samCombination: Rule = {
  id: 'cloudformation/sam-combination',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, context) {
    const resource = serverlessAt(fact, context);
    if (!resource) return;
    const { report } = context;
    for (const relation of byType.get(resource.type) ?? [])
      for (const holder of holdersOf(resource, relation)) if (relation.when?.(holder) ?? true) check(holder, relation, report);
  },
};

/** The resource, or the maps in it that a relation is about. What `Globals` adds to these is not known here. */
function holdersOf(resource: Serverless, { at }: SamRelation): readonly Holder[] {
  if (at === undefined) return [resource];
  const isMerged = resource.settings.all.get(at.split('/')[2] ?? '')?.from === 'both';
  const maps = isMerged ? [] : select(resource.fact, at).filter(({ node, computed }) => !computed && resolve(node)?.type === 'map');
  return maps.map((fact) => ({ id: nameOf(fact), fact, settings: settingsIn(fact) }));
}

/** Its key; of an item, that of its list. */
const nameOf = ({ segment, parent }: Fact): string => String(typeof segment === 'number' ? (parent?.segment ?? segment) : segment);

function check(resource: Holder, relation: SamRelation, report: RuleContext['report']): void {
  const { settings, fact, id } = resource;
  const { name, severity, because = '' } = relation;
  const present = (key: string): boolean => settings.has(key) === 'yes';
  const missing = (keys: readonly string[]): string[] => keys.filter((key) => settings.has(key) === 'no');
  const isGlobal = (key: string): boolean => settings.all.get(key)?.from === 'globals';
  const say = (span: Span, message: string, more: Partial<Problem> = {}): void =>
    report(span, message, { check: name, typing: { start: fact.node.start, end: fact.node.end }, ...(severity ? { severity } : {}), ...more });
  const placed = (key: string): Span => (isGlobal(key) ? placeOf(fact) : keyOf(settings.get(key) ?? fact));
  const shown = (key: string): string => `${code(key)}${isGlobal(key) ? ' in `Globals`' : ''}`;
  const related = (key: string): Pick<Problem, 'related'> => ({ related: [{ ...keyOf(settings.get(key) ?? fact), message: `${code(key)} is here.` }] });
  if ('excludes' in relation)
    for (const other of present(relation.key) ? relation.excludes : [])
      if (present(other))
        say(placed(isGlobal(other) ? relation.key : other), `${shown(other)} can't be used together with ${shown(relation.key)}. Expected one of them.`, {
          ...related(isGlobal(other) ? other : relation.key),
        });
  if ('none' in relation) {
    const others = relation.none.filter(present);
    const global = others.filter(isGlobal);
    for (const other of others) if (!isGlobal(other)) say(placed(other), `${code(other)} can't be used in ${because}.`);
    if (global.length > 0)
      say(
        placeOf(fact),
        `${listed(global)} in ${code('Globals')} can't be used in ${because}. Expected ${code('IgnoreGlobals')} with ${global.length > 1 ? 'them' : 'it'}.`,
        {
          related: global.map((key) => ({ ...keyOf(settings.get(key) ?? fact), message: `${code(key)} is here.` })),
          ...without(resource, global),
        },
      );
  }
  if ('needs' in relation && present(relation.key) && missing([relation.needs]).length > 0)
    say(placed(relation.key), `${shown(relation.key)} needs ${code(relation.needs)}, which ${code(id)} does not have.`, {
      ...(isGlobal(relation.key) ? related(relation.key) : {}),
      ...added(resource, relation.needs),
    });
  if ('all' in relation) {
    const lacks = missing(relation.all);
    if (lacks.length > 0) say(placeOf(fact), `${code(id)} has no ${lacks.map((key) => code(key)).join(' and no ')}, which ${because} needs.`);
  }
  if ('some' in relation && missing(relation.some).length === relation.some.length)
    say(placeOf(fact), `${code(id)} has ${noneOfCodes(relation.some)}. Expected one of them for ${because}.`);
}

/** The alias that most templates publish. */
const presets: Readonly<Record<string, string>> = { AutoPublishAlias: 'live' };

function added({ id, fact }: Holder, key: string): Pick<Problem, 'fix'> {
  const value = presets[key];
  const hasProperties = fact.children.some(({ segment }) => segment === 'Properties');
  const fix: Fix | undefined =
    value !== undefined && hasProperties
      ? { title: `Add ${code(`${key}: ${value}`)}`, operations: [{ op: 'insert', path: ['Resources', id, 'Properties'], key, value }], suggestion: true }
      : undefined;
  return fix ? { fix } : {};
}

/** Where only `Globals` brings what can't be used, the resource can do without it. */
function without({ id, fact }: Holder, keys: readonly string[]): Pick<Problem, 'fix'> {
  const list = fact.children.find(({ segment }) => segment === 'IgnoreGlobals');
  if (list) return {};
  const title = `Ignore ${listed(keys)} in ${code('Globals')} here`;
  return { fix: { title, operations: [{ op: 'insert', path: ['Resources', id], key: 'IgnoreGlobals', value: keys }], suggestion: true } };
}

const listed = (keys: readonly string[]): string => keys.map((key) => code(key)).join(' and ');
const keyOf = ({ entry, node }: Fact): Span => entry?.keySpan ?? firstKey(node) ?? node;

const firstKey = (node: Node): Span | undefined => {
  const map = resolve(node);
  return map?.type === 'map' ? map.entries[0]?.keySpan : undefined;
};

/** Where something is missing: the key of the properties, or of the resource. */
const placeOf = (fact: Fact): Span => {
  const properties = fact.children.find(({ segment, node }) => segment === 'Properties' && resolve(node)?.type === 'map');
  return keyOf(properties ?? fact);
};
