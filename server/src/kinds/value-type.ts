import { type Fact, pathOf } from '../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../core/kind.ts';
import { type Node, resolve, type ScalarNode } from '../core/node.ts';
import type { FlagOf, NumberOf, Schema, TextOf } from '../core/schema.ts';
import { code } from '../core/words.ts';

/** What has one type of JSON. */
type Typed = TextOf | NumberOf | FlagOf;
const isTyped = (schema: Schema): schema is Typed => schema.type === 'number' || schema.type === 'flag' || (schema.type === 'text' && schema.strict === true);

/** How a number or boolean looks, with quotes around it or without. */
const looks = { number: /^-?\d+(?:\.\d+)?$/, flag: /^(?:true|false)$/i } as const;

/**
 * Numbers and booleans where the AWS CLI takes strings, and strings where it takes numbers and booleans: it looks at the types of a file
 * before it calls the service; `who` is another one that does so. `literalOf` gives a string that stands for itself. Source: botocore's `validate.py`, checked 2026-11-30.
 */
export const valueType = (id: string, literalOf: (node: Node) => string | undefined, who = 'the AWS CLI'): Rule => ({
  id,
  isForFiles: true,
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { report }) {
    visit(part);

    function visit(fact: Fact): void {
      judge(fact);
      for (const child of fact.children) visit(child);
    }

    function judge(fact: Fact): void {
      const { schema } = fact;
      // Nearly all are texts where texts belong.
      if (fact.node.type !== 'alias' && (fact.node.type !== 'scalar' || (schema.type === 'text' && fact.node.valueType === 'text'))) return;
      const node = resolve(fact.node);
      if (!isTyped(schema) || node?.type !== 'scalar' || node.broken || node.valueType === 'null') return;
      const isWrong = schema.type === 'text' ? node.valueType !== 'text' : node.valueType === 'text' && looks[schema.type].test(literalOf(node) ?? '');
      if (isWrong) say(fact, schema, node, who, report);
    }
  },
});

function say(fact: Fact, { type }: Typed, node: ScalarNode, who: string, report: RuleContext['report']): void {
  const { entry } = fact;
  const where = entry ? code(entry.key) : 'This item';
  const isText = type === 'text';
  const is = isText ? `the ${node.valueType === 'number' ? 'number' : 'boolean'} ${code(node.text)}` : 'a string';
  const expected = isText ? 'a string' : `a ${type === 'number' ? 'number' : 'boolean'} without quotes`;
  report(fact.node, `${where} is ${is}. Expected ${expected}: ${who} refuses anything else.`, {
    fix: { title: isText ? 'Put it in quotes' : 'Remove the quotes', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: isText }] },
  });
}
