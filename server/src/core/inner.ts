import type { Analysis } from './analyze.ts';
import { type Computed, fillStandIns, hasLocalTag, hasStandIn, literalOf, type Piece, standIn } from './computed.ts';
import { type Data, kindData } from './data.ts';
import { textEdits } from './edit.ts';
import { type Fact, pathOf, select } from './fact.ts';
import { type InnerText, innerText } from './inner-text.ts';
import type { Kind } from './kind.ts';
import { lineEndAfter, lineStartBefore } from './lines.ts';
import { type Entry, isEmpty, type MapNode, type Node, type Span } from './node.ts';
import type { Content, Operation } from './operation.ts';
import { parse } from './parse.ts';
import type { Parsed } from './parsed.ts';
import type { InnerPlace, Part, Parts } from './part.ts';
import { type Path, segments } from './path.ts';
import { type PositionMap, sameMap } from './position-map.ts';
import { any, type Inside, insideOf, type Spelling } from './schema.ts';
import { keysOf } from './schema-keys.ts';
import { respelled, respelledTable, spelled } from './spelling.ts';
import { code } from './words.ts';

/** Something of another kind that stands in a value of a file, with the way from there to the file. */
export type Inner = {
  readonly analysis: Analysis;
  /** The value of the file. */
  readonly fact: Fact;
  readonly span: Span;
  readonly map: PositionMap;
  /** It is text of its own; else it is a part of the file's tree, and stands where that says. */
  readonly isText: boolean;
  /** Whether all that its syntax is made of stands in the file: of lines that are computed nothing can be said. */
  readonly isKnown: boolean;
  /** Whether the file can be changed through it. */
  readonly isWritable: boolean;
  /** What operations on its tree are on that of the file; none if it can't be changed so. */
  operations(operations: readonly Operation[]): readonly Operation[];
  /** Words about it as words about the file, with what is computed as it is written there. */
  says(words: string): string;
  /** Words of a rule, which knows the keys by their own names, in the spelling of the file. */
  spells(words: string): string;
  /** Names that the file gives it, with the part of the file in which they are known. */
  readonly given: Given | undefined;
};

type Given = { readonly facts: readonly Fact[]; readonly scope: Span };

/** Texts in texts in texts: further in nothing is read. */
const MOST_LEVELS = 3;

type File = Pick<Analysis, 'text' | 'syntax' | 'kind' | 'data'> & { readonly level: number };
type Make = (text: string, kind: Kind, parsed: Parsed, given: ReadonlySet<string>) => Analysis;

/** What stands in the values of a file for which their schema names a kind. A kind is asked for when there is something of it. */
export function innersOf(places: readonly Fact[], file: File, make: Make): Inner[] {
  if (file.level >= MOST_LEVELS) return [];
  return places.flatMap((fact): Inner[] => {
    const inside = insideOf(fact.wanted ?? fact.schema);
    const found = inside && contentOf(fact, inside, file);
    const kind = found && kindFrom(file.data, inside);
    if (!found || !kind) return [];
    const given = inside.given === undefined ? undefined : givenTo(fact, inside.given);
    const names = new Set(given?.facts.map(({ node }) => literalOf(node) ?? ''));
    const inner = 'pieces' in found ? ofText(fact, found, kind, inside, names, make) : ofValue(fact, found, kind, inside, names, file, make);
    return [{ ...inner, given }];
  });
}

/** What is in parts that the next version of the file takes over. */
export function keepInners(parts: Parts, inners: readonly Inner[]): void {
  const byPart = new Map<Part, InnerPlace[]>();
  for (const { fact, span, isText, isKnown, isWritable } of inners) {
    const part = partWith(fact, parts);
    if (!part) continue;
    const { start } = fact.node;
    const place = { fact, isText, isKnown, isWritable, from: { start: span.start - start, end: span.end - start } };
    byPart.set(part, [...(byPart.get(part) ?? []), place]);
  }
  for (const [part, places] of byPart) part.inners = places;
}

/** The part that a value is or stands in. */
function partWith(fact: Fact, parts: Parts): Part | undefined {
  for (let at: Fact | undefined = fact; at; at = at.parent) {
    const part = parts.get(at.node);
    if (part?.fact === at) return part;
  }
  return undefined;
}

/** What stood there in the version before, and does so still: its analysis is made when somebody asks for it. */
export const innerAgain = (place: InnerPlace, make: () => Inner | undefined): Inner => new InnerAgain(place, make);

/** One class, since an edit of a large file makes hundreds. */
class InnerAgain implements Inner {
  readonly fact: Fact;
  readonly span: Span;
  readonly isText: boolean;
  readonly isKnown: boolean;
  readonly isWritable: boolean;
  readonly #make: () => Inner | undefined;
  #made: Inner | undefined;

  constructor({ fact, isText, isKnown, isWritable, from }: InnerPlace, make: () => Inner | undefined) {
    const { start } = fact.node;
    this.fact = fact;
    this.span = { start: start + from.start, end: start + from.end };
    this.isText = isText;
    this.isKnown = isKnown;
    this.isWritable = isWritable;
    this.#make = make;
  }

  get #again(): Inner {
    this.#made ??= this.#make();
    if (!this.#made) throw new Error('what stood in a part that did not change is gone');
    return this.#made;
  }

  get analysis(): Analysis {
    return this.#again.analysis;
  }

  get map(): PositionMap {
    return this.#again.map;
  }

  get given(): Given | undefined {
    return this.#again.given;
  }

  operations(operations: readonly Operation[]): readonly Operation[] {
    return this.#again.operations(operations);
  }

  says(words: string): string {
    return this.#again.says(words);
  }

  spells(words: string): string {
    return this.#again.spells(words);
  }
}

function kindFrom(data: Data, { kind: id, as }: Inside): Kind | undefined {
  const kind = (data.get(kindData(id)) as Kind | null | undefined) ?? undefined;
  return kind && as !== undefined ? kindAs(kind, as) : kind;
}

const variants = new WeakMap<Kind, Map<string, Kind>>();

/** A kind with the schema that it has in some places. */
function kindAs(kind: Kind, as: string): Kind {
  const known = variants.get(kind) ?? new Map<string, Kind>();
  variants.set(kind, known);
  const made = known.get(as) ?? { ...kind, schema: kind.schemas?.[as] ?? kind.schema };
  known.set(as, made);
  return made;
}

/** What a value is given stands no further up. */
const FURTHEST = 3;

/** What stands at a pointer below the nearest value around one that has it. */
function givenTo(fact: Fact, pointer: string): Given | undefined {
  for (let at = fact.parent, left = FURTHEST; at && left > 0; at = at.parent, left--) {
    const facts = select(at, pointer);
    if (facts.length > 0) return { facts, scope: at.node };
  }
  return undefined;
}

type TextContent = { readonly pieces: readonly Piece[]; readonly text: InnerText };
type ValueContent = { readonly value: Node; readonly path: Path };

/** The text or value that is of the kind, if it is one. */
function contentOf({ node, computed }: Fact, inside: Inside, { text: source, syntax, kind }: File): TextContent | ValueContent | undefined {
  if (node.type === 'alias' || node.broken) return undefined;
  const made = computed && kind.computed?.content?.(node);
  if (made && 'value' in made) return hasOneOf(made.value, inside) ? made : undefined;
  if (!computed && (hasLocalTag(node) || isEmpty(node))) return undefined;
  if (!computed && node.type !== 'scalar') return { value: node, path: [] };
  const pieces: readonly Piece[] = made?.pieces ?? (computed || node.type !== 'scalar' ? [] : [{ scalar: node, path: [] }]);
  const text = innerText(source, syntax, pieces);
  return text && isOfKind(text.text, pieces, inside) ? { pieces, text } : undefined;
}

const hasOneOf = (value: Node, { has }: Inside): boolean => has === undefined || (value.type === 'map' && value.entries.some(({ key }) => has.includes(key)));

/** Several lines are no path; nor is a word in a block, which somebody is typing. */
function isOfKind(text: string, [first]: readonly Piece[], { when }: Inside): boolean {
  if (when === undefined || new RegExp(when).test(text)) return true;
  const isBlock = first !== undefined && 'scalar' in first && (first.scalar.style === 'literal' || first.scalar.style === 'folded');
  return isBlock && /^\w*\s*$/.test(text);
}

type Made = Omit<Inner, 'given'>;

const parsed = new WeakMap<Node, { readonly text: string; readonly parsed: Parsed }>();

/** A text is parsed once, and matched again when data has come. */
function parsedFor(node: Node, text: string, kind: Kind): Parsed {
  const kept = parsed.get(node);
  if (kept?.text === text) return kept.parsed;
  const made = parse(text, kind.reader);
  parsed.set(node, { text, parsed: made });
  return made;
}

function ofText(fact: Fact, { text }: TextContent, kind: Kind, { as }: Inside, given: ReadonlySet<string>, make: Make): Made {
  const analysis = make(text.text, kind, parsedFor(fact.node, text.text, kind), given);
  const isWritable = text.replace({ start: 0, end: 0 }, '') !== undefined;
  return {
    analysis,
    fact,
    span: text.span,
    map: isWritable ? text.map : { ...text.map, edit: () => undefined },
    isText: true,
    isKnown: !analysis.parsed.problems.some(({ start }) => hasStandIn(lineOf(analysis.text, start))),
    isWritable,
    operations(operations) {
      const edits = textEdits({ text: analysis.text, syntax: analysis.syntax, root: analysis.root.node }, operations) ?? [];
      const made = edits.map(({ start, end, text: to }) => text.replace({ start, end }, to));
      return made.every((each) => each !== undefined) ? made.map((each) => ({ ...each, path: [...pathOf(fact), ...each.path] })) : [];
    },
    // What has a schema of its own is no whole file.
    says: (words) => (as === undefined ? text.says(words) : placedIn(fact, TOP, text.says(words))),
    spells: (words) => words,
  };
}

function ofValue(fact: Fact, { value, path }: ValueContent, own: Kind, { at, spelling }: Inside, given: ReadonlySet<string>, file: File, make: Make): Made {
  const kind = spelling ? kindIn(own, spelling) : kindAsValue(own);
  const spell = (name: string): string => (spelling && namesIn(own).has(name) ? spelled(name, spelling) : name);
  const root = placed(withoutComputed(value, file.kind.computed, own), at, spelling);
  const from = [...pathOf(fact), ...path];
  const steps = at === undefined ? 0 : segments(at).length;
  const outer = (to: Path): Path => [...from, ...to.slice(steps)];
  const place = at === undefined ? TOP : `in ${code(spelled(segments(at).at(-1) ?? '', spelling))}`;
  return {
    analysis: make(file.text, kind, { syntax: file.syntax, documents: [root], problems: [] }, given),
    fact,
    span: value,
    map: sameMap,
    isText: false,
    isKnown: true,
    isWritable: true,
    operations: (operations) => operations.map((each) => inFile(each, outer, spell)),
    says: (words) =>
      placedIn(
        fact,
        place,
        fillStandIns(words, () => '…'),
      ),
    spells: (words) => words.replace(/`([^`\n]+)`/g, (_, name: string) => code(spell(name))),
  };
}

const TOP = 'at the top level';

/** What the kind has at its top level, or under a key, stands under another one here. */
const placedIn = ({ entry }: Fact, place: string, words: string): string => (entry ? words.replace(place, `in ${code(entry.key)}`) : words);

const lineOf = (text: string, offset: number): string => text.slice(lineStartBefore(text, offset), lineEndAfter(text, offset));

function inFile(operation: Operation, outer: (path: Path) => Path, spell: (name: string) => string): Operation {
  const path = outer(operation.path);
  switch (operation.op) {
    case 'rename':
      return { ...operation, path, to: spell(operation.to) };
    case 'insert':
      return { ...operation, path, key: spell(operation.key), value: content(operation.value, spell) };
    case 'append':
      return { ...operation, path, value: content(operation.value, spell) };
    case 'move':
      return { ...operation, path, to: outer(operation.to) };
    case 'wrap':
      return operation.key === undefined ? { ...operation, path } : { ...operation, path, key: spell(operation.key) };
    case 'nest':
      return { ...operation, path, key: spell(operation.key) };
    default:
      return { ...operation, path };
  }
}

function content(value: Content, spell: (name: string) => string): Content {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each: Content) => content(each, spell));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [spell(key), content(each, spell)]));
}

/** A value at its pointer in a file of its kind, of which nothing else is known. */
function placed(value: Node, at: string | undefined, spelling?: Spelling): Node {
  return segments(at ?? '').reduceRight<Node>((node, segment) => {
    const key = spelled(segment, spelling);
    const { start, end } = node;
    return { type: 'map', start, end, flow: false, broken: true, entries: [{ key, keySpan: { start, end: start }, value: node }] };
  }, value);
}

/** A copy of a tree with a stand-in for each value that the file around computes; maps to which it adds entries are open. */
function withoutComputed(node: Node, computed: Computed | undefined, kind: Kind): Node {
  const unknown = (): Node => ({ type: 'scalar', start: node.start, end: node.end, text: standIn(0), valueType: 'text', style: 'plain', broken: true });
  if (node.type === 'alias' || hasLocalTag(node) || computed?.value(node, any)) return filledText(node, computed, kind) ?? unknown();
  if (node.type === 'list') return { ...node, items: node.items.map((each) => withoutComputed(each, computed, kind)) };
  if (node.type === 'scalar') return node;
  const isOwn = ({ key, value }: Entry): boolean => key !== '<<' && !computed?.entry?.({ key, keySpan: node, value }, anyMap);
  const entries = node.entries.filter(isOwn).map((entry) => ({ ...entry, value: withoutComputed(entry.value, computed, kind) }));
  const copy: MapNode = { ...node, entries };
  return entries.length < node.entries.length ? { ...copy, broken: true } : copy;
}

/** A text of which only parts are computed, as `Fn::Sub` has, if the kind can tell: it may find names in the rest of it. */
function filledText(node: Node, computed: Computed | undefined, { isComputed }: Kind): Node | undefined {
  const made = node.type === 'alias' ? undefined : computed?.content?.(node);
  const [piece, ...others] = made && 'pieces' in made ? made.pieces : [];
  if (!piece || !('parts' in piece) || others.length > 0 || !isComputed?.(piece.scalar.text)) return undefined;
  const { tag: _, ...scalar } = piece.scalar;
  return { ...scalar, blank: true };
}

const anyMap = { type: 'object', keys: {}, others: 'fine' } as const;

const asValues = new WeakMap<Kind, Kind>();

/** A kind whose files stand in another one as they are: no tool reads them as files. */
function kindAsValue(kind: Kind): Kind {
  const made = asValues.get(kind) ?? { ...kind, rules: kind.rules.filter(({ isForFiles }) => !isForFiles) };
  asValues.set(kind, made);
  return made;
}

const kinds = new WeakMap<Spelling, WeakMap<Kind, Kind>>();

/** A kind whose schema is spelled otherwise. Its rules see the keys by their own names: facts and pointers have those. */
function kindIn(kind: Kind, spelling: Spelling): Kind {
  const kept = kinds.get(spelling) ?? new WeakMap<Kind, Kind>();
  kinds.set(spelling, kept);
  const tables = Object.entries(kind.tables ?? {}).map(([name, table]) => [name, respelledTable(table, spelling)] as const);
  const made = kept.get(kind) ?? {
    ...kind,
    schema: respelled(kind.schema, spelling),
    ...(tables.length > 0 ? { tables: Object.fromEntries(tables) } : {}),
    rules: kind.rules.filter(({ isForFiles }) => !isForFiles),
    // Their bodies have the keys of the kind.
    snippets: [],
  };
  kept.set(kind, made);
  return made;
}

const keyNames = new WeakMap<Kind, ReadonlySet<string>>();

/** The names of all keys that a kind knows. */
function namesIn(kind: Kind): ReadonlySet<string> {
  const kept = keyNames.get(kind) ?? new Set([...keysOf(kind.schema)].map(({ path }) => path.at(-1) ?? ''));
  keyNames.set(kind, kept);
  return kept;
}
