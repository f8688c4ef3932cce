import { type Fact, select } from '../../../core/fact.ts';
import { matchesGlob } from '../../../core/glob.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { nameOf } from '../../delivered.ts';
import { artifactPointers, meantBy } from '../artifacts.ts';
import { commandPointers } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { everyCommand } from '../shell/script.ts';
import { filesWritten } from '../shell/writes.ts';

/** Source: CodePipeline user guide, file-reference.html: the ECS actions read these files from the build's output artifact. */
export const imagedefinitionsNotInArtifacts: Rule = {
  id: 'buildspec/imagedefinitions-not-in-artifacts',
  severity: 'warning',
  on: commandPointers,
  check({ node }, { root, around, report }) {
    if (node.type !== 'scalar' || !/imagedefinitions|imageDetail/i.test(node.text)) return;
    const written = [...everyCommand(readShell(node.text))].flatMap(filesWritten).map(({ text }) => nameOf(text));
    const file = written.find((name) => /^(imagedefinitions\.json|imageDetail\.json)$/i.test(name));
    if (file === undefined || globsOf(root).some((glob) => takes(glob, file))) return;
    // An entry that means the file by a slip is reported where it stands.
    const listed = artifactPointers.flatMap((pointer) => select(root, pointer));
    if (listed.some((entry) => nameOf(meantBy(entry, root, around)?.meant ?? '') === file)) return;
    const fix = adding(root, file);
    report(
      node,
      `${code(file)} is written here, but not part of \`artifacts\`, from which the deploy action takes it. Expected it in \`files\`.`,
      fix ? { fix: { title: `Add ${code(file)} to the artifacts`, operations: [fix], suggestion: true as const } } : {},
    );
  },
};

const globsOf = (root: Fact): string[] =>
  ['/artifacts/files', '/artifacts/files/*', '/artifacts/secondary-artifacts/*/files', '/artifacts/secondary-artifacts/*/files/*']
    .flatMap((pattern) => [...select(root, pattern)])
    .flatMap(({ node }) => (node.type === 'scalar' ? [node.text] : []));

/** Folders don't count: a `cd` before the command moves the file. */
const takes = (glob: string, file: string): boolean => /[$`]/.test(glob) || matchesGlob(file, glob.split('/').at(-1) ?? glob);

function adding(root: Fact, file: string): Operation | undefined {
  const artifacts = root.children.find((child) => child.segment === 'artifacts');
  if (!artifacts) return { op: 'insert', path: [], key: 'artifacts', value: { files: [file] } };
  const files = artifacts.children.find((child) => child.segment === 'files');
  if (!files) return { op: 'insert', path: ['artifacts'], key: 'files', value: [file] };
  return files.node.type === 'list' ? { op: 'append', path: ['artifacts', 'files'], value: file } : undefined;
}
