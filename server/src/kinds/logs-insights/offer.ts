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

/** Fields that the query makes: behind `as`. */
function made({ commands: all }: Query): readonly Value[] {
  const found = new Set<string>();
  for (const { words } of all)
    for (const [index, word] of words.entries()) {
      if (word.text.toLowerCase() !== 'as') continue;
      // `parse` names several.
      for (const each of words[0]?.text.toLowerCase() === 'parse' ? words.slice(index + 1) : words.slice(index + 1, index + 2)) found.add(each.text);
    }
  return [...found].map((value) => ({ value, about: 'A field that the query makes.' }));
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
