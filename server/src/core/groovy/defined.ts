import type { Token } from './tokens.ts';

/** Words in front of another word that do not define it. */
const others = new Set(['return', 'new', 'in', 'as', 'instanceof', 'throw', 'else', 'case', 'assert', 'import', 'package', 'extends', 'implements', 'throws']);

/** The names that a text gives to variables, parameters and methods: `def name`, `String name`, `{ name -> ... }`. */
export function definedIn(text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [index, { kind, start, end, sign }] of tokens.entries()) {
    if (sign === '->') for (let at = index - 1; tokens[at]?.kind === 'word' || tokens[at]?.sign === ','; at--) add(found, text, tokens[at]);
    if (kind !== 'word') continue;
    const before = tokens[index - 1];
    const isTyped = before?.kind === 'word' ? !others.has(text.slice(before.start, before.end)) : before?.sign === '...' || before?.sign === '>';
    const next = tokens[index + 1];
    const ends =
      !next || next.kind === 'line' || /^(?:=|,|\)|\(|;|->|:)$/.test(next.sign ?? '') || (next.kind === 'word' && text.slice(next.start, next.end) === 'in');
    if (isTyped && ends) found.add(text.slice(start, end));
  }
  return found;
}

const add = (found: Set<string>, text: string, token: Token | undefined): void => {
  if (token?.kind === 'word') found.add(text.slice(token.start, token.end));
};
