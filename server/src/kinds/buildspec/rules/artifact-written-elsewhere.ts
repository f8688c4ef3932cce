import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { commandsOf, isComputed, isWindows, placeIn, textAt } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { type Command, programOf } from '../shell/script.ts';
import { filesWritten } from '../shell/writes.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (versions: one shell in 0.2; artifacts/files: from the source folder). Checked 2026-11-30. */
export const artifactWrittenElsewhere: Rule = {
  id: 'buildspec/artifact-written-elsewhere',
  severity: 'warning',
  on: ['/artifacts'],
  check(artifacts, { text, root, report }) {
    const wanted = literalFiles(artifacts);
    if (wanted.size === 0 || isWindows(root) || textAt(root, '/version')?.text !== '0.2') return;
    const commands = commandsOf(root);
    if (!commands.some(({ node }) => /\bcd\b/.test(node.text))) return;
    /** Below the source folder. Whether a phase begins where the one before it ended isn't documented: both are looked at. */
    let kept: Folder = [];
    for (const phase of ['install', 'pre_build', 'build', 'post_build']) {
      let fresh: Folder = [];
      for (const { node } of commands.filter(({ fact }) => phaseOf(fact) === phase))
        for (const command of readShell(node.text).commands) {
          for (const word of filesWritten(command)) {
            const name = word.text.replace(/^(\.\/)+/, '');
            const isMissed = [kept, fresh].every((folder) => folder !== undefined && missed(word.text, name, folder, wanted));
            if (!isMissed) continue;
            // Another command may bring it where it is looked for.
            if (commands.some((other) => other.node !== node && other.node.text.includes(name))) return;
            report(
              placeIn(text, node, word),
              `${code(name)} isn't written to the source folder, where \`artifacts\` looks for it, because of an earlier \`cd\`. Go back first: \`cd "$CODEBUILD_SRC_DIR"\`.`,
            );
            return;
          }
          kept = after(command, kept);
          fresh = after(command, fresh);
        }
    }
  },
};

/** Where the shell is; `undefined` once that can't be told. */
type Folder = readonly string[] | undefined;

const phaseOf = ({ segment, parent }: Fact): string => String(parent?.segment === 'phases' ? segment : parent ? phaseOf(parent) : '');

/** Whether a file ends up where `artifacts` doesn't look. */
function missed(written: string, name: string, folder: readonly string[], wanted: ReadonlySet<string>): boolean {
  const at = join([...folder, ...name.split('/')]).join('/');
  return !isComputed(written) && !/^[/~]/.test(written) && at !== name && wanted.has(name) && !wanted.has(at);
}

/** The files without globs that are looked for in the source folder. */
function literalFiles(artifacts: Fact): ReadonlySet<string> {
  const base = textAt(artifacts, '/base-directory')?.text.replace(/^\.\/?$/, '') ?? '';
  if (base !== '') return new Set();
  const all = [artifacts, ...select(artifacts, '/secondary-artifacts/*')].flatMap((each) => ['/files', '/files/*'].flatMap((pointer) => select(each, pointer)));
  return new Set(all.flatMap(({ node }) => (node.type === 'scalar' && !/[*?[{$]/.test(node.text) ? [node.text.replace(/^(\.\/)+/, '')] : [])));
}

/** Paths with more folders are not followed. */
const DEEPEST = 50;

/** Where the shell is after a command; one in a condition or subshell leaves it open. */
function after(command: Command, folder: Folder): Folder {
  if (folder === undefined || folder.length > DEEPEST) return undefined;
  const [program, to, ...more] = programOf(command);
  if (/^(pushd|popd|source|\.|eval)$/.test(program?.text ?? '')) return undefined;
  if (program?.text !== 'cd') return folder;
  if (to && /^"?\$\{?CODEBUILD_SRC_DIR\}?"?$/.test(to.text)) return [];
  // A `cd` for the commands in the same brackets only.
  if (command.depth > 0 || command.keywords.length > 0 || command.before === '||' || command.before === '|') return undefined;
  return !to || more.length > 0 || isComputed(to.text) || /^[-~/]/.test(to.text) ? undefined : join([...folder, ...to.text.split('/')]);
}

/** A path without `.`, and with `..` only at its beginning. */
function join(parts: readonly string[]): string[] {
  const path: string[] = [];
  for (const part of parts)
    if (part === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  return path;
}
