import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { networkMode, places, setAt, taskOf, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, PortMapping.containerPortRange; checked 2026-11-30. */
export const portRange: Rule = {
  id: 'ecs-taskdef/port-range',
  severity: 'error',
  on: places('/containerDefinitions/*/portMappings/*'),
  check(mapping, { report }) {
    const range = setAt(mapping, '/containerPortRange');
    const text = textAt(mapping, '/containerPortRange');
    if (!range || text === undefined) return;
    const [, from, to] = /^(\d{1,6})-(\d{1,6})$/.exec(text) ?? [];
    if (from !== undefined && (Number(from) < 1 || Number(to) > 65_535 || Number(from) >= Number(to)))
      report(range.node, `${code(text)} is not a range of ports. Expected two ports from 1 to 65535, the smaller one first.`);
    for (const name of ['hostPort', 'containerPort']) {
      const [other] = select(mapping, `/${name}`);
      if (other?.entry && setAt(mapping, `/${name}`))
        report(other.entry.keySpan, `${code(name)} can't stand beside \`containerPortRange\`. Expected one of them.`, {
          fix: { title: `Remove ${code(name)}`, operations: [{ op: 'remove', path: pathOf(other) }], suggestion: true },
        });
    }
    const mode = networkMode(taskOf(mapping.parent?.parent ?? mapping));
    if (mode === 'host') report(range.node, 'A range of ports needs the network mode `bridge` or `awsvpc`, and this task has `host`.');
  },
};
