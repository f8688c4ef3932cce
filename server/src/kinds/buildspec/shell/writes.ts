import { type Command, programOf, type Word } from './script.ts';

/** The files that a command writes, by a redirection or `tee`. */
export function filesWritten(command: Command): Word[] {
  const [program, ...rest] = programOf(command);
  const redirected = command.redirects.flatMap(({ operator, to }) => (/^(>|>>|>\|)$/.test(operator) && to ? [to] : []));
  return program?.text === 'tee' ? [...redirected, ...rest.filter(({ text }) => !text.startsWith('-'))] : redirected;
}
