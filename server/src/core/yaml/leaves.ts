import type { CST } from 'yaml';
import type { AliasNode, ScalarNode } from '../node.ts';
import { syntaxProblem } from '../parsed.ts';
import { code } from '../words.ts';
import { closingQuote, isOneQuoted, onOneLine } from './repair.ts';
import { blockScalar, flowScalar } from './scalar.ts';
import { addProblem, behind, maySearch, needRepair, needWord, needWordBehind, quoteFix, report, restOfLine, type State, spanOf } from './state.ts';

/** `*name`. Without an anchor of that name it is most often a glob that lacks its quotes. */
export function aliasOf(state: State, token: CST.FlowScalar): AliasNode {
  const name = token.source.slice(1);
  const target = state.anchors.get(name) ?? state.outer?.get(name);
  const rest = behind(token.end);
  if (target) {
    if (rest)
      report(state, 'unexpected-text', rest, `${code(state.text.slice(rest.start, rest.end))} follows an alias. Nothing can follow an alias on its line.`);
    return { type: 'alias', ...spanOf(token), name, target };
  }
  const span = state.inKey ? spanOf(token) : restOfLine(state, token.offset);
  const raw = state.text.slice(span.start, span.end);
  const isGlob = !/^[\w-]+$/.test(name);
  const message = isGlob
    ? `${code(raw)} looks like an unquoted glob: YAML reads a \`*\` at the start as an alias. Put it in quotes.`
    : `${code(raw)} is an alias, but no anchor ${code(`&${name}`)} comes before it. Put it in quotes if it is a string.`;
  const problem = syntaxProblem('alias-without-anchor', span, message, quoteFix(state, raw, isGlob));
  if (state.inKey || span.end === token.offset + token.source.length) addProblem(state, problem);
  else needWord(state, span, problem);
  return { type: 'alias', ...span, name, broken: true };
}

/** A plain or quoted scalar. */
export function scalarOf(state: State, token: CST.FlowScalar): ScalarNode {
  const span = spanOf(token);
  const raw = state.source === state.text ? token.source : state.text.slice(span.start, span.end);
  if (state.isWord(span.start)) return { type: 'scalar', ...span, text: raw, valueType: 'text', style: 'plain', broken: true };
  const quote = token.type === 'single-quoted-scalar' ? "'" : token.type === 'double-quoted-scalar' ? '"' : undefined;
  if (quote && (token.source.length === 1 || !token.source.endsWith(quote))) repairQuote(state, token.offset);
  const node = flowScalar(token.type, raw, span.start, (offset, error) => {
    if (error === 'BAD_SCALAR_START')
      report(
        state,
        'reserved-character',
        { start: offset, end: offset + 1 },
        `An unquoted value can't begin with ${code(raw[0] ?? '')}. Put it in quotes.`,
        quoteFix(state, raw, true),
      );
    else if (error === 'BAD_DQ_ESCAPE') {
      const sequence = state.text.slice(offset, offset + 2);
      report(
        state,
        'bad-escape',
        { start: offset, end: offset + 2 },
        `${code(sequence)} is not an escape in YAML. Double the backslash, or use single quotes.`,
      );
    }
  });
  const rest = behind(token.end);
  if (rest) needWordBehind(state, span, rest, 'closing quote. Quote the whole value, or none of it.');
  return node;
}

/** A quoted text that the parser could not finish: it goes on with too little indentation, or its quote was forgotten. */
function repairQuote(state: State, open: number): void {
  const { source } = state;
  const close = maySearch(state) ? closingQuote(source, open) : undefined;
  if (close !== undefined && isOneQuoted(source, open, close)) {
    const line = source.indexOf('\n', open) + 1;
    const start = line + (/^[ \t]*/.exec(source.slice(line))?.[0].length ?? 0);
    const message = 'The quoted string continues here, with too little indentation. Some parsers refuse that.';
    const problem = syntaxProblem('under-indented', { start, end: start + 1 }, message, { severity: 'hint' });
    needRepair(state, { span: { start: open, end: close }, write: onOneLine, problem });
    return;
  }
  const message = 'This string has no closing quote.';
  needWord(state, restOfLine(state, open), syntaxProblem('unclosed-quote', { start: open, end: open + 1 }, message));
}

/** A literal or folded block. */
export function blockOf(state: State, token: CST.BlockScalar): ScalarNode {
  let fault = token.props.find((prop) => prop.type === 'error')?.offset;
  const isFile = state.path.length === 0 && !state.inKey;
  const node = blockScalar(token, state.text, (offset, error) => {
    // A text that is the whole file needs no indentation.
    if (!(isFile && error === 'BAD_INDENT')) fault ??= offset;
  });
  if (fault === undefined) return node;
  const message = `The text of ${code(state.text[token.offset] ?? '')} begins on the next line, and all its lines are indented at least as far as the first.`;
  report(state, 'block-text', { start: fault, end: fault + 1 }, message);
  return { ...node, broken: true };
}
