import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';

/** Source: botocore ecs/2014-11-13: the members' types, which the AWS CLI holds a file against before it sends it; checked 2026-11-30. */
export const scalarType: Rule = {
  id: 'ecs-taskdef/scalar-type',
  severity: 'error',
  isForFiles: true,
  on: [''],
  check(root, { report }) {
    const visit = (fact: Fact): void => {
      const { node, schema, entry } = fact;
      if (node.type !== 'scalar') fact.children.forEach(visit);
      else if (node.broken || node.tag !== undefined || isComputed(node.text)) return;
      else if (schema.type === 'text' && (node.valueType === 'number' || node.valueType === 'flag'))
        report(
          node,
          `${code(node.text)} is a ${node.valueType === 'flag' ? 'boolean' : 'number'}. Expected a string${entry ? ` for ${code(entry.key)}` : ''}.`,
          {
            // Consoles and other tools turn the size of a task into one.
            ...(entry && isTaskSize(fact) ? { severity: 'warning' as const } : {}),
            fix: { title: 'Put it in quotes', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: true }] },
          },
        );
      else if ((schema.type === 'number' || schema.type === 'flag') && node.style !== 'plain' && isOf(schema.type, node.text))
        report(
          node,
          `${code(node.text)} in quotes is a string. Expected a ${schema.type === 'flag' ? 'boolean' : 'number'}${entry ? ` for ${code(entry.key)}` : ''}.`,
          {
            fix: { title: 'Take the quotes away', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: false }] },
          },
        );
    };
    visit(root);
  },
};

const isTaskSize = ({ entry, parent }: Fact): boolean =>
  (entry?.key === 'cpu' || entry?.key === 'memory') && parent?.children.some(({ segment }) => segment === 'containerDefinitions') === true;

const isOf = (type: 'number' | 'flag', text: string): boolean => (type === 'flag' ? /^(true|false)$/.test(text) : /^-?\d+$/.test(text));
