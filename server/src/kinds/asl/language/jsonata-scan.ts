import type { Span } from '../../../core/node.ts';
import { variableEnd } from './path.ts';

/** A variable in a JSONata expression, `$name`, with the names that follow it: `$states.input.id`. */
export type VariableUse = Span & {
  readonly name: string;
  readonly nameSpan: Span;
  readonly steps: readonly (Span & { readonly name: string })[];
  /** It is called: `$sum(...)`. */
  readonly isCall: boolean;
  /** How many arguments it is called with, where that can be told. */
  readonly count?: number;
  /** The expression itself binds the name. */
  readonly isLocal: boolean;
};

/** The variables of a JSONata expression and the names at its top that nothing qualifies. It is read by its tokens, so a half one will do. */
export function scanJsonata(text: string, from = 0, to = text.length): readonly VariableUse[] {
  const tokens = tokensOf(text, from, to);
  const bound = boundIn(tokens);
  return tokens.flatMap((token, index) => (token.type === 'variable' && token.text.length > 1 && token.text !== '$$' ? [useAt(tokens, index, bound)] : []));
}

export type Token = Span & { readonly type: 'variable' | 'name' | 'number' | 'string' | 'regex' | 'sign'; readonly text: string };

function useAt(tokens: readonly Token[], index: number, bound: ReadonlySet<string>): VariableUse {
  const { start, end, text } = tokens[index] as Token;
  const steps: (Span & { name: string })[] = [];
  let next = index + 1;
  while (tokens[next]?.text === '.') {
    const step = tokens[next + 1];
    // While the name is typed there is none.
    if (step?.type !== 'name') {
      const at = tokens[next]?.end ?? end;
      steps.push({ name: '', start: at, end: at });
      break;
    }
    const quoted = step.text.startsWith('`') ? 1 : 0;
    steps.push({ name: step.text.slice(quoted, step.text.length - quoted), start: step.start + quoted, end: step.end - quoted });
    next += 2;
  }
  const isCall = steps.length === 0 && tokens[next]?.text === '(';
  const count = isCall ? argumentsAt(tokens, next) : undefined;
  const name = text.slice(1);
  return {
    start,
    end: steps.at(-1)?.end ?? end,
    name,
    nameSpan: { start: start + 1, end },
    steps,
    isCall,
    ...(count !== undefined && { count }),
    isLocal: bound.has(name),
  };
}

/** The number of arguments between brackets; a function that is applied in part has a `?` among them. */
function argumentsAt(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  let count = 0;
  for (let at = open; at < tokens.length; at++) {
    const { text, type } = tokens[at] as Token;
    if (type !== 'sign') {
      if (count === 0) count = 1;
      continue;
    }
    if (/^[)\]}]$/.test(text) && --depth === 0) return count;
    if (depth === 1 && text === '?' && /^[,)]$/.test(tokens[at + 1]?.text ?? '')) return undefined;
    if (at > open && count === 0) count = 1;
    if (depth === 1 && text === ',') count++;
    if (/^[([{]$/.test(text)) depth++;
  }
  return undefined;
}

/** The names that an expression binds: `$x := ...`, the parameters of functions, `@$x` and `#$i`. */
function boundIn(tokens: readonly Token[]): ReadonlySet<string> {
  const bound = new Set<string>();
  for (const [index, { type, text }] of tokens.entries()) {
    if (type === 'variable' && (tokens[index + 1]?.text === ':=' || /^[@#]$/.test(tokens[index - 1]?.text ?? ''))) bound.add(text.slice(1));
    if (type === 'name' && (text === 'function' || text === 'λ') && tokens[index + 1]?.text === '(')
      for (let at = index + 2; at < tokens.length && tokens[at]?.text !== ')'; at++)
        if (tokens[at]?.type === 'variable') bound.add((tokens[at] as Token).text.slice(1));
  }
  return bound;
}

/** Signs of two characters, which are one token. */
const PAIRS = new Set([':=', '!=', '>=', '<=', '**', '~>', '..', '??', '?:']);

/** The tokens of an expression as the lexer of JSONata 2.0.6 makes them. */
export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  const add = (type: Token['type'], to: number): void => {
    const end = Math.max(to, at + 1);
    tokens.push({ type, text: text.slice(at, end), start: at, end });
    at = end;
  };
  while (at < to) {
    const sign = text[at] ?? '';
    if (/\s/.test(sign)) at++;
    else if (text.startsWith('/*', at)) at = closing(text, '*/', at + 2, to);
    else if (sign === '"' || sign === "'") add('string', stringEnd(text, at, to));
    else if (sign === '`') add('name', closing(text, '`', at + 1, to));
    else if (sign === '$') add('variable', text[at + 1] === '$' ? at + 2 : Math.min(variableEnd(text, at + 1), to));
    else if (/\d/.test(sign)) add('number', at + (/^\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/.exec(text.slice(at, Math.min(at + 400, to)))?.[0].length ?? 1));
    else if (/[\p{L}_]/u.test(sign)) add('name', Math.min(variableEnd(text, at), to));
    else if (sign === '/' && !isOperand(tokens.at(-1))) add('regex', regexEnd(text, at, to));
    else add('sign', PAIRS.has(text.slice(at, at + 2)) ? at + 2 : at + 1);
  }
  return tokens;
}

/** Whether a slash behind it divides. */
const isOperand = (token: Token | undefined): boolean =>
  token !== undefined && (token.type !== 'sign' ? !/^(?:and|or|in)$/.test(token.text) : /^[)\]}%]$/.test(token.text));

function closing(text: string, mark: string, from: number, to: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 || end >= to ? to : end + mark.length;
}

function stringEnd(text: string, open: number, to: number): number {
  for (let at = open + 1; at < to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[open]) return at + 1;
  }
  return to;
}

function regexEnd(text: string, open: number, to: number): number {
  let at = open + 1;
  while (at < to && text[at] !== '/') at += text[at] === '\\' ? 2 : 1;
  at++;
  while (at < to && /[im]/.test(text[at] ?? '')) at++;
  return Math.min(at, to);
}
