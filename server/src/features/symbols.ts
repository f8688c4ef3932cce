import type { Analysis } from '../core/analyze.ts';
import type { Fact } from '../core/fact.ts';
import type { Inner } from '../core/inner.ts';
import type { Span } from '../core/node.ts';
import { ownNames } from './names.ts';

export type Symbol = {
  readonly name: string;
  /** The value, if it is short; of a name that the file defines, what it is. */
  readonly detail: string;
  readonly shape: 'map' | 'list' | 'text' | 'number' | 'flag' | 'null';
  /** Key and value. */
  readonly span: Span;
  /** The key alone. */
  readonly selection: Span;
  readonly children: readonly Symbol[];
};

/** The outline of a file: its keys, and the items of lists that hold maps. */
export function symbols(analysis: Analysis): Symbol[] {
  const details = new Map(
    ownNames(analysis).flatMap(({ role, isKey, start, detail }) => (role === 'definition' && isKey && detail ? [[start, detail] as const] : [])),
  );
  const inners = new Map(analysis.inners.map((inner) => [inner.fact, inner]));
  return analysis.root.children.flatMap((fact) => symbolsOf(fact, details, inners));
}

/** The outline of something that stands in a file. */
const symbolsIn = ({ analysis, map }: Inner): Symbol[] =>
  symbols(analysis).map(function placed(symbol): Symbol {
    return { ...symbol, span: map.toSource(symbol.span), selection: map.toSource(symbol.selection), children: symbol.children.map(placed) };
  });

function symbolsOf(fact: Fact, details: ReadonlyMap<number, string>, inners: ReadonlyMap<Fact, Inner>): Symbol[] {
  const { entry, node, parent, segment } = fact;
  const own = !parent || (node.start >= parent.node.start && node.end <= parent.node.end) || entry?.half;
  if (!own || (!entry && node.type !== 'map')) return [];
  const selection = entry?.keySpan ?? { start: node.start, end: node.start + 1 };
  const span = { start: Math.min(selection.start, node.start), end: Math.max(selection.end, node.end) };
  const shape = node.type === 'scalar' ? node.valueType : node.type === 'alias' ? 'text' : node.type;
  const detail = node.type === 'scalar' ? node.text.split('\n', 1)[0]?.slice(0, 60) : details.get(selection.start);
  const inner = inners.get(fact);
  return [
    {
      name: entry ? entry.key || '""' : itemName(fact, segment),
      detail: detail ?? '',
      shape,
      span,
      selection,
      children: inner?.isText ? symbolsIn(inner) : fact.children.flatMap((child) => symbolsOf(child, details, inners)),
    },
  ];
}

/** An item is called by its first text. */
function itemName({ node }: Fact, segment: string | number): string {
  const first = node.type === 'map' ? node.entries[0]?.value : undefined;
  return first?.type === 'scalar' && first.text !== '' ? first.text : `${Number(segment) + 1}`;
}
