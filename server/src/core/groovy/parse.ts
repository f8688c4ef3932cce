import type { Node, Span } from '../node.ts';
import { emptyAt, type Parsed, syntaxProblem } from '../parsed.ts';
import type { Problem } from '../problem.ts';
import type { Schema } from '../schema.ts';
import { code } from '../words.ts';
import { bracketsOf } from './brackets.ts';
import { definedIn } from './defined.ts';
import { type EarlierGroovy, TakenOverStatements } from './earlier.ts';
import { Statements } from './statements.ts';
import { tokensOf } from './tokens.ts';

/**
 * Reads a script of Groovy in which blocks and calls describe something, as a Jenkinsfile does: statements `name(key: value) { ... }` become what
 * the schema says of them, and all other Groovy is stepped over. It knows no more of the language, so only brackets and quotes that are
 * missing are faults. Of an earlier reading it takes over what it can.
 */
export function parseGroovy(text: string, schema: Schema, earlier?: EarlierGroovy): Parsed {
  const { tokens } = tokensOf(text);
  const brackets = bracketsOf(text, tokens);
  const problems: Problem[] = [];
  const problem = (name: string, span: Span, message: string): void => {
    const place = { start: span.start, end: span.end };
    problems.push(syntaxProblem(name, place, message, { typing: place }));
  };
  for (const token of tokens) {
    if (token.kind === 'string' && !token.isClosed)
      problem('unclosed-quote', { start: token.start, end: token.start + 1 }, `This string has no closing ${code(text[token.start] ?? '')}.`);
  }
  // An open string may hide the bracket.
  if (problems.length === 0) {
    for (const [index, { isClosed }] of brackets.closings) {
      const token = tokens[index];
      if (!isClosed && token) problem('unclosed-bracket', token, `This ${code(token.sign ?? '')} has no closing ${code(closing[token.sign ?? ''] ?? '')}.`);
    }
    for (const stray of brackets.strays) problem('unexpected-text', stray, `This ${code(stray.sign ?? '')} closes nothing.`);
  }
  const defined = definedIn(text, tokens);
  const names = [...defined].join(' ');
  const isEven = problems.length === 0;
  const takenOver = earlier && isEven && earlier.defined === names ? new TakenOverStatements(earlier, text) : undefined;
  const statements = new Statements(text, tokens, brackets.closings, { defined, earlier: takenOver });
  const root = statements.file(schema);
  const document: Node = root.entries.length > 0 ? root : emptyAt(text.length);
  return {
    syntax: 'groovy',
    documents: [document],
    problems: problems.sort((a, b) => a.start - b.start),
    ...(isEven ? { earlierGroovy: { text, defined: names, kept: statements.kept } } : {}),
  };
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
