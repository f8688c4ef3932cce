import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { blockOf } from '../cidr.ts';
import { isNone, numericFault, operators, rangeOf } from '../numeric.ts';
import { isNumber, isText, type MatcherFact, matchersOf } from '../tests.ts';
import { wildcardFault } from '../wildcard.ts';

/**
 * What matchers take, as far as the schema can't say it.
 * Source: RuleCompiler.java, WildcardParser.java and CIDR.java of aws/event-ruler of 2026-07-21, checked 2026-11-30.
 */
export const matcherArgument: Rule = {
  id: 'eventbridge-pattern/matcher-argument',
  severity: 'error',
  on: [''],
  check(root, context) {
    for (const matcher of matchersOf(root)) {
      if (ofTexts.has(matcher.name)) strings(matcher.argument, context.report);
      checks[matcher.name]?.(matcher, context.report);
    }
  },
};

type Report = RuleContext['report'];
type Check = (matcher: MatcherFact, report: Report) => void;

/** Matchers that compare with strings alone. */
const ofTexts = new Set(['prefix', 'suffix', 'equals-ignore-case', 'wildcard', 'cidr', 'exactly']);

/** The scalars of an argument, which have to be strings. */
function strings(fact: Fact, report: Report): void {
  const { node, entry } = fact;
  for (const child of fact.children) strings(child, report);
  if (node.type !== 'scalar' || node.broken || node.text === '' || !entry) return;
  const { text } = node;
  if (isText(node)) return;
  const fix = isNumber(node) && {
    title: `Change to ${code(`"${text}"`)}`,
    operations: [{ op: 'set' as const, path: pathOf(fact), to: text, quoted: true }],
    suggestion: true as const,
  };
  report(node, `${code(entry.key)} takes a string, and ${code(text)} is not one.`, fix ? { fix } : {});
}

const numeric: Check = ({ argument }, report) => {
  const { node } = argument;
  if (node.type !== 'list' || node.broken || node.items.some((item) => item.type === 'scalar' && isComputed(item.text))) return;
  const found = numericFault(node);
  const range = rangeOf(node);
  if (!found) {
    if (range && isNone(range)) report(node, 'No number is in this range, so the pattern never matches.', { severity: 'warning' });
    return;
  }
  const at = argument.children.find((child) => child.node === found.node) ?? argument;
  const text = found.node.type === 'scalar' ? found.node.text : '';
  switch (found.fault) {
    case 'operator': {
      const meant = { '==': '=', '=>': '>=', '=<': '<=', gt: '>', ge: '>=', gte: '>=', lt: '<', le: '<=', lte: '<=', eq: '=' }[text.toLowerCase()];
      report(found.node, `${text === '' ? 'This' : code(text)} is not a comparison operator. Expected ${oneOfCodes(operators)}.`, {
        ...(meant && meant !== text ? { fix: setting(at, meant, true) } : {}),
      });
      return;
    }
    case 'number':
      report(
        found.node,
        `${text === '' ? 'This' : code(text)} is ${isText(found.node) ? 'a string' : 'not a number'}. \`numeric\` compares with a number, without quotes.`,
        {
          ...(/^-?\d+(\.\d+)?$/.test(text) ? { fix: setting(at, text, false) } : {}),
        },
      );
      return;
    case 'second':
      report(found.node, `${code(text)} follows a lower bound. Only an upper bound can: expected \`<\` or \`<=\`.`);
      return;
    case 'long':
      report(found.node, 'Extra item in `numeric`. Expected one comparison, or a lower bound and then an upper bound: `[">", 0, "<=", 100]`.');
      return;
    case 'short':
      report(found.node, 'A comparison lacks its number. Expected pairs such as `[">", 0]` or `[">", 0, "<=", 100]`.', { typing: found.node });
  }
};

const setting = (at: Fact, to: string, quoted: boolean) => ({
  title: `Change to ${code(to)}`,
  operations: [{ op: 'set' as const, path: pathOf(at), to, ...(quoted ? {} : { quoted: false }) }],
});

const exists: Check = ({ argument }, report) => {
  const { node } = argument;
  if (node.type !== 'scalar' || !isText(node) || !/^(true|false)$/i.test(node.text)) return;
  const to = node.text.toLowerCase();
  report(node, `${code(`"${node.text}"`)} is a string. \`exists\` takes ${code(to)} without quotes.`, { fix: setting(argument, to, false) });
};

const wildcards: Check = ({ argument }, report) => {
  for (const fact of [argument, ...argument.children]) {
    const { node } = fact;
    if (node.type !== 'scalar' || !isText(node) || isComputed(node.text)) continue;
    const found = wildcardFault(node.text);
    if (found?.fault === 'double')
      report(node, "A wildcard can't have two `*` in a row. One already stands for any characters.", {
        fix: setting(fact, node.text.replace(/\*{2,}/g, '*'), true),
      });
    else if (found) report(node, 'A backslash in a wildcard escapes only `*` or another backslash. For a literal backslash write two (in JSON, four).');
    else if (isTooComplex(node.text))
      report(node, 'Many `*` with the same short string between them can make the pattern too complex, and EventBridge then refuses the rule. Use fewer.', {
        severity: 'warning',
      });
  }
};

/** Five `*` or more with one and the same character or nothing else between each two. */
const isTooComplex = (wildcard: string): boolean => /\*(.)\*(?:\1\*){3}/.test(wildcard);

const cidr: Check = ({ argument: { node } }, report) => {
  if (node.type !== 'scalar' || !isText(node) || isComputed(node.text)) return;
  const block = blockOf(node.text);
  if (!block) report(node, `${code(node.text)} is not a CIDR block. Expected one such as \`10.0.0.0/24\` or \`2001:db8::/32\`.`);
  else if (block.free === 0n)
    report(
      node,
      `EventBridge's matching engine refuses a block of one address. Expected at most \`/${block.version === 4 ? 31 : 127}\`; one address is a value of its own.`,
      {
        severity: 'warning',
      },
    );
};

const anythingBut: Check = (matcher, report) => {
  const { node } = matcher.argument;
  if (node.type === 'map') {
    if (node.entries.length > 1) report(node.entries[1]?.keySpan ?? node, '`anything-but` takes one matcher only.');
    const [inner] = matcher.argument.children;
    if (inner) strings(inner, report);
    if (inner?.segment === 'wildcard') wildcards({ ...matcher, argument: inner }, report);
    for (const { node: text } of inner && (inner.segment === 'prefix' || inner.segment === 'suffix') ? [inner, ...inner.children] : [])
      if (text.type === 'scalar' && isText(text) && text.text === '')
        report(text, `An empty ${code(String(inner?.segment))} is refused here: every string has one.`);
    return;
  }
  const items = node.type === 'list' ? matcher.argument.children : [matcher.argument];
  const first = items[0]?.node;
  for (const { node: item } of items) {
    if (item.type !== 'scalar') {
      report(item, '`anything-but` takes strings or numbers in its list.');
      return;
    }
    const { text } = item;
    if (isComputed(text) || item.broken) return;
    if (!isText(item) && !isNumber(item)) {
      // What is not there yet is being typed.
      if (text !== '') report(item, `\`anything-but\` takes strings or numbers, and ${code(text)} is neither.`);
      return;
    }
    if (first && isText(first) !== isText(item)) {
      report(item, 'The list of `anything-but` has strings and numbers. Expected one type only.');
      return;
    }
  }
};

const checks: Readonly<Record<string, Check>> = { numeric, exists, wildcard: wildcards, cidr, 'anything-but': anythingBut };
