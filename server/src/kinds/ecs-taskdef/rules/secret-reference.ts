import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { places } from '../task.ts';

/** Source: ECS developer guide, secrets-envvar-secrets-manager.html and secrets-envvar-ssm-paramstore.html; checked 2026-11-30. */
export const secretReference: Rule = {
  id: 'ecs-taskdef/secret-reference',
  severity: 'warning',
  on: [...places('/containerDefinitions/*/secrets/*/valueFrom'), ...places('/containerDefinitions/*/logConfiguration/secretOptions/*/valueFrom')],
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined || fact.node.type !== 'scalar') return;
    const [start, , service = '', , , type = '', ...more] = text.split(':');
    if (start === 'arn' && service !== 'secretsmanager' && service !== 'ssm')
      report(
        fact.node,
        `A secret comes from Secrets Manager or Parameter Store, and this is the ARN of ${code(service)}. Expected the ARN of a secret or parameter.`,
        { severity: 'hint' },
      );
    else if (/\s/.test(text)) report(fact.node, `${code(text)} has blanks, which no ARN or name of a secret has.`, { severity: 'hint' });
    else if (start === 'arn' && service === 'secretsmanager' && type === 'secret' && more.length !== 1 && more.length !== 4) {
      const colons = 4 - more.length;
      report(
        fact.node,
        'Behind the name of the secret come a JSON key, a version stage and a version ID, each after a colon. Expected all three colons, also where nothing follows.',
        {
          ...(colons > 0
            ? { fix: { title: `Add ${code(':'.repeat(colons))}`, operations: [{ op: 'set', path: pathOf(fact), to: text + ':'.repeat(colons) }] } }
            : {}),
        },
      );
    }
  },
};
