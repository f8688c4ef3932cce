import { listedKinds, makeKind, ruleIds } from '../catalogue.ts';
import { type Analysis, MAX_LENGTH } from '../core/analyze.ts';
import { analyzed } from '../core/analyzed.ts';
import { recognize } from '../core/recognize.ts';
import { nameOf } from '../core/uri.ts';
import { code, nearest } from '../core/words.ts';
import { type Opened, Refusal, type Scene } from './tool.ts';

/** The arguments by which a tool is told what to look at. */
export const targetProperties = {
  path: { type: 'string', description: 'The file, absolute or relative to the first allowed root. Give this or `text`.' },
  text: { type: 'string', description: 'The whole text, in place of a file on disk.' },
  name: { type: 'string', description: 'With `text`: the file name it would have, by which its kind is told, such as `buildspec.yml`.' },
  kind: { type: 'string', description: 'The kind of file, an id of `list_kinds`, where neither name nor content tells it.' },
} as const;

type TargetInput = { readonly path?: string; readonly text?: string; readonly name?: string; readonly kind?: string };
type Target = { readonly opened: Opened; readonly analysis: Analysis };

/** What a tool was pointed at, read and analysed. */
export async function targetOf(scene: Scene, { path, text, name, kind }: TargetInput): Promise<Target> {
  if (path !== undefined && text !== undefined) throw new Refusal('Give `path` or `text`, not both. With `text`, `name` says what the file is called.');
  if (path === undefined && text === undefined) throw new Refusal('Give the `path` of a file, or its `text`.');
  const opened = text === undefined ? await scene.open(path ?? '') : bare(text, name ?? 'text');
  if (opened.text.length > MAX_LENGTH)
    throw new Refusal(`${code(opened.name)} has more than ${MAX_LENGTH / 1024 / 1024} million characters, which is too much to check.`);
  if (opened.text.includes('\0')) throw new Refusal(`${code(opened.name)} is not a text file: it contains NUL characters.`);
  const made = await kindNamed(kind ?? opened.kind ?? kindByContent(opened));
  return { opened, analysis: await analyzed(opened.text, made, scene.data) };
}

/** A text without a place: nothing around it is known, and no project speaks for it. */
const bare = (text: string, name: string): Opened => ({
  name,
  text,
  judge: async (_, ask) => ask({ isKnownRule: (id) => ruleIds.has(id), fileName: nameOf(name), path: name }),
  kept: (problems) => problems,
});

function kindByContent({ name, text }: Opened): string {
  const { kind, named } = recognize(name, text, listedKinds);
  if (kind !== undefined) return kind;
  const advice = 'If it is one of ours all the same, say so with `kind`; `list_kinds` has them.';
  if (named !== undefined) throw new Refusal(`${code(name)} is named like a file of kind ${code(named)}, but its content has no key of one. ${advice}`);
  throw new Refusal(`${code(name)} is of no known kind: neither its name nor its content says what it is. ${advice}`);
}

/** The kind of an id that somebody gave. */
export async function kindNamed(id: string): Promise<Analysis['kind']> {
  if (id === 'none') throw new Refusal('The project file says that this file is of no kind. Give `kind` to look at it all the same.');
  const kind = await makeKind(id);
  if (kind) return kind;
  const meant = nearest(
    id,
    listedKinds.map((each) => each.id),
  );
  throw new Refusal(`There is no kind ${code(id)}. ${meant === undefined ? '`list_kinds` has all of them.' : `Did you mean ${code(meant)}?`}`);
}

/** The offset of a line and column that both count from 1. */
export function offsetAt({ opened, analysis: { lines, text } }: Target, line: number, column: number): number {
  if (line > lines.count) throw new Refusal(`${code(opened.name)} has ${lines.count} lines; there is no line ${line}.`);
  const width = lines.end(line - 1) - lines.start(line - 1);
  if (column > width + 1) throw new Refusal(`Line ${line} has ${width} characters; there is no column ${column}.`);
  return Math.min(lines.start(line - 1) + column - 1, text.length);
}
