import type { Analysis } from '../core/analyze.ts';
import { type Nearby, nothingNearby } from '../core/around.ts';
import { type Fact, factAt, keySpanAt, namesOf } from '../core/fact.ts';
import type { Inner } from '../core/inner.ts';
import { contains, type Node, type Span } from '../core/node.ts';
import type { Schema, Value } from '../core/schema.ts';
import { code, isYes } from '../core/words.ts';
import { type Claimed, type NoteWords, sectionFor } from '../notes/index.ts';
import type { SectionWords, Words } from '../words.ts';
import { keyDetails, keyWords, valueWords } from './describe.ts';
import { innerAt } from './inside.ts';
import { definitions, namesInTexts, ownNames } from './names.ts';

export type Hover = {
  readonly span: Span;
  readonly markdown: string;
  /** What says more about it, as a link of ours, and the section of a note that is about it. */
  readonly see?: string;
  readonly claimed?: Claimed;
};

/** Makes the link to a section of a note, in the way of the editor at hand; `undefined` where there is none. */
export type NoteLink = (note: string, section: string) => string | undefined;

/** What the key, value or name at the offset is, as far as it need not be read. `own` are the notes of the user, `now` is the time in milliseconds. */
export const hover = (
  analysis: Analysis,
  offset: number,
  own: readonly NoteWords[] = [],
  nearby: Nearby = nothingNearby,
  now: number | undefined = undefined,
): Hover | undefined => explained(analysis, offset, own, nearby) ?? nameHover(analysis, offset) ?? placeHover(analysis, offset, own, now);

/** What the kind says of the place, or the kind of what stands there. */
function explained(analysis: Analysis, offset: number, own: readonly NoteWords[], nearby: Nearby): Hover | undefined {
  const { root, kind, text, syntax, data } = analysis;
  const explanation = kind.explain?.({ ...nearby, root, text, syntax, offset, data, names: ownNames(analysis) });
  if (!explanation || !contains(explanation.span, offset)) {
    const place = innerAt(analysis, offset);
    const said = place && explained(place.inner.analysis, place.offset, own, nearby);
    return said && outwardHover(analysis, offset, place.inner, said);
  }
  const found = factAt(root, offset);
  const claimed = found?.onKey ? sectionFor(kind.id, namesOf(found.fact), own) : undefined;
  return { ...explanation, ...(claimed ? { claimed } : {}) };
}

/** What the schema says of the place: that of another kind, if something of one stands there. */
function placeHover(analysis: Analysis, offset: number, own: readonly NoteWords[], now: number | undefined): Hover | undefined {
  const place = innerAt(analysis, offset);
  if (!place) return keyHover(analysis, offset, own, now);
  const { inner, offset: at } = place;
  const said = placeHover(inner.analysis, at, own, now);
  const outward = said && outwardHover(analysis, offset, inner, said);
  if (outward) return outward;
  return inner.isText ? undefined : keyHover(analysis, offset, own, now);
}

/** What is said of something that stands in a file, there; not where the end of a text is that is made of several. */
function outwardHover(analysis: Analysis, offset: number, inner: Inner, said: Hover): Hover | undefined {
  const span = inner.map.toSource(said.span);
  if (!contains(span, offset)) return undefined;
  // What the file says besides of a key that both know.
  const found = inner.isText ? undefined : factAt(analysis.root, offset);
  const more = found?.onKey ? found.fact.key?.more : undefined;
  return { ...said, span, markdown: [inner.says(said.markdown), more].filter(Boolean).join('\n\n') };
}

function keyHover({ root, kind, text }: Analysis, offset: number, own: readonly NoteWords[], now: number | undefined): Hover | undefined {
  const found = factAt(root, offset);
  // Between the values of a map or list stands nothing to explain.
  if (found && !found.onKey && (isCollection(found.fact.node) || !contains(found.fact.node, offset))) return undefined;
  const fact = found && keyedFact(found.fact);
  if (!found || !fact?.key || !fact.entry) return undefined;
  const heading = `${code(fact.entry.key)} · ${keyDetails(fact.key)}`;
  const value = found.onKey ? undefined : listedValue(found.fact);
  const words = value
    ? [`${code(value.value)} · value of ${code(fact.entry.key)}`, valueWords(value), '---', heading, fact.key.about]
    : [heading, keyWords(fact.key), kind.explainKey?.(fact, { root, text, now })];
  const span = found.onKey ? (keySpanAt(fact.entry, offset) ?? fact.entry.keySpan) : found.fact.node;
  const see = (value ?? fact.key).see;
  const claimed = sectionFor(kind.id, namesOf(fact), own);
  return { span, markdown: words.filter(Boolean).join('\n\n'), ...(see === undefined ? {} : { see }), ...(claimed ? { claimed } : {}) };
}

/** The whole text of a hover, with the words that are read when somebody asks for them. */
export async function hoverWords({ markdown, see, claimed }: Hover, words: Words, link: NoteLink, own: readonly NoteWords[] = []): Promise<string> {
  const lead = see === undefined ? undefined : await words.lead(see);
  const parts = [markdown, lead, claimed && (await noteWords(claimed, words, link, own))];
  return parts.filter(Boolean).join('\n\n');
}

/** The section that speaks about the key or value at the offset. */
export function claimedAt(analysis: Analysis, offset: number, own: readonly NoteWords[] = []): Claimed | undefined {
  const { root, kind } = analysis;
  const inside = innerAt(analysis, offset);
  if (inside) return claimedAt(inside.inner.analysis, inside.offset, own);
  const found = factAt(root, offset);
  return found && sectionFor(kind.id, namesOf(found.fact), own);
}

/** A name inside a text: what the service says of it, or where the file defines it. */
function nameHover(analysis: Analysis, offset: number): Hover | undefined {
  const name = namesInTexts(analysis).find((each) => contains(each, offset));
  if (!name) return undefined;
  const heading = `${code(name.text)} · ${name.family.title.replace(/^an? /, '')}`;
  if (name.about !== undefined) return { span: name, markdown: `${heading}\n\n${name.about}` };
  const defined = definitions(analysis, offset);
  // At the only place that defines it, the key says more.
  if (defined.every((each) => each === name)) return undefined;
  const lines = [...new Set(defined.map(({ start }) => analysis.lines.position(start).line))];
  const shown = lines
    .slice(0, 3)
    .map((line) => `Line ${line + 1}: ${code(analysis.text.slice(analysis.lines.start(line), analysis.lines.end(line)).trim(), 80)}`);
  return { span: name, markdown: [heading, shown.join('  \n')].join('\n\n') };
}

const isCollection = ({ type }: Node): boolean => type === 'map' || type === 'list';

/** An item of a list is explained by the list's key. */
function keyedFact(fact: Fact): Fact | undefined {
  let at: Fact | undefined = fact;
  while (at && !at.entry) at = at.parent;
  return at;
}

function listedValue({ node, schema }: Fact): Value | undefined {
  if (node.type !== 'scalar') return undefined;
  if (schema.type === 'flag') return { value: node.text, about: isYes(node.text) ? schema.yes : schema.no };
  const fold = (text: string): string => (ignoresCase(schema) ? text.toLowerCase() : text);
  return schema.type === 'text' || schema.type === 'number' ? schema.values?.find(({ value }) => fold(value) === fold(node.text)) : undefined;
}

const ignoresCase = (schema: Schema): boolean => schema.type === 'text' && schema.ignoreCase === true;

/** The sentence that leads the section about this key, and the way there. A section about a key above gives only the way. */
async function noteWords(claimed: Claimed, words: Words, link: NoteLink, own: readonly NoteWords[]): Promise<string> {
  const found = ownSection(claimed, own) ?? (await words.section(claimed.note, claimed.section));
  if (!found) return '';
  const url = link(claimed.note, claimed.section);
  const way = url ? `[Open note: ${found.note}, ${found.section}](${url})` : '';
  const said = [claimed.exact ? found.lead : '', way].filter(Boolean).join('  \n');
  return said && `---\n\n${said}`;
}

function ownSection({ note: id, section }: Claimed, own: readonly NoteWords[]): SectionWords | undefined {
  const note = own.find((each) => each.id === id);
  const found = note?.sections.find((each) => each.id === section);
  return note && found && { note: note.title, section: found.title, lead: found.lead };
}
