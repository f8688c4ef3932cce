import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { containerNamed, places, setAt, taskOf, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDependency.condition; checked 2026-11-30. */
export const dependsOnCondition: Rule = {
  id: 'ecs-taskdef/depends-on-condition',
  severity: 'error',
  on: places('/containerDefinitions/*/dependsOn/*'),
  check(dependency, { report }) {
    const condition = setAt(dependency, '/condition');
    const text = textAt(dependency, '/condition');
    const name = textAt(dependency, '/containerName');
    const other = name === undefined ? undefined : containerNamed(taskOf(dependency.parent?.parent ?? dependency), name);
    if (!condition || !other || name === undefined) return;
    if (text === 'HEALTHY' && !setAt(other, '/healthCheck') && !other.children.some(({ key, segment }) => !key && /health/i.test(String(segment))))
      report(condition.node, `${code(name)} is never \`HEALTHY\`: it has no \`healthCheck\` in the task definition. Expected one there, or another condition.`);
    if ((text === 'COMPLETE' || text === 'SUCCESS') && isEssential(other))
      report(
        condition.node,
        `${code(name)} is essential, so the task ends when it does. Expected \`essential\` to be \`false\` there, or another condition than ${code(text)}.`,
        {
          fix: { title: `Make ${code(name)} not essential`, operations: [notEssential(other)], suggestion: true },
        },
      );
  },
};

const isEssential = (container: Fact): boolean => {
  const text = textAt(container, '/essential');
  return text === 'true' || !setAt(container, '/essential');
};

function notEssential(container: Fact): Operation {
  const [flag] = select(container, '/essential');
  return flag ? { op: 'set', path: pathOf(flag), to: 'false', quoted: false } : { op: 'insert', path: pathOf(container), key: 'essential', value: 'false' };
}
