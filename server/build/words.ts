import type { Kind } from '../src/core/kind.ts';
import type { Claim, Page } from '../src/core/page.ts';
import { segments } from '../src/core/path.ts';
import type { Key, Schema } from '../src/core/schema.ts';

/** A key of a schema with its place: `*` stands for names and indexes. */
type Placed = { readonly path: readonly string[]; readonly key: Key };

/**
 * What is missing in the words: keys and values without a line, claims of notes that match nothing, and keys of depth
 * two or less that no section claims. Each is a sentence; none means all is well.
 */
export function missingWords(kinds: readonly Kind[], notes: readonly Page[]): string[] {
  const claims = notes.flatMap((note) => note.sections.flatMap((section) => section.covers.map((claim) => ({ note, section, claim }))));
  const placed = new Map(kinds.map((kind) => [kind.id, [...keysOf(kind.schema, [])]]));
  return [
    ...kinds.flatMap((kind) => (placed.get(kind.id) ?? []).flatMap((each) => lacking(kind.id, each))),
    ...claims
      .filter(({ claim }) => !placed.get(claim.kind)?.some(({ path }) => covers(claim, path)))
      .map(({ note, section, claim }) => `${note.id}, "${section.title}": claims ${claim.kind} ${claim.pointer}, which is no key.`),
    ...kinds.flatMap((kind) =>
      (placed.get(kind.id) ?? [])
        .filter(({ path }) => path.length <= 2 && !claims.some(({ claim }) => claim.kind === kind.id && covers(claim, path)))
        .map(({ path }) => `${kind.id}: no note claims /${path.join('/')}.`),
    ),
    ...notes.flatMap(lackingInNote),
  ];
}

const covers = ({ pointer }: Claim, path: readonly string[]): boolean => {
  const wanted = segments(pointer);
  return wanted.length <= path.length && wanted.every((segment, index) => segment === '*' || path[index] === '*' || segment === path[index]);
};

function* keysOf(schema: Schema, path: readonly string[]): Generator<Placed> {
  switch (schema.type) {
    case 'object':
      for (const [name, key] of Object.entries(schema.keys)) yield* placedKey(key, [...path, name]);
      break;
    case 'map':
      yield* placedKey(schema.each, [...path, '*']);
      break;
    case 'list':
      yield* keysOf(schema.of, [...path, '*']);
      break;
    case 'cases':
      for (const { use } of schema.cases) yield* keysOf(use, path);
      if (schema.otherwise) yield* keysOf(schema.otherwise, path);
      break;
    case 'either':
      for (const each of schema.of) yield* keysOf(each, path);
  }
}

function* placedKey(key: Key, path: readonly string[]): Generator<Placed> {
  yield { path, key };
  yield* keysOf(key.schema, path);
}

function lacking(kind: string, { path, key }: Placed): string[] {
  const place = `${kind}: /${path.join('/')}`;
  const values = key.schema.type === 'text' || key.schema.type === 'number' ? (key.schema.values ?? []) : [];
  return [
    ...(isSentence(key.about) ? [] : [`${place} has no sentence about it.`]),
    ...values.filter(({ about }) => !isSentence(about)).map(({ value }) => `${place}: the value ${value} has no sentence about it.`),
    ...(key.schema.type === 'flag' && !(isSentence(key.schema.yes) && isSentence(key.schema.no)) ? [`${place} has no sentences about yes and no.`] : []),
  ];
}

const isSentence = (text: string): boolean => /^\S.*\.$/s.test(text);

function lackingInNote({ id, meta, lead, sections }: Page): string[] {
  return [
    ...['id', 'title', 'status', 'checked'].filter((name) => typeof meta[name] !== 'string').map((name) => `${id}: the front matter has no ${name}.`),
    ...(meta.id === id ? [] : [`${id}: the id in the front matter is ${meta.id}.`]),
    ...(/^\d{4}-\d\d-\d\d$/.test(String(meta.checked)) ? [] : [`${id}: "checked" is no date.`]),
    ...(Array.isArray(meta.sources) && meta.sources.length > 0 ? [] : [`${id}: there are no sources.`]),
    ...(lead === '' ? [`${id}: there is no sentence under the title.`] : []),
    ...sections
      .filter((section) => section.covers.length > 0 && section.lead === '')
      .map(({ title }) => `${id}, "${title}": claims keys and has no lead sentence.`),
  ];
}
