import type { Kind } from '../../server/src/core/kind.ts';
import type { Case, Schema } from '../../server/src/core/schema.ts';

/** What can stand at a place, whether it belongs there or not; what begins with a line end stands below its key. */
export const shapes: Readonly<Record<string, string>> = {
  nothing: '',
  text: 'a',
  'a number': '1',
  'a flag': 'yes',
  null: 'null',
  'quoted text': '"a b"',
  'a text of several lines': '|\n  a\n  b',
  'a map': '{a: b}',
  'an empty map': '{}',
  'a map of maps': '{a: {b: {c: d}}}',
  'a list': '[a]',
  'an empty list': '[]',
  'a list of maps': '[{a: b}]',
  'a list of lists': '[[a]]',
  'a map below': '\n  a: b',
  'keys that every object has': '{constructor: a, __proto__: {a: b}, toString: [a], hasOwnProperty: {constructor: a}, valueOf: }',
  'keys below that every object has': '\n  constructor: a\n  __proto__: b\n  toString:\n    constructor: a',
  'a word that every object has': 'constructor',
  'another such word': '__proto__',
  'a list below': '\n  - a',
  'an alias': '*anchored',
  'an unknown alias': '*unknown',
  'a merge': '{<<: *anchored}',
  'a merge of text': '{<<: a}',
  'a local tag': '!Ref a',
  'a tag': '!!str 1',
  'an anchor': '&b a',
  'a variable': '$A',
  'a template expression': '{{ a }}',
  'half a map': '{a',
  'half a list': '[a, ',
  'half a quoted text': '"a',
  'half a key': '\n  a',
  'half a key of a map': '\n  a: b\n  c',
  'a dash': '\n  -',
  'a colon': ':',
  'a tab': '\ta',
};

/** A place in the files of a kind: its way in words, and a file with something there. */
export type Place = { readonly way: string; readonly write: (value: string) => string };

/** Every place that a schema has, in block style, with what decides that it is there. */
export function* placesOf({ schema, reader }: Pick<Kind, 'schema' | 'reader'>): Generator<Place> {
  const seen = new Set<string>();
  const [top, end] = reader === 'markdown' ? ['---\n', '---\n'] : ['', ''];
  yield { way: '/', write: (value) => `${top}${value.replace(/^\n/, '')}\n${end}` };
  for (const { way, lines, wants } of below(schema, [], [], new Set())) {
    // Cases share most of their keys.
    const place = `${way.join('/')} ${JSON.stringify(wants, (_, value) => (value?.recursive ? 'recursive' : value))}`;
    if (seen.has(place)) continue;
    seen.add(place);
    yield {
      way: `/${way.join('/')}`,
      write(value) {
        const indent = '  '.repeat(Math.max(0, way.length - 1));
        const [first = '', ...more] = value.split('\n');
        return `${top}anchors: &anchored {x: y}\n${lines.join('\n')}${first === '' ? '' : ` ${first}`}${more.map((line) => `\n${indent}${line}`).join('')}\n${end}`;
      },
    };
  }
}

type Written = { readonly way: readonly string[]; readonly lines: readonly string[]; readonly wants: Schema };

function* below(schema: Schema, way: readonly string[], lines: readonly string[], once: Set<Schema>): Generator<Written> {
  const indent = '  '.repeat(way.length);
  const step = function* (name: string, written: string, inner: Schema): Generator<Written> {
    const place = { way: [...way, name], lines: [...lines, `${indent}${written}`], wants: inner };
    yield place;
    yield* below(inner, place.way, place.lines, once);
  };
  switch (schema.type) {
    case 'object':
      if (schema.recursive && once.has(schema)) break;
      once.add(schema);
      for (const [name, { schema: inner }] of Object.entries(schema.keys)) yield* step(name, `${name}:`, inner);
      break;
    case 'map':
      if (schema.recursive && once.has(schema)) break;
      once.add(schema);
      yield* step('*', 'name:', schema.each.schema);
      break;
    case 'list':
      if (schema.recursive && once.has(schema)) break;
      once.add(schema);
      yield* step('*', '-', schema.of);
      break;
    case 'either':
      for (const each of schema.of) yield* below(each, way, lines, once);
      break;
    case 'cases':
      for (const each of schema.cases) yield* below(each.use, way, [...lines, ...decisive(each).map((line) => `${indent}${line}`)], once);
      if (schema.otherwise) yield* below(schema.otherwise, way, lines, once);
  }
}

/** The line that decides for a case, where one beside it can. */
function decisive({ when }: Case): string[] {
  if ('has' in when) return [`${when.has}: a`];
  return 'key' in when ? [`${when.key}: ${when.is[0] ?? ''}`] : [];
}
