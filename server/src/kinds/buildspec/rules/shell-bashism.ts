import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { commandsOf, isWindows, placeIn, textAt } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { type Command, everyCommand, programOf, type Word } from '../shell/script.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (env/shell), checked 2026-11-30. Amazon Linux has Bash behind sh, Ubuntu has not. */
export const shellBashism: Rule = {
  id: 'buildspec/shell-bashism',
  severity: 'hint',
  on: [''],
  check(root, { text, report }) {
    const shell = textAt(root, '/env/shell')?.text ?? '/bin/sh';
    if (!/^(\/bin\/)?sh$/.test(shell) || isWindows(root)) return;
    // The choice of the shell is one fault, however many commands suffer.
    for (const { node } of commandsOf(root)) {
      if (!mayBe.test(node.text) || node.text.startsWith('#!')) continue;
      for (const command of everyCommand(readShell(node.text))) {
        const found = bashism(command);
        if (found === undefined) continue;
        report(
          placeIn(text, node, found),
          `${code(found.words)} needs Bash, and commands run in \`sh\` unless the file says otherwise. Set \`shell: bash\` in \`env\`.`,
          { fix: { title: TITLE, operations: [inBash(root)], suggestion: true } },
        );
        return;
      }
    }
  },
};

/** Bash splits, echoes and tests differently in places, so what works in another shell today may not. */
const TITLE = 'Set `shell: bash` (all commands then run in Bash)';

function inBash(root: Fact): Operation {
  const env = root.children.find(({ segment }) => segment === 'env');
  if (!env) return { op: 'insert', path: [], key: 'env', value: { shell: 'bash' } };
  return textAt(env, '/shell') ? { op: 'set', path: ['env', 'shell'], to: 'bash' } : { op: 'insert', path: ['env'], key: 'shell', value: 'bash', first: true };
}

/** What a command contains that is one, or something else. */
const mayBe = /source|\[\[|=\(|declare|typeset|mapfile|readarray|==|\d#/;

/** The first thing in a command that a smaller shell doesn't know: its place, and what to call it. */
function bashism(command: Command): (Span & { words: string }) | undefined {
  const [program, first, ...more] = programOf(command);
  const array = command.words.find(({ isArray }) => isArray);
  const begun = `${/^[^=]*=/.exec(array?.text ?? '')?.[0]}(`;
  if (array) return { start: array.start, end: array.start + begun.length, words: begun };
  const called = (word: Word): Span & { words: string } => ({ start: word.start, end: word.end, words: word.text });
  if (program && first && (program.text === 'source' || program.text === '[[')) return called(program);
  if (program && first && /^(declare|typeset)$/.test(program.text) && /^-\w*[aA]/.test(first.text)) return called(program);
  if (program && /^(mapfile|readarray)$/.test(program.text)) return called(program);
  const equals = program?.text === '[' || program?.text === 'test' ? [first, ...more].find((word) => word?.text === '==' && !word.isQuoted) : undefined;
  if (equals) return called(equals);
  const based = command.words.find(({ text }) => /\$\(\(\s*\d+#/.test(text));
  return based ? { start: based.start, end: based.end, words: /\$\(\(\s*\d+#/.exec(based.text)?.[0] ?? '' } : undefined;
}
