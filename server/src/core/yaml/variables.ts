import type { Entry, Node, ScalarNode } from '../node.ts';
import { type Parsed, syntaxProblem } from '../parsed.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import { code } from '../words.ts';

/** Behind a value: blanks, and a comment that begins with a variable such as `#{namespace.name}` of CodePipeline. */
const variable = /[ \t]+(#\{[\w@-]{1,100}\.[^\s{}"'.,]{1,128}\}[^\r\n]*)/y;
/** Where a comment begins that is meant as one. */
const comment = /[ \t]#(?!\{)/;

/**
 * To YAML a variable behind a blank is a comment, because of its `#`. Nobody means it so: the value is read with it, as its author wrote it, and that
 * is reported.
 */
export function withVariables(parsed: Parsed, text: string): Parsed {
  if (!text.includes('#{') || !/[ \t]#\{/.test(text)) return parsed;
  const problems: Problem[] = [];
  const read = (node: Node, path: Path): Node => {
    if (node.type === 'scalar') return whole(node, path);
    if (node.type === 'map' && !node.flow) {
      const entries = node.entries.map((entry) => withValue(entry, read(entry.value, [...path, entry.key])));
      return entries.some((entry, index) => entry !== node.entries[index]) ? { ...node, entries, end: Math.max(node.end, endOf(entries.at(-1)?.value)) } : node;
    }
    if (node.type !== 'list' || node.flow) return node;
    const items = node.items.map((item, index) => read(item, [...path, index]));
    return items.some((item, index) => item !== node.items[index]) ? { ...node, items, end: Math.max(node.end, endOf(items.at(-1))) } : node;
  };
  const whole = (node: ScalarNode, path: Path): ScalarNode => {
    variable.lastIndex = node.end;
    const cut = node.style === 'plain' && !node.broken ? variable.exec(text)?.[1] : undefined;
    if (cut === undefined) return node;
    const from = variable.lastIndex - cut.length;
    const end = from + cut.slice(0, comment.exec(cut)?.index).trimEnd().length;
    const start = node.text === '' ? from : node.start;
    const lost = text.slice(from, end);
    const says = node.text === '' ? 'there is no value here' : `the value ends after ${code(node.text)}`;
    problems.push(
      syntaxProblem('variable-in-comment', { start: from, end }, `YAML takes ${code(lost)} for a comment, so ${says}. Put the whole value in quotes.`, {
        typing: { start: from, end },
        fix: { title: 'Put the value in quotes', operations: [{ op: 'quote', path }] },
      }),
    );
    return { ...node, start, end, text: text.slice(start, end), valueType: 'text', broken: true };
  };
  const documents = parsed.documents.map((document) => read(document, []));
  return problems.length === 0 ? parsed : { ...parsed, documents, problems: [...parsed.problems, ...problems] };
}

const withValue = (entry: Entry, value: Node): Entry => (value === entry.value ? entry : { ...entry, value });
const endOf = (node: Node | undefined): number => node?.end ?? 0;
