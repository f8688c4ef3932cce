import type { Analysis } from '../core/analyze.ts';
import { tokensOf } from '../core/groovy/tokens.ts';
import type { Node } from '../core/node.ts';

/** Lines from 0; the first stays in view. */
export type Fold = { readonly from: number; readonly to: number; readonly comment?: true };

/** What can be folded: keys and items of several lines, texts of several lines, runs of comments. */
export function folds({ text, lines, syntax, root, inners }: Analysis): Fold[] {
  const found = new Map<number, Fold>();
  const add = (start: number, end: number): void => {
    const from = lines.position(start).line;
    // A block text ends behind its last line end.
    const to = lines.position(Math.max(start, end - (/[\r\n]$/.test(text.slice(start, end)) ? 1 : 0))).line;
    if (to > from && (found.get(from)?.to ?? -1) < to) found.set(from, { from, to });
  };
  const visit = (node: Node): void => {
    if (node.type === 'map')
      for (const { keySpan, value } of node.entries) {
        add(keySpan.start, value.end);
        visit(value);
      }
    if (node.type === 'list')
      for (const item of node.items) {
        add(item.start, item.end);
        visit(item);
      }
  };
  if (root.node.type === 'map' && root.node.flow) add(root.node.start, root.node.end);
  visit(root.node);
  for (const { isText, analysis, map } of inners)
    if (isText)
      for (const { from, to } of folds(analysis)) {
        const start = map.toSource({ start: analysis.lines.start(from), end: analysis.lines.start(from) }).start;
        add(start, Math.max(start, map.toSource({ start: analysis.lines.start(from), end: analysis.lines.end(to) }).end));
      }
  if (syntax === 'groovy')
    for (const { start, end } of tokensOf(text).comments) {
      const [from, to] = [lines.position(start).line, lines.position(end).line];
      if (to > from && !found.has(from)) found.set(from, { from, to, comment: true });
    }
  return [...found.values(), ...comments(text, syntax === 'ini' ? /^[ \t]*[#;]/ : syntax === 'groovy' ? /^[ \t]*\/\// : /^[ \t]*#/)].sort(
    (a, b) => a.from - b.from,
  );
}

/** Runs of two or more lines that hold nothing but a comment. */
function comments(text: string, mark: RegExp): Fold[] {
  const found: Fold[] = [];
  let from = -1;
  for (const [line, content] of [...text.split(/\r\n|\r|\n/), ''].entries()) {
    const isComment = mark.test(content);
    if (isComment && from < 0) from = line;
    if (isComment || from < 0) continue;
    if (line - 1 > from) found.push({ from, to: line - 1, comment: true });
    from = -1;
  }
  return found;
}
