import type { Data } from '../../core/data.ts';
import { type Action, indexOf, type ResourceType, type Service, serviceOf } from './data.ts';
import { covered, patternOf } from './patterns.ts';
import { type Item, type Policy, type Statement, UNKNOWN } from './policy.ts';

/** An action as a policy writes it. */
export type Written = {
  readonly statement: Statement;
  readonly item: Item;
  readonly prefix: string;
  /** What stands behind the colon. */
  readonly name: string;
  /** What is known of its service; `undefined` for one that isn't known or not loaded. */
  readonly service: Service | undefined;
};

/** An item of `Action` or `NotAction`, if it is a service and a name and stands in the file. */
export function actionOf(statement: Statement, item: Item, data: Data): Written | undefined {
  const [, prefix, name] = /^([^:\s]+):([^:\s]+)$/.exec(item.text ?? '') ?? [];
  if (prefix === undefined || name === undefined || prefix.includes(UNKNOWN) || /[*?]/.test(prefix)) return undefined;
  return { statement, item, prefix, name, service: serviceOf(prefix, data) };
}

/** The actions that a policy writes out, as far as they are known. */
export const actionsIn = ({ statements }: Policy, data: Data): readonly Written[] =>
  statements.flatMap((statement) => (statement.actions?.items ?? []).flatMap((item) => actionOf(statement, item, data) ?? []));

/** The service is one of AWS's, as far as the data says. */
export const isService = (prefix: string, data: Data): boolean => Object.hasOwn(indexOf(data)?.services ?? {}, prefix.toLowerCase());

/** The actions that one stands for; none if it isn't known. */
export const meant = ({ service, name }: Written): readonly Action[] => (service ? covered(service, patternOf(name)) : []);

export const isPattern = (name: string): boolean => /[*?\ue000]/.test(name);

/** All actions of a statement with what they stand for; `undefined` where one isn't known, or there are all. */
export function wholeOf(statement: Statement, data: Data): readonly (Written & { readonly stands: readonly Action[] })[] | undefined {
  const { actions } = statement;
  if (actions?.name !== 'Action') return undefined;
  const found = actions.items.map((item) => actionOf(statement, item, data));
  if (found.some((each) => !each?.service)) return undefined;
  const all = found.flatMap((each) => (each ? [{ ...each, stands: meant(each) }] : []));
  return all.some(({ stands, name }) => stands.length === 0 || name.includes(UNKNOWN)) ? undefined : all;
}

/** The resource types that some actions take. */
export const typesOf = (actions: readonly Action[]): readonly ResourceType[] => [
  ...new Map(actions.flatMap(({ types }) => types.map((type) => [`${type.name} ${type.arn}`, type] as const))).values(),
];
