import type { Kind } from '../src/core/kind.ts';
import type { Page } from '../src/core/page.ts';
import { hasKeyAt, keysOf, type Placed, reaches } from '../src/core/schema-keys.ts';

/**
 * What is missing in the words: keys and values without a line, claims of notes that match nothing, and keys of depth
 * two or less that no section claims. Each is a sentence; none means all is well.
 */
export function missingWords(kinds: readonly Kind[], notes: readonly Page[]): string[] {
  const claims = notes.flatMap((note) => note.sections.flatMap((section) => section.covers.map((claim) => ({ note, section, claim }))));
  const placed = new Map(kinds.map((kind) => [kind.id, [...keysOf(kind.schema)]]));
  return [
    ...kinds.flatMap((kind) => (placed.get(kind.id) ?? []).flatMap((each) => lacking(kind.id, each))),
    ...claims
      .filter(({ claim }) => !kinds.some((kind) => kind.id === claim.kind && hasKeyAt(kind, claim.pointer)))
      .map(({ note, section, claim }) => `${note.id}, "${section.title}": claims ${claim.kind} ${claim.pointer}, which is not a key.`),
    ...kinds.flatMap((kind) =>
      (placed.get(kind.id) ?? [])
        .filter(({ path }) => path.length <= 2 && !claims.some(({ claim }) => claim.kind === kind.id && reaches(claim.pointer, path)))
        .map(({ path }) => `${kind.id}: no note claims /${path.join('/')}.`),
    ),
    ...notes.flatMap(lackingInNote),
  ];
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

/** What a note of the extension lacks besides what the kind `note` sees. Only notes on this tool itself are for no exam task. */
function lackingInNote({ id, meta, lead, sections }: Page): string[] {
  const filled = (name: string): boolean => typeof meta[name] === 'object' && meta[name].length > 0;
  const last = sections.slice(-2).map(({ title }) => title);
  return [
    ...['id', 'title', 'status', 'checked'].filter((name) => typeof meta[name] !== 'string').map((name) => `${id}: the front matter has no ${name}.`),
    ...(meta.id === id ? [] : [`${id}: the id in the front matter is ${meta.id}.`]),
    ...(filled('sources') ? [] : [`${id}: there are no sources.`]),
    ...(lead === '' ? [`${id}: there is no sentence under the title.`] : []),
    ...sections.filter((section) => section.lead === '').map(({ title }) => `${id}, "${title}": there is no lead sentence.`),
    ...(!filled('tasks') || last.join() === 'Exam traps,In your files' ? [] : [`${id}: the last two sections are not "Exam traps" and "In your files".`]),
  ];
}
