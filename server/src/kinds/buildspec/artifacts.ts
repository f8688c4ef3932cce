import type { Around } from '../../core/around.ts';
import { type Fact, select } from '../../core/fact.ts';
import { filesIn, fromTop, meantFile, nameOf } from '../delivered.ts';
import { commandsOf, isComputed, textAt } from './commands.ts';
import { readShell } from './shell/read.ts';
import { everyCommand } from './shell/script.ts';
import { filesWritten } from './shell/writes.ts';

/** Where the files of artifacts stand. */
export const artifactPointers = ['', '/secondary-artifacts/*'].flatMap((part) => [`/artifacts${part}/files`, `/artifacts${part}/files/*`]);

/** The file that an entry of artifacts means by a slip: one that stands there, or that a command writes. */
export function meantBy(file: Fact, root: Fact, around: Around): { readonly path: string; readonly meant: string } | undefined {
  if (file.node.type !== 'scalar' || isComputed(file.node.text) || /[*?[{]/.test(file.node.text)) return undefined;
  const path = fromTop(file.node.text);
  const name = nameOf(path);
  const folder = path.slice(0, -name.length);
  if (name === '' || around.locate(path) !== 'none' || isMentioned(name, root)) return undefined;
  // A `cd` before the command moves what it writes.
  const written = commandsOf(root).flatMap(({ node }) =>
    node.text.includes('.') ? [...everyCommand(readShell(node.text))].flatMap(filesWritten).map(({ text }) => folder + nameOf(text)) : [],
  );
  const meant = meantFile(path, hasBase(file) ? written : [...written, ...filesIn(folder, around)]);
  return meant === undefined ? undefined : { path, meant };
}

const isMentioned = (name: string, root: Fact): boolean =>
  [...commandsOf(root), ...select(root, '/env/variables/*')].some(({ node }) => node.type === 'scalar' && node.text.includes(name));

/** Another folder than the source's is what a build makes. */
function hasBase({ segment, parent }: Fact): boolean {
  const artifact = segment === 'files' ? parent : parent?.parent;
  return artifact !== undefined && !/^(\.?\/?)$/.test(textAt(artifact, '/base-directory')?.text ?? '');
}
