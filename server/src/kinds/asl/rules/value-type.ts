import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../../../core/kind.ts';
import { resolve, type ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { describedBy, literalOf, type Spoken } from '../language.ts';

/** Numbers and booleans in quotes, and JSONata where a state uses JSONPath. */
export const valueType: Rule = {
  id: 'asl/value-type',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check: (part, context) => visit(part, 'any', context),
};

function visit(fact: Fact, around: Spoken, context: RuleContext): void {
  const spoken = describedBy(fact.schema)?.spoken ?? around;
  const { type } = fact.schema;
  if ((type === 'number' || type === 'flag') && fact.key) judge(fact, spoken, context);
  for (const child of fact.children) visit(child, spoken, context);
}

function judge(fact: Fact, spoken: Spoken, { report }: RuleContext): void {
  const node = resolve(fact.node);
  if (node?.type !== 'scalar' || node.broken || node.blank || node.valueType !== 'text') return;
  const what = fact.schema.type === 'number' ? 'number' : 'boolean';
  const name = code(String(fact.segment));
  if (isExpression(node)) {
    if (spoken === 'JSONPath') report(node, `${name} has a JSONata expression, but this state uses JSONPath. Expected a ${what}.`);
    return;
  }
  const text = literalOf(node);
  if (text === undefined || !(what === 'number' ? /^-?\d+(?:\.\d+)?$/ : /^(?:true|false)$/).test(text)) return;
  report(node, `${name} is a string. Expected a ${what} without quotes.`, {
    fix: { title: 'Remove the quotes', operations: [{ op: 'set', path: pathOf(fact), to: text, quoted: false }] },
  });
}

const isExpression = ({ text }: ScalarNode): boolean => text.trimStart().startsWith('{%');
