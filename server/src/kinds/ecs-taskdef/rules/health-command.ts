import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { places } from '../task.ts';

/** Source: botocore ecs/2014-11-13, HealthCheck.command; Docker's reference of HEALTHCHECK; checked 2026-11-30. */
export const healthCommand: Rule = {
  id: 'ecs-taskdef/health-command',
  severity: 'warning',
  on: places('/containerDefinitions/*/healthCheck/command'),
  check(list, { report }) {
    const [first, second, ...more] = list.children;
    const words = list.children.map(({ node }) => literalOf(node));
    const form = words[0];
    if (!first || list.node.type !== 'list' || form === undefined) return;
    const path = pathOf(list);
    if (form === 'CMD-SHELL' && second && more.length > 0) {
      const whole = words.slice(1);
      const fix = whole.every((word) => word !== undefined) ? joined(second, more, whole.join(' ')) : undefined;
      report(
        second.node,
        `The shell runs ${code(words[1] ?? '')} alone; what follows is not part of the command. Expected the whole command in one string.`,
        fix ? { fix } : {},
      );
    } else if (form === 'CMD' && second && more.length === 0 && /\S\s+\S/.test(words[1] ?? ''))
      report(second.node, '`CMD` runs no shell, so this is the name of one program. Expected a string for each argument, or `CMD-SHELL`.', {
        fix: { title: 'Change to `CMD-SHELL`', operations: [{ op: 'set', path: pathOf(first), to: 'CMD-SHELL' }], suggestion: true },
      });
    else if (form !== 'CMD' && form !== 'CMD-SHELL' && form !== 'NONE')
      report(first.node, `A health check begins with \`CMD\` or \`CMD-SHELL\`, and this one with ${code(form)}.`, {
        ...(second
          ? {}
          : {
              fix: {
                title: 'Put `CMD-SHELL` before it',
                operations: [
                  { op: 'set', path: pathOf(first), to: 'CMD-SHELL' },
                  { op: 'append', path, value: form },
                ],
                suggestion: true,
              },
            }),
      });
  },
};

function joined(second: Fact, more: readonly Fact[], to: string): { title: string; operations: Operation[]; suggestion: true } {
  return {
    title: 'Make it one string',
    operations: [{ op: 'set', path: pathOf(second), to }, ...more.map((fact): Operation => ({ op: 'remove', path: pathOf(fact) }))],
    suggestion: true,
  };
}
