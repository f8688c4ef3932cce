import type { Name } from '../../core/kind.ts';
import type { Entry } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { inQuotes } from '../../core/scalar-text.ts';

/** Where the text of a key begins, behind its quote. */
export const keyStart = (text: string, { key, keySpan }: Entry): number => keySpan.start + Math.max(0, text.slice(keySpan.start, keySpan.end).indexOf(key));

/** A name in the place of one without quotes, where some words and numbers would be read as something else. */
export const unquoted = ({ syntax }: { readonly syntax: Syntax }): Pick<Name, 'edit'> => ({
  edit: (to, { start, end }) => ({ start, end, text: syntax === 'json' ? JSON.stringify(to) : isPlainName(to) ? to : inQuotes(to) }),
});

const isPlainName = (text: string): boolean => /^[a-z]/i.test(text) && !/^(?:true|false|yes|no|on|off|y|n|null)$/i.test(text);

/** The place of a key, and how another one is written there. */
export function keyName(
  entry: Entry,
  { text, syntax }: { readonly text: string; readonly syntax: Syntax },
): Pick<Name, 'start' | 'end' | 'text' | 'isKey' | 'edit'> {
  const start = keyStart(text, entry);
  const plain = syntax === 'yaml' && start === entry.keySpan.start ? unquoted({ syntax }) : {};
  return { ...plain, start, end: start + entry.key.length, text: entry.key, isKey: true };
}
