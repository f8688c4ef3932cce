/** Judges fixes by another reader, the `yaml` package: what they don't name stands as it stood. */
import * as yaml from 'yaml';

/** A value of a text, by its path, with the lines that it has, and those where the functions begin that it is an argument of. */
export type Value = { readonly path: string; readonly value: string; readonly lines: readonly number[] };

/** What the other reader says stands in a text; `undefined` where it finds a fault. */
export function valuesIn(source: string): Value[] | undefined {
  // That reader takes the mark for an indentation of the first line.
  const text = source.replace(/^\uFEFF/, '');
  const all = yaml.parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const document = 'empty' in all ? undefined : all[0];
  if (!document || document.errors.length > 0) return undefined;
  const found: Value[] = [];
  const counter = new yaml.LineCounter();
  counter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1);
  const lineAt = (offset: number): number => counter.linePos(offset).line - 1;
  const visit = (node: unknown, path: readonly string[], at: number, above: readonly number[]): void => {
    const calls = yaml.isNode(node) && node.tag?.startsWith('!') ? [...above, lineAt(at)] : above;
    if (yaml.isMap(node))
      for (const { key, value } of node.items) {
        const name = yaml.isScalar(key) ? String(key.value) : String(key);
        const start = yaml.isNode(key) ? (key.range?.[0] ?? at) : at;
        visit(value, [...path, name], start, name.startsWith('Fn::') ? [...calls, lineAt(start)] : calls);
      }
    else if (yaml.isSeq(node))
      for (const [index, each] of node.items.entries()) visit(each, [...path, String(index)], yaml.isNode(each) ? (each.range?.[0] ?? at) : at, calls);
    else {
      const value = yaml.isAlias(node) ? `*${node.source}` : yaml.isScalar(node) ? String(node.value ?? '') : '';
      const [start = at, end = start] = (yaml.isNode(node) ? node.range : undefined) ?? [];
      const first = lineAt(start);
      const last = Math.max(first, lineAt(end) - (text[end - 1] === '\n' ? 1 : 0));
      found.push({ path: JSON.stringify(path), value, lines: [...calls, ...Array.from({ length: last - first + 1 }, (_, index) => first + index)] });
    }
  };
  visit(document.contents, [], 0, []);
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
  for (const { value, lines, path } of was) {
    if (value === '' || lines.some(touches)) continue;
    const count = left.get(value) ?? 0;
    if (count <= 0) return `${path} is gone`;
    left.set(value, count - 1);
  }
  return undefined;
}
