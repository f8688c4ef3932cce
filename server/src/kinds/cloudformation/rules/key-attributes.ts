import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../values.ts';

/** Where the keys of tables and their indexes are named. */
const schemas = ['/KeySchema/*', '/GlobalSecondaryIndexes/*/KeySchema/*', '/LocalSecondaryIndexes/*/KeySchema/*'];
const computedParts = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'LocalSecondaryIndexes'];

/** Source: DynamoDB API reference, CreateTable, AttributeDefinitions; cfn-lint 1.51, E3039. Checked 2026-11-30. */
export const keyAttributes: Rule = {
  id: 'cloudformation/key-attributes',
  severity: 'error',
  on: ['/Resources/*/Properties'],
  byPart: true,
  check(properties, { report }) {
    const type = properties.parent?.children.find(({ segment }) => segment === 'Type');
    if (!type || !['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].includes(literalOf(type) ?? '')) return;
    const parts = properties.children.filter(({ segment }) => computedParts.includes(String(segment)));
    // A function anywhere may name any attribute.
    if (parts.length < 2 || properties.children.some(({ entry }) => entry?.key.startsWith('Fn::')) || parts.some(isComputed)) return;
    const defined = named(properties, ['/AttributeDefinitions/*']);
    const keys = named(properties, schemas);
    for (const [name, fact] of keys)
      if (!defined.has(name)) report(fact.node, `${code(name)} is a key of the table or an index, but \`AttributeDefinitions\` doesn't define it.`);
    for (const [name, fact] of defined)
      if (!keys.has(name) && fact.parent)
        report(
          fact.node,
          `${code(name)} is not a key of the table or an index. Only keys go in \`AttributeDefinitions\`; other attributes need no definition.`,
          {
            fix: { title: `Remove the definition of ${code(name)}`, operations: [{ op: 'remove', path: pathOf(fact.parent) }], suggestion: true },
          },
        );
  },
};

const isComputed = ({ computed, children, node }: Fact): boolean => computed !== undefined || node.type === 'alias' || children.some(isComputed);

/** The attributes that the items at some pointers name. */
function named(properties: Fact, pointers: readonly string[]): Map<string, Fact> {
  const found = new Map<string, Fact>();
  for (const pointer of pointers)
    for (const fact of select(properties, `${pointer}/AttributeName`)) {
      const name = literalOf(fact);
      if (name !== undefined) found.set(name, found.get(name) ?? fact);
    }
  return found;
}
