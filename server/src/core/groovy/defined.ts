import type { Token } from './tokens.ts';

/** Words in front of a name that define it; so does the name of a class. */
const definers = new Set(['def', 'var', 'final', 'void', 'int', 'long', 'short', 'byte', 'float', 'double', 'boolean', 'char']);

/**
 * The names of what a text defines itself and may call: methods and blocks, `def name(...)`, `Closure name`, `def name = { ... }`,
 * `{ name -> ... }`. A call of one is nothing that a schema knows.
 */
export function definedIn(text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  const wordOf = ({ start, end }: Token): string => text.slice(start, end);
  for (const [index, token] of tokens.entries()) {
    if (token.sign === '->')
      for (let at = index - 1; tokens[at]?.kind === 'word' || tokens[at]?.sign === ','; at--)
        if (tokens[at]?.kind === 'word') found.add(wordOf(tokens[at] as Token));
    if (token.kind === 'word' && isDefined(tokens, index, wordOf)) found.add(wordOf(token));
  }
  return found;
}

function isDefined(tokens: readonly Token[], index: number, wordOf: (token: Token) => string): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (next?.sign === '=' && tokens[index + 2]?.sign === '{') return true;
  const isTyped = before?.kind === 'word' ? /^[A-Z]/.test(wordOf(before)) || definers.has(wordOf(before)) : before?.sign === '...' || before?.sign === '>';
  return isTyped && (next?.sign === '(' || next?.sign === ',' || next?.sign === ')');
}
