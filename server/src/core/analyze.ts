import { type Data, noData } from './data.ts';
import { type Fact, select } from './fact.ts';
import { type Inner, innerAgain, innersOf, keepInners } from './inner.ts';
import type { Kind } from './kind.ts';
import { type Lines, linesOf } from './lines.ts';
import { type Matched, match } from './match.ts';
import { isEmpty, type Node } from './node.ts';
import { parse } from './parse.ts';
import { emptyAt, type Parsed, syntaxProblem } from './parsed.ts';
import type { Parts } from './part.ts';
import type { Problem } from './problem.ts';

/** A longer text (in UTF-16 units) is not parsed. */
export const MAX_LENGTH = 4 * 1024 * 1024;

/** All that is known of one version of a text. Every feature is a function of it. */
export type Analysis = {
  readonly text: string;
  readonly lines: Lines;
  readonly kind: Kind;
  readonly syntax: Parsed['syntax'];
  /** Where a body begins that the tree knows nothing of, if the text has one. */
  readonly body?: number;
  /** The document that counts. */
  readonly root: Fact;
  /** What parser and walk found; rules are asked when diagnostics are wanted. */
  readonly problems: readonly Problem[];
  /** The data it was made with, and the names of what that lacked. */
  readonly data: Data;
  readonly missing: readonly string[];
  /** The walk had all the data it asked for. */
  readonly isWalked: boolean;
  readonly parsed: Parsed;
  readonly matched: Matched;
  /** What the analysis of the next version of the text can take over. */
  readonly parts: Parts;
  /** What stands in its values of other kinds, by place. */
  readonly inners: readonly Inner[];
  /** In something that stands in a file: the names that the file gives it. */
  readonly given?: ReadonlySet<string>;
};

/** Parses a text once and walks it once, with the data there is. Never throws. */
export const analyze = (text: string, kind: Kind, data: Data = noData, lines?: Lines): Analysis =>
  analysisOf({ text, kind, parsed: text.length > MAX_LENGTH ? tooLarge(text) : parse(text, kind.reader), data, ...(lines ? { lines } : {}) });

/**
 * The same for a text that came of another by an edit. What the edit didn't touch is taken over from the analysis of that one, which can't be
 * used any more then: its places are those of this text.
 */
export function analyzeNext(text: string, before: Analysis, lines?: Lines): Analysis {
  const { kind, data, given, parts, missing } = before;
  const parsed = text.length > MAX_LENGTH ? tooLarge(text) : parse(text, kind.reader, before.parsed);
  return analysisOf({
    text,
    kind,
    parsed,
    data,
    ...(lines ? { lines } : {}),
    ...(given ? { given } : {}),
    ...(missing.length === 0 ? { earlier: parts } : {}),
  });
}

/** Another text in the place of one. */
export const analyzeAgain = ({ kind, data, given }: Analysis, text: string): Analysis =>
  analysisOf({ text, kind, parsed: parse(text, kind.reader), data, ...(given ? { given } : {}) });

/** The same text with more data: it is not parsed, and matched again only where the walk lacked some of it. */
export const matchAgain = ({ text, kind, parsed, matched, lines, isWalked }: Analysis, data: Data): Analysis =>
  analysisOf({ text, kind, parsed, data, lines, ...(isWalked ? { walked: matched } : {}) });

type Given = Pick<Analysis, 'text' | 'kind' | 'parsed' | 'data' | 'given'> & {
  readonly walked?: Matched;
  readonly level?: number;
  readonly lines?: Lines;
  readonly earlier?: Parts;
};

function analysisOf({ text, kind, parsed, data, given, level = 0, lines = lazyLines(text), earlier, walked }: Given): Analysis {
  const missing = new Set<string>();
  const asked: Data = {
    get(name) {
      const found = data.get(name);
      if (found === undefined) missing.add(name);
      return found;
    },
  };
  for (const name of kind.data ?? []) asked.get(name);
  const document = parsed.documents.find((each) => !isEmpty(each)) ?? parsed.documents[0] ?? emptyAt(text.length);
  const matched = walked ?? match(document, kind, asked, earlier);
  const isWalked = missing.size === 0;
  for (const name of kind.asks?.(matched.root, data) ?? []) asked.get(name);
  for (const [name, pointer] of ruleData(kind)) if (select(matched.root, pointer).length > 0) asked.get(name);
  const problems = [...parsed.problems, ...matched.problems, ...others(parsed.documents, document, kind)];
  if (matched.truncated) problems.push(note('too-many-values', 'This file has more than 100,000 values; what follows is not checked.'));
  const { syntax } = parsed;
  const make = (places: readonly Fact[]): Inner[] =>
    innersOf(places, { text, syntax, kind, data: asked, level }, (own, of, read, names) => {
      // A part of this file's tree stands in its lines.
      const inner = analysisOf({ text: own, kind: of, parsed: read, data, given: names, level: level + 1, ...(own === text ? { lines } : {}) });
      for (const name of inner.missing) missing.add(name);
      return inner;
    });
  const again = matched.takenOver.flatMap(({ inners = [] }) => inners.map((place) => innerAgain(place, () => make([place.fact])[0])));
  const found = make(matched.places);
  keepInners(matched.parts, found);
  const inners = [...found, ...again].sort((a, b) => a.span.start - b.span.start);
  return {
    text,
    lines,
    kind,
    syntax,
    ...(parsed.body === undefined ? {} : { body: parsed.body }),
    root: matched.root,
    problems,
    data,
    missing: [...missing],
    isWalked,
    parsed,
    matched,
    parts: matched.parts,
    inners,
    ...(given ? { given } : {}),
  };
}

const known = new WeakMap<Kind, readonly (readonly [name: string, pointer: string])[]>();

/** The data that rules of a kind need, each with the values that make it needed. */
function ruleData(kind: Kind): readonly (readonly [name: string, pointer: string])[] {
  const found = known.get(kind) ?? kind.rules.flatMap(({ data = {} }) => Object.entries(data));
  known.set(kind, found);
  return found;
}

const note = (name: string, message: string): Problem => ({ start: 0, end: 0, rule: `file/${name}`, severity: 'information', message });

const tooLarge = (text: string): Parsed => ({
  syntax: 'yaml',
  documents: [emptyAt(text.length)],
  problems: [note('too-large', 'This file has more than 4 MB; it is not checked.')],
});

/** A file of ours is one document. */
const others = (documents: readonly Node[], first: Node, { title }: Kind): Problem[] =>
  documents
    .slice(documents.indexOf(first) + 1)
    .filter((each) => !isEmpty(each))
    .slice(0, 1)
    .map((each) =>
      syntaxProblem('several-documents', { start: each.start, end: each.start + 1 }, `A second YAML document begins here; ${title} is one document.`, {
        severity: 'warning',
      }),
    );

function lazyLines(text: string): Lines {
  let lines: Lines | undefined;
  const get = (): Lines => {
    lines ??= linesOf(text);
    return lines;
  };
  return {
    get count() {
      return get().count;
    },
    position: (offset) => get().position(offset),
    offset: (position) => get().offset(position),
    start: (line) => get().start(line),
    end: (line) => get().end(line),
    after: (edit, whole) => get().after(edit, whole),
  };
}
