import { undecided } from '../../core/decide.ts';
import type { CasesOf, Key, ListOf, MapOf, ObjectOf, Schema } from '../../core/schema.ts';
import { keyWords } from '../describe.ts';
import { type Members, ofChoice } from './choices.ts';
import { type Above, onMap } from './conditions.ts';
import { firstOf, type JsonSchema, typed } from './json.ts';
import { exactly, portable } from './patterns.ts';
import { ofFlag, ofNumber, ofText } from './scalars.ts';

export type Converting = {
  readonly members: Members;
  /** What makes a map a computed value, as an expression for one of its keys. */
  readonly computedKeys?: string;
  /** An expression for strings that are computed. */
  readonly computed: string;
  /** What is taken for granted of the document, by the condition (`conditionId`). */
  readonly assumed: ReadonlyMap<string, boolean>;
  /** Hears of a condition on the document that nothing is assumed of; all cases count then. */
  readonly open: (when: Above) => void;
  /** Schemas that stand in themselves, by the name that they are referred to. */
  readonly recursive: Map<string, JsonSchema>;
};

export const COMPUTED = 'computed';
const refTo = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** Makes JSON Schemas of ours, each once. What is a warning or less in ours is let pass. */
export function converter({ members, computedKeys, computed, assumed, open, recursive }: Converting): (schema: Schema) => JsonSchema {
  const made = new Map<Schema, Map<boolean, JsonSchema>>();
  const begun = new Map<Schema, string>();
  const making = new Set<Schema>();

  function of(schema: Schema, isNullable: boolean): JsonSchema {
    const kept = made.get(schema) ?? new Map<boolean, JsonSchema>();
    made.set(schema, kept);
    const known = kept.get(isNullable);
    if (known) return known;
    if (making.has(schema)) {
      const name = begun.get(schema) ?? `recursive${recursive.size + begun.size + 1}`;
      begun.set(schema, name);
      return refTo(name);
    }
    making.add(schema);
    let result = convert(schema, isNullable);
    making.delete(schema);
    const name = begun.get(schema);
    if (name !== undefined) {
      begun.delete(schema);
      recursive.set(name, result);
      result = refTo(name);
    }
    kept.set(isNullable, result);
    return result;
  }

  function convert(schema: Schema, isNullable: boolean): JsonSchema {
    switch (schema.type) {
      case 'any':
        return {};
      case 'text':
        return shapeFor(schema, ofText(schema, { isNullable, computed }));
      case 'number':
        return ofNumber(schema, { isNullable, computed });
      case 'flag':
        return ofFlag(schema, { isNullable, computed });
      case 'list':
        return shapeFor(schema, ofList(schema, isNullable));
      case 'map':
        return ofMap(schema, isNullable);
      case 'object':
        return shapeFor(schema, ofObject(schema, isNullable));
      case 'cases':
        return ofCases(schema, isNullable);
      case 'choice':
        return ofChoice(schema, members, (each) => of(each, isNullable));
      case 'either':
        return shapeFor(schema, { anyOf: schema.of.map((each) => of(each, isNullable)) });
    }
  }

  /** The value of a key or an item, which may be computed. */
  const value = (schema: Schema, isNullable: boolean): JsonSchema => {
    const plain = of(schema, isNullable);
    return computedKeys === undefined || schema.type === 'any' ? plain : { anyOf: [plain, refTo(COMPUTED)] };
  };

  const keyed = (key: Key): JsonSchema => ({ ...wordsOf(key), allOf: [value(key.schema, !needsValue(key))] });

  function ofList(schema: ListOf, isNullable: boolean): JsonSchema {
    const { items, min, max, unique, alone } = schema;
    const each = value(schema.of, true);
    const list: JsonSchema = {
      ...typed('array', isNullable),
      ...(items ? { items: items.map((item) => value(item, true)), additionalItems: each } : { items: each }),
      ...(min ? { minItems: min } : {}),
      ...(max !== undefined && computedKeys === undefined ? { maxItems: max } : {}),
      ...(unique === 'error' && schema.of.type === 'text' ? { uniqueItems: true } : {}),
    };
    return alone === undefined || alone === 'error' ? list : { anyOf: [list, each] };
  }

  const patterned = (named: MapOf['named'] = []): [string, JsonSchema][] => named.map(({ matches, each }) => [portable(matches), keyed(each)]);

  function ofMap({ each, named = [], min, usual = [] }: MapOf, isNullable: boolean): JsonSchema {
    return {
      ...typed('object', isNullable),
      ...(usual.length > 0 ? { properties: Object.fromEntries(usual.map((name) => [name, keyed(eachOf(named, name) ?? each)])) } : {}),
      ...(named.length > 0 ? { patternProperties: Object.fromEntries(patterned(named)) } : {}),
      additionalProperties: keyed(each),
      ...(min ? { minProperties: min } : {}),
    };
  }

  function ofObject(schema: ObjectOf, isNullable: boolean): JsonSchema {
    const { keys, named, ignoreCase = false, others, mapsByRule, rest } = schema;
    const entries = Object.entries(keys);
    const required = entries.filter(([, key]) => key.required === 'error').map(([name]) => name);
    const patterns = [...(ignoreCase ? entries.map(([name, key]): [string, JsonSchema] => [otherCase(name), keyed(key)]) : []), ...patterned(named)];
    return {
      ...typed('object', isNullable),
      properties: Object.fromEntries(entries.map(([name, key]) => [name, keyed(key)])),
      ...(patterns.length > 0 ? { patternProperties: Object.fromEntries(patterns) } : {}),
      ...(others === 'error' ? { additionalProperties: mapsByRule ? { type: 'object' } : false } : rest ? { additionalProperties: value(rest, true) } : {}),
      ...(required.length === 0 ? {} : ignoreCase ? { allOf: required.map(hasInAnyCase) } : { required }),
    };
  }

  function ofCases(schema: CasesOf, isNullable: boolean): JsonSchema {
    const chosen: (readonly [JsonSchema, JsonSchema])[] = [];
    for (const { when, use } of schema.cases) {
      const holds = 'above' in when ? assumed.get(conditionId(when)) : undefined;
      if (holds === true) return firstOf(chosen, of(use, isNullable));
      if (!('above' in when)) chosen.push([onMap(when), of(use, isNullable)]);
      else if (holds === undefined) {
        open(when);
        return firstOf(chosen, of(undecided(schema), isNullable));
      }
    }
    return firstOf(chosen, of(schema.otherwise ?? undecided(schema), isNullable));
  }

  return (schema) => of(schema, false);
}

export const conditionId = (when: Above): string => JSON.stringify(when);

const eachOf = (named: NonNullable<MapOf['named']>, name: string): Key | undefined => named.find(({ matches }) => new RegExp(matches).test(name))?.each;

/** A value of another shape is left to a rule. */
function shapeFor(schema: Schema, made: JsonSchema): JsonSchema {
  if (!('shapeByRule' in schema && schema.shapeByRule)) return made;
  const { type: _, not: __, ...anyShape } = made;
  return schema.type === 'either' ? {} : anyShape;
}

const otherCase = (name: string): string => exactly(name, true).replace('^', `^(?!${exactly(name, false).slice(1)})`);
const hasInAnyCase = (name: string): JsonSchema => ({
  not: { propertyNames: { not: { pattern: exactly(name, true) } } },
  errorMessage: `Missing key "${name}".`,
});

/** An empty value is as bad as a missing one, but in a list or map, which may be filled later. */
const needsValue = ({ required, schema }: Key): boolean => required === 'error' && schema.type !== 'list' && schema.type !== 'map' && schema.type !== 'object';

function wordsOf(key: Key): JsonSchema {
  const markdown = keyWords(key);
  const plain = key.about.replaceAll('`', '');
  return {
    ...(plain === '' ? {} : { description: plain }),
    ...(markdown === plain ? {} : { markdownDescription: markdown }),
    ...(key.offered === false ? { doNotSuggest: true } : {}),
    ...(key.deprecated === undefined ? {} : { deprecationMessage: key.deprecated.replaceAll('`', '') }),
  };
}
