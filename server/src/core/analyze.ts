import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';
import { type Lines, linesOf } from './lines.ts';
import { match } from './match.ts';
import { isEmpty, type Node } from './node.ts';
import { parse } from './parse.ts';
import { emptyAt, type Parsed, syntaxProblem } from './parsed.ts';
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
};

/** Parses a text once and walks it once. Never throws. */
export function analyze(text: string, kind: Kind): Analysis {
  const parsed = text.length > MAX_LENGTH ? tooLarge(text) : parse(text, kind.reader);
  const document = parsed.documents.find((each) => !isEmpty(each)) ?? parsed.documents[0] ?? emptyAt(text.length);
  const matched = match(document, kind.schema, kind);
  const problems = [...parsed.problems, ...matched.problems, ...others(parsed.documents, document, kind)];
  if (matched.truncated) problems.push(note('too-many-values', 'This file has more than 100,000 values; what follows is not checked.'));
  const body = parsed.body === undefined ? {} : { body: parsed.body };
  return { text, lines: lazyLines(text), kind, syntax: parsed.syntax, ...body, root: matched.root, problems };
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
  };
}
