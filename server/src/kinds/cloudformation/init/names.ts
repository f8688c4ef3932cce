import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Family, Name } from '../../../core/kind.ts';
import { nextItem, wholeName } from '../../../core/name-places.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import type { Syntax } from '../../../core/parsed.ts';
import { literalOf } from '../../computed.ts';
import { keyName } from '../keys.ts';
import { branchesOf, childOf } from '../resources.ts';
import { type HelperCall, isOwnStack, optionValue } from '../user-data.ts';
import { type Init, initIn, initOf, membersOf, sectionOf } from './read.ts';
import { AUTHENTICATION } from './schema.ts';

const word = { pattern: '^[\\w.+-]+(?: [\\w.+-]+)*$', expected: 'words of letters, digits, `_`, `.`, `+` and `-`' };
const path = { pattern: '^(?:/|[A-Za-z]:[\\\\/])[^\\r\\n]*$', expected: 'an absolute path' };

export const config: Family = { title: 'a config', ...word };
export const configSet: Family = { title: 'a config set', ...word };
export const credentials: Family = { title: 'credentials', ...word };

/** What stands in a config, and can restart a service of it. */
export const restarting: Readonly<Record<string, Family>> = {
  commands: { title: 'a `cfn-init` command', ...word },
  files: { title: 'a `cfn-init` file', ...path },
  sources: { title: 'a `cfn-init` folder', ...path },
};
const packageName: Family = { title: 'a package', pattern: '^\\S+$', expected: 'a name without spaces' };
export const packagesOf: ReadonlyMap<string, Family> = new Map(
  ['rpm', 'yum', 'apt', 'zypper', 'rubygems', 'python', 'msi'].map((manager) => [
    manager,
    { ...packageName, title: `${['rpm', 'apt', 'msi'].includes(manager) ? 'an' : 'a'} ${manager} package` },
  ]),
);

type File = { readonly text: string; readonly syntax: Syntax };
type More = Pick<Name, 'family' | 'space'> & Partial<Name>;

const definitions = (facts: readonly Fact[], file: File, more: More): Name[] =>
  facts.flatMap(({ entry }): Name[] => (entry && entry.key !== '<<' ? [{ ...more, ...keyName(entry, file), role: 'definition' }] : []));

const use = (fact: Fact, file: File, more: More): Name[] =>
  fact.node.type !== 'scalar' ||
  fact.node.broken ||
  fact.computed ||
  (isEmpty(fact.node) ? fact.node.end > fact.node.start : literalOf(fact.node) === undefined)
    ? []
    : [{ ...more, ...wholeName(fact.node, file), role: 'use', at: { path: pathOf(fact) } }];

/** Where the next item of a list in brackets is typed. */
function next(fact: Fact, file: File, more: More): Name[] {
  const list = fact.computed ? undefined : resolve(fact.node);
  const span = list?.type === 'list' ? nextItem(list, file.text) : undefined;
  return span ? [{ ...more, ...span, text: '', role: 'use' }] : [];
}

/** The names in `AWS::CloudFormation::Init` of a resource and in what stands beside it: configs, sets, credentials, and what services watch. */
export function initNames(resource: Fact, file: File): readonly Name[] {
  const init = initOf(resource);
  if (!init) return [];
  return [
    ...setNames(init, file),
    ...credentialNames(resource, init, file),
    ...[...init.configs].flatMap(([name, facts]) => configNames(`${init.owner}\n${name}`, facts, file)),
  ];
}

function setNames({ owner: space, setsAt, sets, configs }: Init, file: File): Name[] {
  const given = setsAt.flatMap(branchesOf).flatMap(({ children }) => children);
  const lists = given.flatMap(branchesOf).flatMap((each) => next(each, file, { family: config, space }));
  return [
    ...definitions([...configs.values()].flat(), file, { family: config, space, sort: 'config' }),
    ...definitions(given, file, { family: configSet, space, sort: 'config set' }),
    ...[...sets.values()].flat().flatMap(({ fact, of }) => (of === 'unknown' ? [] : use(fact, file, { family: of === 'config' ? config : configSet, space }))),
    ...lists,
  ];
}

function credentialNames(resource: Fact, { owner: space, configs }: Init, file: File): Name[] {
  const blocks = childOf(childOf(resource, 'Metadata'), AUTHENTICATION);
  const files = [...configs.values()].flat().flatMap((each) => membersOf(each, 'files'));
  const uses = files.flatMap(branchesOf).flatMap(({ children }) => children.filter(({ segment }) => segment === 'authentication'));
  return [
    ...definitions(blocks ? branchesOf(blocks).flatMap(({ children }) => children) : [], file, { family: credentials, space, sort: 'credentials' }),
    ...uses.flatMap((each) => use(each, file, { family: credentials, space })),
  ];
}

/** What a config has and what its services watch: `cfn-init` looks at one config at a time. */
export function configNames(space: string, facts: readonly Fact[], file: File): Name[] {
  const services = facts
    .flatMap((each) => membersOf(each, 'services'))
    .flatMap(branchesOf)
    .flatMap(({ children }) => children)
    .flatMap(branchesOf);
  const watched = (key: string): Fact[] => services.flatMap((service) => sectionOf(service, key));
  const items = (lists: readonly Fact[], more: More): Name[] =>
    lists.flatMap((list) => [...list.children.flatMap((each) => use(each, file, more)), ...next(list, file, more)]);
  const inSections = Object.entries(restarting).flatMap(([key, family]) => [
    ...definitions(
      facts.flatMap((each) => membersOf(each, key)),
      file,
      { family, space },
    ),
    ...items(watched(key), { family, space }),
  ]);
  const packages = facts.flatMap((each) => membersOf(each, 'packages'));
  const inManagers = [...packagesOf].flatMap(([manager, family]) => [
    ...definitions(
      packages
        .filter(({ segment }) => segment === manager)
        .flatMap(branchesOf)
        .flatMap(({ children }) => children),
      file,
      { family, space },
    ),
    ...items(
      watched('packages').flatMap(({ children }) => children.filter(({ segment }) => segment === manager)),
      { family, space },
    ),
  ]);
  return [...inSections, ...inManagers];
}

/** The resource of this template whose metadata a call of `cfn-init` reads. */
export function initOfCall(call: HelperCall, root: Fact): Init | undefined {
  const name = call.script.name === 'cfn-init' && isOwnStack(call) ? optionValue(call, '--resource')?.text : undefined;
  return name === undefined ? undefined : initIn(root, name);
}

/** The config sets that a call of `cfn-init` names, with commas between them. */
export function setsOfCall(call: HelperCall, root: Fact): Name[] {
  const value = optionValue(call, '--configsets');
  const init = value && initOfCall(call, root);
  // Without any set, `default` is the config called `config`.
  if (!init || (init.setsAt.length === 0 && value.text === 'default')) return [];
  let at = value.start;
  return value.text.split(',').flatMap((text): Name[] => {
    const part = { start: at, end: at + text.length };
    at = part.end + 1;
    if (/[^\w.+-]/.test(text)) return [];
    const { map } = call.text;
    const to = call.replace(part, text);
    return [
      {
        ...map.toSource(part),
        text,
        family: configSet,
        space: init.owner,
        role: 'use',
        edit: (name) => map.edit(part, name),
        ...(to?.op === 'replace' ? { at: { path: to.path, part: to.part } } : {}),
      },
    ];
  });
}
