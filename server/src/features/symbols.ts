import type { Analysis } from '../core/analyze.ts';
import type { Fact } from '../core/fact.ts';
import type { Inner } from '../core/inner.ts';
import type { Name } from '../core/kind.ts';
import { ownNames } from './names.ts';
import { type Defined, firstLine, nameOf, type OutlineItem } from './outline-item.ts';
import { statementSymbols } from './statement-symbols.ts';

/** The outline of a file: its keys, and the items of lists that hold maps; of a script its statements. */
export function symbols(analysis: Analysis): OutlineItem[] {
  const { kind, root, text, syntax } = analysis;
  const defined = new Map<number, Name>();
  for (const name of kind.outlined?.(root, text, syntax) ?? ownNames(analysis)) if (name.role === 'definition') defined.set(name.start, name);
  if (syntax === 'groovy') return statementSymbols(root, text, defined);
  const inners = new Map(analysis.inners.map((inner) => [inner.fact, inner]));
  return symbolsBelow(root, defined, inners);
}

/** The outline of something that stands in a file. */
const symbolsIn = ({ analysis, map }: Inner): OutlineItem[] =>
  symbols(analysis).map(function placed(symbol): OutlineItem {
    return { ...symbol, span: map.toSource(symbol.span), selection: map.toSource(symbol.selection), children: symbol.children.map(placed) };
  });

function symbolsBelow({ children }: Fact, defined: Defined, inners: ReadonlyMap<Fact, Inner>): OutlineItem[] {
  const found: OutlineItem[] = [];
  for (const child of children) {
    const symbol = symbolOf(child, defined, inners);
    if (symbol) found.push(symbol);
  }
  return found;
}

function symbolOf(fact: Fact, defined: Defined, inners: ReadonlyMap<Fact, Inner>): OutlineItem | undefined {
  const { entry, node, parent, segment } = fact;
  const isOwn = !parent || (node.start >= parent.node.start && node.end <= parent.node.end) || entry?.half;
  if (!isOwn || (!entry && node.type !== 'map')) return undefined;
  const selection = entry?.keySpan ?? { start: node.start, end: node.start + 1 };
  const span = { start: Math.min(selection.start, node.start), end: Math.max(selection.end, node.end) };
  const shape = node.type === 'scalar' ? node.valueType : node.type === 'alias' ? 'text' : node.type;
  const key = defined.get(selection.start);
  const own = entry ? (key?.isKey ? key : undefined) : nameOf(fact, defined);
  const detail = node.type === 'scalar' ? firstLine(node.text) : own?.detail;
  const inner = inners.get(fact);
  return {
    name: entry ? entry.key || '""' : (own?.text ?? itemName(fact, segment)),
    detail: detail ?? '',
    shape,
    span,
    selection,
    children: inner?.isText ? symbolsIn(inner) : symbolsBelow(fact, defined, inners),
  };
}

/** Without one, by its first text. */
function itemName({ node }: Fact, segment: string | number): string {
  const first = node.type === 'map' ? node.entries[0]?.value : undefined;
  return first?.type === 'scalar' && first.text !== '' ? first.text : `${Number(segment) + 1}`;
}
