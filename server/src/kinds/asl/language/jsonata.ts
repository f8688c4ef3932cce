import parse from 'jsonata';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import type { Fault } from './fault.ts';
import type { JsonataReader } from './jsonata-reader.ts';

/** What the parser throws: a code, the offset behind the token at fault, the token, and what was expected. */
type Thrown = { readonly code?: unknown; readonly position?: unknown; readonly token?: unknown; readonly value?: unknown };

/** Our words for its codes. Source: the error codes of JSONata 2.0.6, checked 2026-11-30. */
const messages: Readonly<Record<string, (token: string, value: string) => string>> = {
  S0101: () => 'A string in this expression is not closed.',
  S0102: (token) => `The number ${token} is too large.`,
  S0103: (token) => `JSONata has no escape ${code(`\\${token.slice(1, -1)}`)} in strings.`,
  S0104: () => 'Four hexadecimal digits go behind `\\u`.',
  S0105: () => 'A name in backticks is not closed.',
  S0106: () => 'A comment is not closed: `*/` is missing.',
  S0201: (token) => `Unexpected ${token} in this expression. Is an operator missing before it?`,
  S0202: (token, value) => `Unexpected ${token} in this expression. Expected ${value}.`,
  S0203: (_, value) => `The expression ends too early. Expected ${value}.`,
  S0204: (token) => `JSONata has no operator ${token}.`,
  S0207: () => 'The expression ends too early.',
  S0208: () => 'Parameters of a function begin with `$`.',
  S0209: () => "A filter can't follow a grouping.",
  S0210: () => 'A step takes one grouping.',
  S0211: (token) => `Something is missing in front of ${token}.`,
  S0212: () => 'On the left of `:=` a variable is expected, such as `$total`.',
  S0213: () => "A literal value can't be a step of a path.",
  S0214: (token) => `On the right of ${token} a variable is expected, such as \`$item\`.`,
  S0301: () => 'The regular expression is empty.',
  S0302: () => 'The regular expression is not closed: `/` is missing.',
};

/** Operators of other languages with those of JSONata; those without came with later versions. */
const foreign: readonly (readonly [written: string, to?: string])[] = [
  ['>==', '>='],
  ['<==', '<='],
  ['!==', '!='],
  ['===', '='],
  ['==', '='],
  ['&&', 'and'],
  ['||', 'or'],
  ['??'],
  ['?:'],
];

const word = (value: unknown): string => (value === undefined || value === null || value === '(end)' ? 'the end' : code(String(value)));

/** JSONata's own parser; what it reads is never evaluated. */
export const jsonata: JsonataReader = {
  faultOf(expression) {
    try {
      parse(expression).ast();
      return undefined;
    } catch (thrown) {
      return faultIn(expression, thrown);
    }
  },
};

function faultIn(expression: string, thrown: unknown): Fault | undefined {
  // A regular expression that JavaScript refuses; calls that go too deep say nothing of the text.
  if (thrown instanceof Error)
    return thrown instanceof SyntaxError
      ? { start: 0, end: expression.length, message: `A regular expression in it is refused: ${thrown.message}.` }
      : undefined;
  const { code: id, position, token, value } = thrown as Thrown;
  const words = messages[String(id)];
  const end = Math.min(typeof position === 'number' ? position : expression.length, expression.length);
  const length = typeof token === 'string' && expression.slice(0, end).endsWith(token) ? token.length : 1;
  const first = Math.max(0, end - length);
  const start = expression[first - 1] === '$' ? first - 1 : first;
  const its = { start, end: Math.max(end, start + 1) };
  return (
    foreignAt(expression, its) ?? { ...its, message: words?.(word(start < first ? `$${token}` : token), word(value)) ?? "JSONata can't read this expression." }
  );
}

/** The operator of another language that a fault is about. */
function foreignAt(expression: string, { start, end }: Span): Fault | undefined {
  for (const [written, to] of foreign) {
    const at = expression.lastIndexOf(written, end - 1);
    if (at < 0 || at + written.length <= start) continue;
    const part = { start: at, end: at + written.length };
    if (to === undefined)
      return { ...part, message: `${code(written)} came with a later version of JSONata. Step Functions runs 2.0.6: test with ${code('$exists(a) ? a : b')}.` };
    return { ...part, message: `JSONata has no operator ${code(written)}. Did you mean ${code(to)}?`, fix: { title: `Change to ${code(to)}`, part, to } };
  }
  return undefined;
}
