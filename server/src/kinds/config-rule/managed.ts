import { managedList } from './managed-list.ts';

type Type = 's' | 'i' | 'd' | 'b' | 'c' | 'm';
export type Parameter = { readonly name: string; readonly type: Type; readonly isRequired: boolean; readonly default?: string };
type Trigger = 'c' | 'p' | 'b' | 'm';
export type ManagedRule = { readonly trigger: Trigger; readonly parameters: readonly Parameter[] };

/** What starts a managed rule, in words. */
export const triggers: Readonly<Record<Trigger, string>> = {
  c: 'It runs when a resource changes.',
  p: 'It runs periodically, every 24 hours unless set.',
  b: 'It runs when a resource changes, and periodically.',
  m: 'Its result is set by hand.',
};

const parameterOf = (text: string): Parameter => {
  const [, name = '', type = 's', isRequired, value] = /^(\w+):([sidbcm])(!?)(?:=(\S+))?$/.exec(text) ?? [];
  return { name, type: type as Type, isRequired: isRequired === '!', ...(value === undefined ? {} : { default: value }) };
};

/** The managed rules by their identifiers. */
export const managedRules: ReadonlyMap<string, ManagedRule> = new Map(
  managedList
    .trim()
    .split('\n')
    .map((line): [string, ManagedRule] => {
      const [name = '', trigger, ...parameters] = line.split(' ');
      return [name, { trigger: trigger as Trigger, parameters: parameters.map(parameterOf) }];
    }),
);
