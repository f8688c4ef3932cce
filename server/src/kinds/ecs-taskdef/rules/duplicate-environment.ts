import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { containers } from '../task.ts';

/** Source: the refusal "The secret name must be unique and not shared with any new or existing environment variables"; checked 2026-11-30. */
export const duplicateEnvironment: Rule = {
  id: 'ecs-taskdef/duplicate-environment',
  severity: 'error',
  on: containers,
  check(container, { report }) {
    const secrets = new Map(select(container, '/secrets/*/name').map(({ node }) => [literalOf(node), node]));
    for (const variable of select(container, '/environment/*')) {
      const [name] = select(variable, '/name');
      const text = name && literalOf(name.node);
      const secret = text === undefined ? undefined : secrets.get(text);
      if (!name || text === undefined || !secret) continue;
      report(name.node, `${code(text)} is a secret of this container too. Expected each name once.`, {
        related: [{ start: secret.start, end: secret.end, message: 'The secret.' }],
        fix: { title: 'Keep the secret', operations: [{ op: 'remove', path: pathOf(variable) }], suggestion: true },
      });
    }
  },
};
