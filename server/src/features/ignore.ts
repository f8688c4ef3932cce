import type { Analysis } from '../core/analyze.ts';
import { textEdits } from '../core/edit.ts';
import { select } from '../core/fact.ts';
import type { Node } from '../core/node.ts';
import type { Problem } from '../core/problem.ts';
import type { TextEdit } from '../core/text-edit.ts';

/** The edit that has a comment silence a problem's rule at its line; `undefined` where no comment can stand. */
export function ignoreHere(analysis: Analysis, { start, rule, inside }: Problem): TextEdit | undefined {
  const { text, lines, syntax, body, root, kind } = analysis;
  if (inside?.inner.isText) {
    const own = ignoreHere(inside.inner.analysis, inside.problem);
    const edit = own && inside.inner.map.edit(own, own.text);
    if (edit) return edit;
  }
  const line = lines.position(start).line;
  const at = lines.start(line);
  if (syntax === 'json' || kind.comments === false || isInsideText(root.node, at)) return undefined;
  // A front matter begins in the first line or not at all.
  if (line === 0 && body) return undefined;
  const above = line > 0 ? text.slice(lines.start(line - 1), lines.end(line - 1)) : '';
  const [open, close] = syntax === 'groovy' ? ['//', ''] : at < (body ?? text.length) ? ['#', ''] : ['<!--', ' -->'];
  const there = /^\s*(?:[#;]|\/\/|<!--) aws-devops-notes: ignore [\w/, -]+?(?=$| -->)/.exec(above)?.[0];
  if (there !== undefined) {
    const end = lines.start(line - 1) + there.length;
    return { start: end, end, text: `, ${rule}` };
  }
  const indent = /^[ \t]*/.exec(text.slice(at))?.[0] ?? '';
  return { start: at, end: at, text: `${indent}${open} aws-devops-notes: ignore ${rule}${close}${text.includes('\r\n') ? '\r\n' : '\n'}` };
}

/** Whether a line begins inside a text of several lines, where a comment would be part of the text. */
function isInsideText(node: Node, offset: number): boolean {
  if (offset <= node.start || offset > node.end) return false;
  if (node.type === 'scalar') return true;
  const values = node.type === 'map' ? node.entries.map(({ value }) => value) : node.type === 'list' ? node.items : [];
  return values.some((value) => isInsideText(value, offset));
}

/** The edits of the project file that have it silence a rule for a file; `undefined` if the file is not as it should be. */
export function ignoreInProject({ text, syntax, root }: Analysis, file: string, rule: string): readonly TextEdit[] | undefined {
  const path = `/${file}`;
  const ignore = root.children.find(({ segment }) => segment === 'ignore');
  const own = [...select(root, '/ignore/*')].find(({ segment }) => segment === path);
  const source = { text, syntax, root: root.node };
  if (!ignore) return textEdits(source, [{ op: 'insert', path: [], key: 'ignore', value: { [path]: [rule] } }]);
  if (!own) return textEdits(source, [{ op: 'insert', path: ['ignore'], key: path, value: [rule] }]);
  return textEdits(source, [{ op: 'append', path: ['ignore', path], value: rule }]);
}
