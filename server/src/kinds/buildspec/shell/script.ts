import type { Span } from '../../../core/node.ts';

/**
 * Commands as a POSIX shell or Bash splits them. One pass over the text, from left to right; what can't be understood is passed over.
 * Offsets count in the command's text. Other shells (PowerShell, the Windows command prompt) are not read by it.
 */
export type Script = {
  readonly commands: readonly Command[];
  /** What is still open at the end: `if`, `{`, `(`, `"`, `<<EOF`, ... */
  readonly open: readonly string[];
  /** Words that close or continue something that was not opened: `fi`, `done`, `}`, ... */
  readonly stray: readonly Word[];
};

/** A simple command. */
export type Command = Span & {
  /** What stands between it and the command before: `&&`, `|`, `;`, a line end, `(`, ...; empty at the beginning. */
  readonly before: string;
  /** Reserved words in front of it: `if`, `then`, `!`, `fi`, ... */
  readonly keywords: readonly string[];
  /** How many of `if`, `for`, `{`, `(` and such it stands in. */
  readonly depth: number;
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
};

export type Word = Span & {
  /** Without quotes and escapes; what is expanded stands there as written. */
  readonly text: string;
  /** Some of it is quoted, so it is not a reserved word. */
  readonly isQuoted: boolean;
  /** It is `NAME=( ... )`. */
  readonly isArray: boolean;
  /** What it runs to get its text: `$( ... )`, backticks, `<( ... )`. */
  readonly inner: readonly Script[];
};

export type Redirect = { readonly operator: string; readonly to: Word | undefined /** The lines of a here-document. */; body?: string };

/** The commands of a script, also those in substitutions. */
export function* everyCommand(script: Script): Generator<Command> {
  for (const command of script.commands) {
    yield command;
    for (const word of [...command.words, ...command.redirects.flatMap(({ to }) => (to ? [to] : []))])
      for (const inner of word.inner) yield* everyCommand(inner);
  }
}

/** The words of a command without the assignments before it: the program, then its arguments. */
export const programOf = ({ words }: Command): readonly Word[] => words.slice(words.findIndex((word) => !isAssignment(word)) >>> 0);

const isAssignment = ({ text }: Word): boolean => /^[A-Za-z_]\w*(\[[^\]]*\])?\+?=/.test(text);
