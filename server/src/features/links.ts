import type { Analysis } from '../core/analyze.ts';
import type { Around } from '../core/around.ts';
import { type Fact, factAt } from '../core/fact.ts';
import { contains, type ScalarNode, type Span } from '../core/node.ts';
import { positionMap } from '../core/position-map.ts';
import type { TextOf } from '../core/schema.ts';
import { innerAt, outward } from './inside.ts';

/** A path in a value that names a file or folder of the workspace. */
type PathValue = Span & { readonly path: string };

type Wanted = NonNullable<TextOf['path']>;

/** All paths to files and folders that are written out. */
function pathValues(analysis: Analysis): PathValue[] {
  const found: PathValue[] = [];
  const visit = ({ node, schema, children }: Fact): void => {
    if (node.type === 'scalar' && schema.type === 'text' && schema.path) found.push(...pathsIn(analysis, node, schema));
    children.forEach(visit);
  };
  visit(analysis.root);
  const inside = analysis.inners.flatMap((inner) => outward(inner, pathValues(inner.analysis)));
  // What is no text of its own may be a path to both schemas.
  return [...new Map([...inside, ...found].map((each) => [each.start, each])).values()];
}

/** The whole value, or the parts of it that the schema takes for paths. */
function pathsIn({ text, syntax }: Analysis, node: ScalarNode, { pathIn }: TextOf): PathValue[] {
  const isWritten = (path: string): boolean => path !== '' && !unwritten.test(path);
  if (pathIn === undefined) return isWritten(node.text) ? [{ start: node.start, end: node.end, path: node.text }] : [];
  const parts = [...node.text.matchAll(new RegExp(pathIn, 'g'))].filter(([path]) => isWritten(path));
  const map = parts.length > 0 ? positionMap(text, node, syntax) : undefined;
  return map ? parts.map(({ 0: path, index }) => ({ ...map.toSource({ start: index, end: index + path.length }), path })) : [];
}

/** Globs, variables and stand-ins, and what has several lines, lead nowhere. */
const unwritten = /[$*{}<>\n]/;

export type Link = Span & { readonly uri: string };

/** The files of the workspace that the text names and that are there. */
export const links = (analysis: Analysis, around: Around): Link[] =>
  pathValues(analysis).flatMap(({ start, end, path }) => {
    const found = around.locate(path);
    return typeof found === 'object' && found.type === 'file' ? [{ start, end, uri: found.uri }] : [];
  });

/** A path that is being typed: the folder it has reached, and the part behind its last slash. */
export type TypedPath = { readonly folder: string; readonly replace: Span; readonly wants: Wanted };

/** The path at the offset, if the value there names a file or folder. */
export function typedPath(analysis: Analysis, offset: number): TypedPath | undefined {
  const found = innerAt(analysis, offset);
  const typed = found && typedPath(found.inner.analysis, found.offset);
  if (found && typed) return { ...typed, replace: found.inner.map.toSource(typed.replace) };
  const fact = factAt(analysis.root, offset)?.fact;
  if (fact?.schema.type !== 'text' || !fact.schema.path) return undefined;
  const { node, schema } = fact;
  const wants = fact.schema.path;
  const { text } = analysis;
  const isTyped = node.type === 'scalar' && node.text !== '' && contains(node, offset);
  const quote = isTyped && /["']/.test(text[node.start] ?? '') ? 1 : 0;
  const from = isTyped ? node.start + quote : offset;
  if (offset < from) return undefined;
  const before = pathAtEnd(text.slice(from, offset), schema);
  if (before === undefined || unwritten.test(before)) return undefined;
  const slash = Math.max(before.lastIndexOf('/'), before.lastIndexOf('\\'));
  const end = isTyped ? offset + (/^[^/\\\s"',]*/.exec(text.slice(offset, node.end))?.[0].length ?? 0) : offset;
  return { folder: before.slice(0, slash + 1), replace: { start: offset - before.length + slash + 1, end }, wants };
}

/** The path with which a text ends that is being typed. */
function pathAtEnd(typed: string, { pathIn }: TextOf): string | undefined {
  if (pathIn === undefined) return typed;
  return [...typed.matchAll(new RegExp(pathIn, 'g'))].find(({ 0: path, index }) => index + path.length === typed.length)?.[0];
}
