import type { Kind } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { queryOf } from './read.ts';
import { commandNamed, commands, fields, functionNamed, functions } from './words.ts';

/** What a command, a function or a field of every log event is. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset }) => {
  const { commands: all, calls } = queryOf(root);
  const command = all.find((each) => each.words.some((word) => contains(word, offset)));
  const word = command?.words.find((each) => contains(each, offset));
  if (!command || !word) return undefined;
  const span = { start: word.start, end: word.end };
  const named = word === command.name ? commandNamed(word.text) : undefined;
  if (named !== undefined) return { span, markdown: `${code(named)} · command\n\n${commands[named]}` };
  const called = calls.some(({ name }) => name === word) ? functionNamed(word.text) : undefined;
  const [call, about] = called === undefined ? [] : (functions[called] ?? []);
  if (call !== undefined && about !== undefined) return { span, markdown: `${code(call)} · function\n\n${about}` };
  const field = Object.hasOwn(fields, word.text) ? fields[word.text] : undefined;
  return field === undefined ? undefined : { span, markdown: `${code(word.text)} · field\n\n${field}` };
};
