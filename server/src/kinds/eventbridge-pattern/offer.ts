import type { Fact } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import type { Value } from '../../core/schema.ts';
import { inPlaceOf } from '../offered.ts';
import { detailTypesOf, type Event, eventOf, fieldsAt, sourcesOf, textsAt, valuesAt } from './sources.ts';
import { fieldsOf } from './tests.ts';
import { fieldWords } from './words.ts';

/** Sources, detail types, and what fields of the details are known to be, where a value is typed. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  const { root, data } = at;
  const list = fact.node.type === 'list' ? fact : fact.parent;
  const field = fieldsOf(root).find((each) => each.fact === list || each.fact === fact);
  if (!field) return undefined;
  const values = valuesFor(root, field.path, data);
  if (values.length === 0) return undefined;
  return fact.node.type === 'scalar'
    ? inPlaceOf(fact.node, at, values)
    : { replace: { start: at.offset, end: at.offset }, values, quoted: at.syntax === 'json' };
};

function valuesFor(root: Fact, path: readonly string[], data: Parameters<typeof eventOf>[1]): readonly Value[] {
  const [top, ...below] = path;
  if (top === 'source' && below.length === 0)
    return [...sourcesOf(data)].map(([value, types]) => ({
      value,
      about: `${types.length} ${types.length === 1 ? 'sort' : 'sorts'} of events, such as \`${types[0]}\`.`,
    }));
  if (top === 'detail-type' && below.length === 0) {
    const sources = textsAt(root, 'source');
    const types = (sources && detailTypesOf(sources, data)) ?? [...new Set([...sourcesOf(data).values()].flat())];
    return types.map((value) => ({ value, about: sources ? `Events of \`${sources.join('`, `')}\`.` : 'A detail type of AWS.' }));
  }
  const event = eventOf(root, data);
  const known = event && top === 'detail' ? valuesAt(event, below) : undefined;
  return (known ?? []).map((value) => ({ value, about: `A value of \`${below.join('.')}\`.` }));
}

/** The fields that the details of an event have. */
export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root, { data }) => {
  const event = eventOf(root, data);
  const path = fieldsOf(root).find(({ fact }) => fact === map)?.path;
  if (!event || path?.[0] !== 'detail') return [];
  return offered(event, path.slice(1));
};

const offered = (event: Event, path: readonly string[]): readonly Value[] =>
  Object.entries(fieldsAt(event, path) ?? {}).map(([value, type]) => ({ value, about: fieldWords(event, [...path, value], type) }));
