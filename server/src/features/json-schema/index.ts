import type { Data } from '../../core/data.ts';
import type { Kind } from '../../core/kind.ts';
import { type Above, onDocument } from './conditions.ts';
import { COMPUTED, conditionId, converter } from './convert.ts';
import { conditional, type JsonSchema } from './json.ts';
import { computedPattern } from './patterns.ts';
import { shared } from './share.ts';

/** More combinations of conditions on the whole document are not told apart: then what any of them allows is right. */
const MOST_CASES = 16;

/** A call of a function, or a map to which one adds entries. The first form holds too for what yaml-language-server takes for a map by its tag. */
const computedMap = (keys: string): JsonSchema => ({
  description: 'A value that a function computes.',
  type: 'object',
  anyOf: [{ minProperties: 1, maxProperties: 1, propertyNames: { pattern: keys } }, { not: { propertyNames: { not: { pattern: keys } } } }],
});

type Described = Pick<Kind, 'title' | 'schema' | 'tables' | 'computed' | 'isComputed'>;

/** A JSON Schema, and the members that its very large tables have. */
type Made = { readonly schema: JsonSchema; readonly types: ReadonlySet<string> };

/** Whether a kind's files can be written as JSON, so that a JSON Schema can describe them. */
export const hasJsonForm = ({ reader }: Pick<Kind, 'reader'>): boolean =>
  reader === 'yaml' || reader === 'json' || reader === 'commented-json' || reader === 'toml';

/**
 * The JSON Schema of a kind, draft 7, with our words. It refuses what is an error by the kind's schema, and lets pass what is less or is up to
 * rules. Of tables with very many members, such as the types of resources, it has those that are wanted.
 */
export function jsonSchemaOf({ title, schema, tables = {}, computed, isComputed }: Described, data: Data, wanted: readonly string[] = []): Made {
  const recursive = new Map<string, JsonSchema>();
  const computedKeys = computed?.keys;
  if (computedKeys !== undefined) recursive.set(COMPUTED, computedMap(computedKeys));
  const types = new Set<string>();
  let leaves = 1;
  /** The document by what is true of the whole of it, one condition after the other. */
  const under = (assumed: ReadonlyMap<string, boolean>): JsonSchema => {
    let first: Above | undefined;
    const inside = new Map(recursive);
    const made = converter({
      members: {
        tables,
        data,
        wanted,
        met: (members) => {
          for (const each of members) types.add(each);
        },
      },
      ...(computedKeys === undefined ? {} : { computedKeys }),
      computed: computedPattern(isComputed),
      assumed,
      open: (when) => {
        first ??= when;
      },
      recursive: inside,
    })(schema);
    if (!first || leaves >= MOST_CASES) {
      for (const [name, each] of inside) recursive.set(name, each);
      return made;
    }
    leaves++;
    const id = conditionId(first);
    const when = onDocument(first);
    return conditional(when, under(new Map([...assumed, [id, true]])), under(new Map([...assumed, [id, false]])));
  };
  const made = under(new Map());
  return { schema: { $schema: 'http://json-schema.org/draft-07/schema#', title, ...shared(made, recursive) }, types };
}
