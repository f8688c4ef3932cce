import { isTemplated, literalOf as literalIn } from '../../core/computed.ts';
import type { Node } from '../../core/node.ts';
import type { Key, Schema } from '../../core/schema.ts';

/** The two query languages of a definition. */
export type Language = 'JSONPath' | 'JSONata';

/** In which of them a state is written; `any` where that can't be told. */
export type Spoken = Language | 'any';

export const types = ['Task', 'Pass', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map'] as const;
export type StateType = (typeof types)[number];

/**
 * Whether a string stands for something else: `${Name}`, which `DefinitionSubstitutions` or Terraform fills in, a JSONata expression, or what
 * a template engine fills in.
 */
export const isComputed = (text: string): boolean => /[{<\ue000-\uf8ff]/.test(text) && (text.includes('${') || isTemplated(text));

/** The text of a scalar that stands for itself. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isComputed);

/** What a key of a state is for that doesn't belong there: another query language, or other types of states. */
export type Foreign = { readonly language: Language } | { readonly types: readonly StateType[] };

const foreignKeys = new WeakMap<Key, Foreign>();

/** A key that is known where it doesn't belong, so that a rule can say where it does. */
export function foreign(key: Key, to: Foreign): Key {
  const { required: _, deprecated: __, ...rest } = key;
  const made: Key = { ...rest, offered: false };
  foreignKeys.set(made, to);
  return made;
}

/** What a key belongs to that stands where it doesn't. */
export const foreignTo = (key: Key | undefined): Foreign | undefined => key && foreignKeys.get(key);

/** What a schema describes: a state of a type in a language. */
type Described = { readonly type: StateType; readonly spoken: Spoken };
const described = new WeakMap<Schema, Described>();
export const describes = <Of extends Schema>(schema: Of, what: Described): Of => {
  described.set(schema, what);
  return schema;
};
export const describedBy = (schema: Schema): Described | undefined => described.get(schema);

type Keys = Readonly<Record<string, Key>>;

/** The keys of a value in a language, those of the other language behind them. */
export function inLanguage(spoken: Spoken, { JSONPath, JSONata }: Readonly<Record<Language, Keys>>): Keys {
  const known = (language: Language, keys: Keys, besides: Keys): Keys =>
    spoken === 'any' || spoken === language
      ? keys
      : Object.fromEntries(
          Object.entries(keys)
            .filter(([name]) => !Object.hasOwn(besides, name))
            .map(([name, key]) => [name, foreign(key, { language })]),
        );
  const [first, second] = spoken === 'JSONata' ? ([JSONata, JSONPath] as const) : ([JSONPath, JSONata] as const);
  const [one, other] = spoken === 'JSONata' ? (['JSONata', 'JSONPath'] as const) : (['JSONPath', 'JSONata'] as const);
  return { ...known(other, second, first), ...known(one, first, second) };
}
