import type { Fact } from '../core/fact.ts';
import { type Defined, firstLine, nameOf, type OutlineItem } from './outline-item.ts';

/** The outline of a script: each statement by the name that it defines, or by its own with what it is given; what is in blocks below it. */
export function statementSymbols(fact: Fact, text: string, defined: Defined): OutlineItem[] {
  return fact.children.flatMap((child): OutlineItem[] => {
    const { entry, node } = child;
    // An item is its statement, and a block is that of the statement around it.
    if (!entry || entry.implied) return node.type === 'scalar' ? [] : statementSymbols(child, text, defined);
    const children = statementSymbols(child, text, defined);
    if (children.length === 0 && isArgument(child, text)) return [];
    const own = nameOf(child, defined);
    const shape = node.type === 'scalar' ? node.valueType : node.type === 'alias' ? 'text' : node.type;
    const span = { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, node.end) };
    return [{ name: own?.text ?? entry.key, detail: own ? entry.key : firstText(child, text), shape, span, selection: entry.keySpan, children }];
  });
}

/** A key with a colon behind it. */
const isArgument = ({ entry }: Fact, text: string): boolean => /^[ \t]*:/.test(text.slice(entry?.keySpan.end, (entry?.keySpan.end ?? 0) + 20));

/** What a statement is given: the first of its arguments. */
function firstText(fact: Fact, text: string): string {
  const [first] = fact.children;
  const node = fact.node.type === 'map' ? (first?.entry?.implied || (first && isArgument(first, text)) ? first.node : undefined) : fact.node;
  return node?.type === 'scalar' ? firstLine(node.text) : '';
}
