import type { JsonSchema } from './json.ts';

/** What is shorter, as JSON, is written again each time. */
const LEAST_SHARED = 200;

const single = ['items', 'additionalItems', 'additionalProperties', 'propertyNames', 'contains', 'not', 'if', 'then', 'else'];
const lists = ['anyOf', 'allOf', 'items'];
const maps = ['properties', 'patternProperties'];

type Known = { readonly id: number; readonly schema: JsonSchema; readonly size: number; readonly hint: string; uses: number; name?: string };

/**
 * Writes a schema with all that stands in it more than once under `definitions`, named by the key where it was met first. Schemas that are equal
 * are one, however they came about. `named` are those that are referred to by name already.
 */
export function shared(root: JsonSchema, named: ReadonlyMap<string, JsonSchema>): JsonSchema {
  const byText = new Map<string, Known>();
  const byObject = new Map<JsonSchema, Known>();

  /** The members of a schema that are schemas are handed to `member`, with the name of the key that they are under. */
  const mapped = (schema: JsonSchema, hint: string, member: (schema: JsonSchema, hint: string, keyword: string) => unknown): JsonSchema =>
    Object.fromEntries(
      Object.entries(schema).map(([keyword, value]): [string, unknown] => {
        if (lists.includes(keyword) && Array.isArray(value)) return [keyword, value.map((each: JsonSchema) => member(each, hint, keyword))];
        if (single.includes(keyword) && isSchema(value)) return [keyword, member(value, hint, keyword)];
        if (maps.includes(keyword) && isSchema(value))
          return [
            keyword,
            Object.fromEntries(
              Object.entries(value).map(([name, each]) => [name, isSchema(each) ? member(each, keyword === 'properties' ? name : hint, keyword) : each]),
            ),
          ];
        return [keyword, value];
      }),
    );

  function known(schema: JsonSchema, hint: string): Known {
    const found = byObject.get(schema);
    if (found) return found;
    let size = 0;
    const text = JSON.stringify(
      mapped(schema, hint, (each, name) => {
        const { id, size: inner } = known(each, name);
        size += inner;
        return `#${id}`;
      }),
    );
    const same = byText.get(text) ?? { id: byText.size, schema, size: size + text.length, hint, uses: 0 };
    byText.set(text, same);
    byObject.set(schema, same);
    return same;
  }

  const counted = new Set<Known>();
  function count(schema: JsonSchema): void {
    const one = known(schema, '');
    if (counted.has(one)) return;
    counted.add(one);
    mapped(one.schema, '', (each) => {
      known(each, '').uses++;
      count(each);
      return undefined;
    });
  }

  for (const schema of [root, ...named.values()]) {
    known(schema, 'top');
    count(schema);
  }

  const definitions: Record<string, JsonSchema> = {};
  const names = new Set(named.keys());
  const nameFor = (hint: string): string => {
    const base = hint.replace(/[^\w-]/g, '') || 'part';
    let name = base;
    for (let number = 2; names.has(name); number++) name = `${base}${number}`;
    names.add(name);
    return name;
  };
  const isShared = ({ uses, size, schema }: Known): boolean => uses > 1 && size >= LEAST_SHARED && !('$ref' in schema);

  /** Conditions stay where they are: nobody reads them. */
  function written(schema: JsonSchema, keyword: string): JsonSchema {
    const one = known(schema, '');
    if (!isShared(one) || keyword === 'not' || keyword === 'if') return body(one.schema);
    if (one.name === undefined) {
      one.name = nameFor(one.hint);
      definitions[one.name] = {};
      definitions[one.name] = body(one.schema);
    }
    return { $ref: `#/definitions/${one.name}` };
  }

  function body(schema: JsonSchema): JsonSchema {
    const made = mapped(schema, '', (each, _, keyword) => written(each, keyword));
    const [only, ...others] = Array.isArray(made.allOf) ? (made.allOf as JsonSchema[]) : [];
    // Beside a reference nothing counts in draft 7, so words stand around it.
    if (!only || others.length > 0 || '$ref' in only || Object.keys(only).some((key) => key !== 'allOf' && key in made)) return made;
    const { allOf: _, ...rest } = made;
    return { ...rest, ...only };
  }

  const top = body(root);
  for (const [name, schema] of named) definitions[name] = body(schema);
  return { ...top, ...(Object.keys(definitions).length > 0 ? { definitions } : {}) };
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);
