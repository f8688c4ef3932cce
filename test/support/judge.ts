/** Judges fixes by another reader, the `yaml` package: what they don't name stands as it stood. */
import * as yaml from 'yaml';

/** A value of a text, by its path, at its line. */
export type Value = { readonly path: string; readonly value: string; readonly line: number };

/** What the other reader says stands in a text; `undefined` where it finds a fault. */
export function valuesIn(source: string): Value[] | undefined {
  // That reader takes the mark for an indentation of the first line.
  const text = source.replace(/^\uFEFF/, '');
  const all = yaml.parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const document = 'empty' in all ? undefined : all[0];
  if (!document || document.errors.length > 0) return undefined;
  const found: Value[] = [];
  let [line, counted] = [0, 0];
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted++) if (text[counted] === '\n') line++;
    return line;
  };
  const visit = (node: unknown, path: readonly string[], at: number): void => {
    if (yaml.isMap(node))
      for (const { key, value } of node.items)
        visit(value, [...path, yaml.isScalar(key) ? String(key.value) : String(key)], yaml.isNode(key) ? (key.range?.[0] ?? at) : at);
    else if (yaml.isSeq(node)) for (const [index, each] of node.items.entries()) visit(each, [...path, String(index)], at);
    else {
      const value = yaml.isAlias(node) ? `*${node.source}` : yaml.isScalar(node) ? String(node.value ?? '') : '';
      found.push({ path: JSON.stringify(path), value, line: lineAt((yaml.isNode(node) ? node.range?.[0] : undefined) ?? at) });
    }
  };
  visit(document.contents, [], 0);
  return found;
}

/** What is wrong with a text after edits on some lines of it; `undefined` if nothing is, or the text before could not be read. */
export function harm(before: string, after: string, touches: (line: number) => boolean): string | undefined {
  const was = valuesIn(before);
  if (!was) return undefined;
  const is = valuesIn(after);
  if (!is) return 'it can no longer be read';
  const left = new Map<string, number>();
  for (const { value } of is) left.set(value, (left.get(value) ?? 0) + 1);
  for (const { value, line, path } of was) {
    if (value === '' || touches(line)) continue;
    const count = left.get(value) ?? 0;
    if (count <= 0) return `${path} is gone`;
    left.set(value, count - 1);
  }
  return undefined;
}
