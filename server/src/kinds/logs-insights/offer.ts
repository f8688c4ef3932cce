import type { Kind } from '../../core/kind.ts';
import type { Value } from '../../core/schema.ts';
import { type Query, queryOf } from './read.ts';
import { commands, fields, functions } from './words.ts';

/** Commands behind a pipe; else functions and fields, those too that the query makes. */
export const offer: NonNullable<Kind['offer']> = (_, { root, text, offset }) => {
  const query = queryOf(root);
  let start = offset;
  while (start > 0 && /[\w@]/.test(text[start - 1] ?? '')) start--;
  const command = query.commands.findLast((each) => each.start <= offset);
  // In a string or comment no word is typed.
  if (isQuoted(text, offset)) return undefined;
  const isFirst = command === undefined || command.name === undefined || start <= command.name.start;
  const replace = { start, end: offset };
  if (isFirst) return { replace, values: Object.entries(commands).map(([value, about]) => ({ value, about })) };
  return {
    replace,
    values: [
      ...made(query),
      ...Object.entries(fields).map(([value, about]) => ({ value, about })),
      ...Object.entries(functions).map(([value, [, about]]) => ({ value, about })),
    ],
  };
};

/** Fields that the query makes: behind `as`, of which `parse` has several. */
function made({ commands: all }: Query): readonly Value[] {
  const found = all.flatMap(({ words }) => {
    const isParse = words[0]?.text.toLowerCase() === 'parse';
    const first = words.findIndex(({ text }) => text.toLowerCase() === 'as');
    if (isParse) return first < 0 ? [] : words.slice(first + 1);
    return words.filter((_, index) => words[index - 1]?.text.toLowerCase() === 'as');
  });
  return [...new Set(found.map(({ text }) => text))].map((value) => ({ value, about: 'A field that the query makes.' }));
}

function isQuoted(text: string, offset: number): boolean {
  let quote = '';
  for (let at = 0; at < offset; at++) {
    const char = text[at] ?? '';
    if (quote === '#' ? char === '\n' : char === quote) quote = '';
    else if (quote === '' && /["'`#]/.test(char)) quote = char;
    else if (quote !== '' && char === '\\') at++;
  }
  return quote !== '';
}
