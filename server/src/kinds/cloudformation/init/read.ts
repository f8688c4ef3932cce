import { type Fact, perPart, perRoot } from '../../../core/fact.ts';
import type { Name } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { literalOf } from '../../computed.ts';
import { branchesOf, childOf, resourcesIn } from '../resources.ts';
import { INIT } from './schema.ts';

/** An item of a config set: the name of a config, or of another set; or something that is computed. */
export type SetItem = { readonly fact: Fact; readonly text: string; readonly of: 'config' | 'set' | 'unknown' };

/** What `cfn-init` finds in the metadata of a resource, in all branches of `Fn::If` together. */
export type Init = {
  readonly owner: string;
  readonly fact: Fact;
  /** Where config sets are given, by each branch that gives some. */
  readonly setsAt: readonly Fact[];
  /** The values of each config by its name. */
  readonly configs: ReadonlyMap<string, readonly Fact[]>;
  readonly sets: ReadonlyMap<string, readonly SetItem[]>;
  /** Something of it is computed, so that there may be more configs or sets than those. */
  readonly isOpen: boolean;
};

/** What a resource says of itself under `AWS::CloudFormation::Init`. */
export const initOf = perRoot((resource: Fact): Init | undefined => {
  const fact = childOf(childOf(resource, 'Metadata'), INIT);
  if (!fact) return undefined;
  const configs = new Map<string, Fact[]>();
  const sets = new Map<string, SetItem[]>();
  const setsAt: Fact[] = [];
  let isOpen = false;
  for (const branch of branchesOf(fact)) {
    if (resolve(branch.node)?.type !== 'map' || branch.computed) {
      isOpen ||= !isNoValue(branch);
      continue;
    }
    for (const child of branch.children) {
      const name = String(child.segment);
      // What may be a slip of one of the two keys is neither a config nor the sets.
      if (name === '<<' || name.startsWith('Fn::') || (child.wanted ?? child.schema).type === 'any') isOpen = true;
      else if (name === 'configSets') setsAt.push(child);
      else configs.set(name, [...(configs.get(name) ?? []), child]);
    }
  }
  for (const given of setsAt)
    for (const map of branchesOf(given)) {
      if (map.computed && !isNoValue(map)) isOpen = true;
      else for (const set of map.children) sets.set(String(set.segment), [...(sets.get(String(set.segment)) ?? []), ...itemsIn(set)]);
    }
  isOpen ||= [...sets.values()].flat().some(({ of }) => of === 'unknown');
  return { owner: String(resource.segment), fact, setsAt, configs, sets, isOpen };
});

/** `!Ref AWS::NoValue`: there is nothing then. */
const isNoValue = ({ computed }: Fact): boolean => computed?.mayBeAbsent === true;

/** The items of a config set, those of lists in it too. Source: construction.py of aws-cfn-bootstrap 1.4-31, `_processConfigList`, checked 2026-11-30. */
function itemsIn(set: Fact): SetItem[] {
  return branchesOf(set).flatMap((fact): SetItem[] => {
    const node = resolve(fact.node);
    if (fact.computed || !node) return isNoValue(fact) ? [] : [{ fact, text: '', of: 'unknown' }];
    if (node.type === 'list') return fact.children.flatMap(itemsIn);
    if (node.type === 'map') return fact.children.flatMap((child) => (child.segment === 'ConfigSet' ? named(child, 'set') : []));
    return named(fact, 'config');
  });
}

function named(fact: Fact, of: SetItem['of']): SetItem[] {
  const text = fact.node.type === 'scalar' && isEmpty(fact.node) ? '' : literalOf(fact.node);
  return [{ fact, text: text ?? '', of: fact.computed || text === undefined ? 'unknown' : of }];
}

/** The values of a section of a config by their names, in all branches of `Fn::If`. */
export const sectionOf = (config: Fact, section: string): Fact[] =>
  branchesOf(config)
    .flatMap((branch) => branch.children.filter(({ segment }) => segment === section))
    .flatMap(branchesOf);

/** What stands in a section of a config, by name. */
export const membersOf = (config: Fact, section: string): Fact[] => sectionOf(config, section).flatMap(({ children }) => children);

/** Whether a name of `AWS::CloudFormation::Init` may be defined by what is computed there. */
export function isOpenInit({ space }: Name, root: Fact): boolean {
  return space !== undefined && initIn(root, space)?.isOpen === true;
}

/** That of a resource by its logical ID, or by what begins with that, as the space of a name does. */
export function initIn(root: Fact, space: string): Init | undefined {
  const [owner = ''] = space.split('\n');
  const resource = resourcesIn(root).get(owner);
  return resource && initOf(resource.fact);
}

/** The configs of all resources of a template. */
const configsIn = perPart((part): readonly Fact[] => [...(initOf(part)?.configs.values() ?? [])].flat());

/** What the entries of a section have under a key. */
const inMembers = (root: Fact, section: string, key: string, isMeant: (name: string) => boolean = () => true): Fact[] =>
  configsIn(root)
    .flatMap((config) => membersOf(config, section))
    .filter(({ segment }) => isMeant(String(segment)))
    .flatMap(branchesOf)
    .flatMap((member) => member.children.filter(({ segment }) => segment === key));

/** The commands that `cfn-init` runs. */
export const commandsOf = (root: Fact): Fact[] => inMembers(root, 'commands', 'command');

/** Whether a file has hooks of cfn-hup. */
export const isHooksFile = (path: string): boolean => /(?:^|[\\/])hooks(?:\.d[\\/][^\\/]+)?\.conf$/.test(path);

/** The files with hooks of cfn-hup that `cfn-init` writes. */
export const hooksOf = (root: Fact): Fact[] => inMembers(root, 'files', 'content', isHooksFile);
