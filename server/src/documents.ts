import { kindOf, listedKinds, makeKind } from './catalogue.ts';
import { type Analysis, analyze, analyzeNext } from './core/analyze.ts';
import { complete } from './core/analyzed.ts';
import type { Store } from './core/data.ts';
import { type Lines, linesOf, type Position } from './core/lines.ts';
import { recognize } from './core/recognize.ts';

type Change = { readonly range?: { readonly start: Position; readonly end: Position }; readonly text: string };

/** One open file. Its analysis is made when it is first asked for, and once per version. */
export type OpenDocument = {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  text: string;
  lines: Lines;
  /** The id of its kind. */
  kind: string | undefined;
  /** The user chose the kind, `undefined` included. */
  chosen: boolean;
  analysis: Analysis | undefined;
  /** That of an earlier version, for the next one to take over what it can; nobody else has it. */
  earlier: Analysis | undefined;
  /** Where the last edit ended: the token there is being typed. */
  cursor: number | undefined;
};

export type Documents = {
  open(uri: string, languageId: string, version: number, text: string): OpenDocument;
  /** `inUse` says that somebody may still be at work with an analysis. */
  change(uri: string, version: number, changes: readonly Change[], inUse?: boolean): OpenDocument | undefined;
  close(uri: string): void;
  /** The project says what kind a file is of; the user's choice and the file's own name and content come before and after. */
  assign(uri: string, kind: string | undefined): void;
  get(uri: string): OpenDocument | undefined;
  /** Takes the user's choice for a file until it is closed, also before it is opened; no id means none of ours. */
  choose(uri: string, kind: string | undefined): void;
  all(): OpenDocument[];
  /** The analysis of the present version with the data there is; `undefined` if the file is none of ours, or as long as its kind is not made. */
  analysis(document: OpenDocument | undefined): Analysis | undefined;
  /** What has to be waited for until kinds are made and a file's data is loaded; `undefined` if all is there. */
  making(uri: string | undefined): Promise<unknown> | undefined;
};

/** `data` is where texts find what they ask for. */
export function openDocuments(data: Store): Documents {
  const documents = new Map<string, OpenDocument>();
  const choices = new Map<string, string | undefined>();
  const assigned = new Map<string, string>();
  const underWay = new Set<Promise<unknown>>();

  const follow = (made: Promise<unknown>): void => {
    const ended = made.finally(() => underWay.delete(ended));
    underWay.add(ended);
  };
  const settle = (document: OpenDocument): void => {
    document.chosen = choices.has(document.uri);
    const wanted = document.chosen ? choices.get(document.uri) : (assigned.get(document.uri) ?? recognize(document.uri, document.text, listedKinds).kind);
    document.kind = listedKinds.find(({ id }) => id === wanted)?.id;
    if (document.kind !== undefined && !kindOf(document.kind)) follow(makeKind(document.kind));
    document.analysis = undefined;
    document.earlier = undefined;
  };
  return {
    open(uri, languageId, version, text) {
      const document: OpenDocument = {
        uri,
        languageId,
        version,
        text,
        lines: linesOf(text),
        kind: undefined,
        chosen: false,
        analysis: undefined,
        earlier: undefined,
        cursor: undefined,
      };
      settle(document);
      documents.set(uri, document);
      return document;
    },
    change(uri, version, changes, inUse = false) {
      const document = documents.get(uri);
      if (!document) return undefined;
      let replaced = false;
      for (const { range, text } of changes) {
        const before = document.text;
        if (!range) {
          document.text = text;
          document.lines = linesOf(text);
          document.cursor = undefined;
          replaced ||= sharesLittle(before, text);
          continue;
        }
        const { lines } = document;
        const start = lines.offset(range.start);
        const end = Math.max(start, lines.offset(range.end));
        document.text = before.slice(0, start) + text + before.slice(end);
        document.lines = lines.after({ start, end, text }, document.text);
        document.cursor = start + text.length;
        replaced ||= before !== '' && text === document.text;
      }
      document.version = version;
      document.earlier = inUse ? undefined : (document.analysis ?? document.earlier);
      document.analysis = undefined;
      // A file once known stays so until its text is another one; an unknown one may become known.
      if ((!document.kind || replaced) && !document.chosen) settle(document);
      return document;
    },
    close(uri) {
      documents.delete(uri);
      choices.delete(uri);
    },
    get: (uri) => documents.get(uri),
    assign(uri, kind) {
      if (assigned.get(uri) === kind) return;
      if (kind === undefined) assigned.delete(uri);
      else assigned.set(uri, kind);
      const document = documents.get(uri);
      if (document) settle(document);
    },
    choose(uri, kind) {
      choices.set(uri, kind);
      const document = documents.get(uri);
      if (document) settle(document);
    },
    all: () => [...documents.values()],
    analysis: analysisOf,
    making(uri) {
      const made = underWay.size === 0 ? undefined : Promise.all(underWay);
      const document = uri === undefined ? undefined : documents.get(uri);
      if (!document?.kind) return made;
      return made ? made.then(() => load(document)) : load(document);
    },
  };

  function analysisOf(document: OpenDocument | undefined): Analysis | undefined {
    const kind = kindOf(document?.kind);
    if (!document || !kind) return undefined;
    const { earlier } = document;
    document.earlier = undefined;
    document.analysis ??= earlier?.kind === kind ? analyzeNext(document.text, earlier, document.lines) : analyze(document.text, kind, data, document.lines);
    return document.analysis;
  }

  /** Gives a file's analysis the data that it lacks, unless the file has changed meanwhile. */
  function load(document: OpenDocument): Promise<unknown> | undefined {
    const now = analysisOf(document);
    if (!now || now.missing.length === 0) return undefined;
    return complete(now, data).then((whole) => {
      if (document.analysis === now) document.analysis = whole;
    });
  }
}

/** Whether a text has taken the place of another, rather than come of it by an edit. */
function sharesLittle(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return before !== '' && (start + end) * 2 < shorter;
}
