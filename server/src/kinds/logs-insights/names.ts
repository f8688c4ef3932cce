import type { Family, Kind, Name } from '../../core/kind.ts';
import { queryOf, type Word } from './read.ts';
import { commandNamed, commands, functionNamed, functions, keywords } from './words.ts';

const given = { pattern: '^\\w+$', expected: 'letters, digits and `_`', isUsedOnly: true } as const;

const command: Family = { title: 'a command', ...given, colours: { '': 'keyword' } };
const functionName: Family = { title: 'a function', ...given, colours: { '': 'function' } };

/** Commands, functions and the words between, which Logs Insights gives: they have their colours. */
export const names: NonNullable<Kind['names']> = (root) => {
  const { commands: all, calls } = queryOf(root);
  const found: Name[] = [];
  const add = ({ start, end, text }: Word, family: Family, about: string): void => void found.push({ start, end, text, family, role: 'use', about });
  const called = new Set(calls.map(({ name }) => name));
  for (const { name, words } of all)
    for (const word of words) {
      const known = word === name ? commandNamed(word.text) : undefined;
      const function_ = called.has(word) ? functionNamed(word.text) : undefined;
      if (known !== undefined) add(word, command, commands[known] ?? '');
      else if (function_ !== undefined) add(word, functionName, functions[function_]?.[1] ?? '');
      else if (word !== name && keywords.includes(word.text.toLowerCase())) add(word, command, 'A word of the language.');
    }
  return found.sort((one, other) => one.start - other.start);
};
