import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve, type ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';

/** Numbers and booleans where the service takes strings, and strings where it takes numbers. */
export const valueType: Rule = {
  id: 'codepipeline/value-type',
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
      if (schema.type !== 'number' && !(schema.type === 'text' && schema.strict)) return;
      const node = resolve(fact.node);
      if (node?.type !== 'scalar' || node.broken || node.valueType === 'null') return;
      const isWrong = schema.type === 'text' ? node.valueType !== 'text' : node.valueType === 'text' && /^\d+$/.test(literalOf(node) ?? '');
      if (isWrong) say(fact, node);
    }

    function say(fact: Fact, node: ScalarNode): void {
      const { schema, entry } = fact;
      const set = (quoted: boolean) => ({ operations: [{ op: 'set' as const, path: pathOf(fact), to: node.text, quoted }] });
      const where = entry ? code(entry.key) : 'This item';
      if (schema.type === 'text')
        report(
          fact.node,
          `${where} is the ${node.valueType === 'number' ? 'number' : 'boolean'} ${code(node.text)}. Expected a string: the AWS CLI refuses anything else.`,
          {
            fix: { title: 'Put it in quotes', ...set(true) },
          },
        );
      else
        report(fact.node, `${where} is a string. Expected a number without quotes: the AWS CLI refuses anything else.`, {
          fix: { title: 'Remove the quotes', ...set(false) },
        });
    }
  },
};
