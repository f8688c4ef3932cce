import type { Rule } from '../../../core/kind.ts';
import { entryOf } from '../../../core/node.ts';
import type { Operation } from '../../../core/operation.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { page } from './v01-keys.md';

export const v01Keys: Rule = {
  id: 'buildspec/v01-keys',
  severity: 'error',
  page,
  on: ['/environment_variables'],
  check({ entry, node }, { root, report }) {
    const version = root.node.type === 'map' ? entryOf(root.node, 'version')?.value : undefined;
    if (!entry || version?.type !== 'scalar' || version.text !== '0.2') return;
    const operations: Operation[] = [{ op: 'rename', path: ['environment_variables'], to: 'env' }];
    const plaintext = node.type === 'map' && entryOf(node, 'plaintext') !== undefined;
    if (plaintext) operations.push({ op: 'rename', path: ['environment_variables', 'plaintext'], to: 'variables' });
    const taken = root.children.some((child) => child.segment === 'env');
    report(entry.keySpan, '"environment_variables" belongs to version 0.1; in version 0.2 it is "env" with "variables" below.', {
      ...(taken ? {} : { fix: suggestedUnless(plaintext, { title: 'Change to "env" and "variables"', operations }) }),
    });
  },
};
