import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Span } from '../core/node.ts';
import type { Problem, Severity } from '../core/problem.ts';
import type { TextEdit } from '../core/text-edit.ts';
import type { Fold } from '../features/fold.ts';
import type { OutlineItem as OutlineSymbol } from '../features/outline-item.ts';
import type { Abilities } from './abilities.ts';

/** From our offsets and words to those of the protocol. */

export const rangeOf = ({ lines }: Analysis, { start, end }: Span): Range => ({ start: lines.position(start), end: lines.position(end) });

export const editsOf = (analysis: Analysis, edits: readonly TextEdit[]): { range: Range; newText: string }[] =>
  edits.map((edit) => ({ range: rangeOf(analysis, edit), newText: edit.text }));

/** What a client shows of a diagnostic, and where the page of a rule is, if it can lead there. */
export type Shows = Pick<Abilities, 'relatedPlaces' | 'tags'> & { readonly page?: (rule: string) => string | undefined };

export function diagnosticOf(can: Shows, analysis: Analysis, uri: string, problem: Problem): Diagnostic {
  const page = problem.link ?? can.page?.(problem.rule);
  return {
    range: rangeOf(analysis, problem),
    severity: severityCodes[problem.severity],
    code: problem.rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'DevOps Notes',
    message: problem.message,
    ...(problem.tag && can.tags ? { tags: [problem.tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary] } : {}),
    ...(problem.related && can.relatedPlaces
      ? { relatedInformation: problem.related.map(({ message, ...span }) => ({ message, location: { uri, range: rangeOf(analysis, span) } })) }
      : {}),
  };
}

const severityCodes: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const symbolOf = (analysis: Analysis, symbol: OutlineSymbol): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: symbolKinds[symbol.shape],
  range: rangeOf(analysis, symbol.span),
  selectionRange: rangeOf(analysis, symbol.selection),
  children: symbol.children.map((child) => symbolOf(analysis, child)),
});

/** The same for clients that know no tree: each symbol says the name of the one around it. */
export const flatSymbolsOf = (analysis: Analysis, uri: string, symbol: OutlineSymbol, container?: string): SymbolInformation[] => [
  {
    name: symbol.name,
    kind: symbolKinds[symbol.shape],
    location: { uri, range: rangeOf(analysis, symbol.span) },
    ...(container === undefined ? {} : { containerName: container }),
  },
  ...symbol.children.flatMap((child) => flatSymbolsOf(analysis, uri, child, symbol.name)),
];

const symbolKinds: Record<OutlineSymbol['shape'], SymbolKind> = {
  map: SymbolKind.Module,
  list: SymbolKind.Array,
  text: SymbolKind.String,
  number: SymbolKind.Number,
  flag: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

export const foldOf = ({ from, to, comment }: Fold): FoldingRange => ({ startLine: from, endLine: to, ...(comment ? { kind: FoldingRangeKind.Comment } : {}) });
