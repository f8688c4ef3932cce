import { literalOf } from '../../../core/computed.ts';
import { type Fact, perPart, perRoot, select } from '../../../core/fact.ts';
import { type Presence, presenceOf } from '../presence.ts';
import { childOf, literalIn } from '../resources.ts';
import { ignoredBy, mergeOf } from './merged.ts';

// What serverless resources have in the end, as facts for rules; how `Globals` is merged stands in merged.ts.

export const SERVERLESS = 'AWS::Serverless::';

/** A property that a resource has in the end, and where it comes from. */
type Setting = {
  /** What stands in the resource, or in `Globals` where the resource says nothing. */
  readonly fact: Fact;
  /** Of maps and lists in both, the entries of both count, those of `Globals` first. */
  readonly from: 'resource' | 'globals' | 'both';
  /** What `Globals` says, also where the resource overrides it. */
  readonly global?: Fact;
};

/** The properties of a serverless resource, those of `Globals` included. */
export type Settings = {
  readonly all: ReadonlyMap<string, Setting>;
  /** Whether it has a property in the end. */
  readonly has: (key: string) => Presence;
  /** What stands under a key, and under keys in it: in maps that are merged, what the resource says, or else `Globals`. */
  readonly get: (key: string, ...below: readonly string[]) => Fact | undefined;
  /** The value of a property, where that is literal. */
  readonly literal: (key: string, ...below: readonly string[]) => string | undefined;
};

/** The section of `Globals` for a type: `Function` for `AWS::Serverless::Function`. */
const sectionFor = (type: string): string => type.slice(SERVERLESS.length);

/** The properties that `Globals` has for a type. */
export const globalsFor = (root: Fact, type: string): Fact | undefined => childOf(select(root, '/Globals')[0], sectionFor(type));

/** What a resource of AWS SAM has in the end; of what is computed no more is known than that it is there. */
function settingsOf(resource: Fact, root: Fact): Settings {
  return settings(childOf(resource, 'Properties'), globalsFor(root, literalIn(resource, 'Type') ?? ''), ignoredBy(resource.node));
}

/** What a resource has that SAM makes of nothing but `Globals`, such as the API of events that name none. */
export const settingsOfImplicit = (type: string, root: Fact): Settings => settings(undefined, globalsFor(root, type), () => false);

/** What stands in a map below the properties, alone. */
export const settingsIn = (map: Fact): Settings => settings(map, undefined, () => false);

function settings(own: Fact | undefined, globals: Fact | undefined, ignores: ((key: string) => boolean) | undefined): Settings {
  const all = new Map<string, Setting>();
  const isIgnored = ignores ?? (() => false);
  for (const global of entriesOf(globals)) if (!isIgnored(String(global.segment))) all.set(String(global.segment), { fact: global, from: 'globals', global });
  for (const fact of entriesOf(own)) {
    const global = all.get(String(fact.segment))?.fact;
    all.set(String(fact.segment), { fact, from: mergeOf(fact.node, global?.node) === 'own' ? 'resource' : 'both', ...(global ? { global } : {}) });
  }
  const inMap = (map: Fact | undefined, key: string): Presence => (map ? presenceOf(map, key) : 'no');
  const has = (key: string): Presence => {
    const mine = inMap(own, key);
    const global = isIgnored(key) ? 'no' : inMap(globals, key);
    if (mine !== 'no') return mine;
    // A function in the place of all properties may set any.
    return own?.computed || (global === 'yes' && !ignores) ? 'maybe' : global;
  };
  const get = (key: string, ...below: readonly string[]): Fact | undefined => {
    const setting = all.get(key);
    return (
      below.reduce<Fact | undefined>(childOf, setting?.fact) ?? (setting?.from === 'both' ? below.reduce<Fact | undefined>(childOf, setting.global) : undefined)
    );
  };
  const literal = (key: string, ...below: readonly string[]): string | undefined => {
    const fact = get(key, ...below);
    return fact && !fact.computed ? literalOf(fact.node) : undefined;
  };
  return { all, has, get, literal };
}

const entriesOf = (map: Fact | undefined): readonly Fact[] => (map && !map.computed ? map.children.filter(({ entry }) => entry) : []);

const typeOf = (fact: Fact): string => literalIn(fact, 'Type') ?? '';
const isServerless = (fact: Fact): boolean => fact.parent?.segment === 'Resources' && !fact.parent.parent?.parent && typeOf(fact).startsWith(SERVERLESS);
const serverlessFacts = perPart((part) => (isServerless(part) ? [part] : []));

/** The serverless resources of a template, by logical ID, each with what it has in the end. */
export const serverlessIn = perRoot(
  (root): ReadonlyMap<string, Serverless> =>
    new Map(
      serverlessFacts(root).map((fact) => [String(fact.segment), { id: String(fact.segment), type: typeOf(fact), fact, settings: settingsOf(fact, root) }]),
    ),
);

/** The serverless resource that a value is. A rule that asks this of another one has looked at nothing else of the template. */
export function serverlessAt(fact: Fact, context: { readonly root: Fact }): Serverless | undefined {
  const found = isServerless(fact) ? serverlessIn(context.root).get(String(fact.segment)) : undefined;
  return found?.fact === fact ? found : undefined;
}

export type Serverless = { readonly id: string; readonly type: string; readonly fact: Fact; readonly settings: Settings };
