import type { Analysis } from '../core/analyze.ts';
import type { Around } from '../core/around.ts';
import type { Fact } from '../core/fact.ts';
import { contains, type Span } from '../core/node.ts';
import { outward } from './inside.ts';

/** A value that names a file or folder of the workspace. */
export type PathValue = Span & { readonly path: string; readonly wants: 'file' | 'folder' | 'any' };

/** All values that name files or folders and are written out. */
function pathValues(analysis: Analysis): PathValue[] {
  const found: PathValue[] = [];
  const visit = ({ node, schema, children }: Fact): void => {
    const isWritten = node.type === 'scalar' && node.text !== '' && !/[$*{}<>\n]/.test(node.text);
    if (isWritten && schema.type === 'text' && schema.path) found.push({ start: node.start, end: node.end, path: node.text, wants: schema.path });
    children.forEach(visit);
  };
  visit(analysis.root);
  return [...found, ...analysis.inners.flatMap((inner) => (inner.isText ? outward(inner, pathValues(inner.analysis)) : []))];
}

export type Link = Span & { readonly uri: string };

/** The files of the workspace that the text names and that are there. */
export const links = (analysis: Analysis, around: Around): Link[] =>
  pathValues(analysis).flatMap(({ start, end, path }) => {
    const found = around.locate(path);
    return typeof found === 'object' && found.type === 'file' ? [{ start, end, uri: found.uri }] : [];
  });

/** A path that is being typed: the folder it has reached, and the part behind its last slash. */
export type TypedPath = { readonly folder: string; readonly replace: Span; readonly wants: PathValue['wants'] };

/** The path at the offset, if the value there names a file or folder. */
export function typedPath({ text }: Analysis, fact: Fact | undefined, offset: number): TypedPath | undefined {
  if (fact?.schema.type !== 'text' || !fact.schema.path) return undefined;
  const { node } = fact;
  const isTyped = node.type === 'scalar' && node.text !== '' && contains(node, offset);
  const quote = isTyped && /["']/.test(text[node.start] ?? '') ? 1 : 0;
  const start = isTyped ? node.start + quote : offset;
  const before = text.slice(start, offset);
  if (offset < start || /[$*{}<>\n]/.test(before)) return undefined;
  const slash = Math.max(before.lastIndexOf('/'), before.lastIndexOf('\\'));
  const end = isTyped ? offset + (/^[^/\\\s"']*/.exec(text.slice(offset, node.end))?.[0].length ?? 0) : offset;
  return { folder: before.slice(0, slash + 1), replace: { start: start + slash + 1, end }, wants: fact.schema.path };
}
