import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { entryOf } from '../../../core/node.ts';
import type { Operation } from '../../../core/operation.ts';
import { textAt } from '../commands.ts';

export const v01Keys: Rule = {
  id: 'buildspec/v01-keys',
  severity: 'error',
  on: ['/environment_variables', '/env/plaintext'],
  check(fact, { root, report }) {
    const { entry, parent } = fact;
    if (!entry || entry.half || textAt(root, '/version')?.text !== '0.2') return;
    if (entry.key === 'plaintext') {
      const taken = parent?.children.some(({ segment }) => segment === 'variables');
      report(entry.keySpan, '`plaintext` is a key of version 0.1. In version 0.2 it is `variables`.', {
        ...(taken ? {} : { fix: { title: 'Change to `variables`', operations: [{ op: 'rename', path: pathOf(fact), to: 'variables' }] } }),
      });
      return;
    }
    const operations = toVersion02(root);
    report(entry.keySpan, '`environment_variables` is a key of version 0.1. In version 0.2 it is `variables` in `env`.', {
      ...(operations.length > 0 ? { fix: { title: 'Change to `env` and `variables`', operations } } : {}),
    });
  },
};

/** Gives the variables of version 0.1 the keys of 0.2; nothing if there are none, or the keys are taken. */
export function toVersion02(root: Fact): Operation[] {
  const variables = root.children.find(({ segment }) => segment === 'environment_variables')?.node;
  if (!variables || root.children.some(({ segment }) => segment === 'env')) return [];
  const inner: Operation[] =
    variables.type === 'map' && entryOf(variables, 'plaintext') ? [{ op: 'rename', path: ['environment_variables', 'plaintext'], to: 'variables' }] : [];
  return [{ op: 'rename', path: ['environment_variables'], to: 'env' }, ...inner];
}
