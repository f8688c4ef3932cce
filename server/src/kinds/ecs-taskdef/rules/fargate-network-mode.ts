import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { runsOn, tasks } from '../task.ts';

/** Source: botocore ecs/2014-11-13, networkMode: Fargate requires awsvpc; checked 2026-11-30. */
export const fargateNetworkMode: Rule = {
  id: 'ecs-taskdef/fargate-network-mode',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    if (!runsOn(task, 'FARGATE')) return;
    const [mode] = select(task, '/networkMode');
    const title = 'Change to `awsvpc`';
    if (!mode || isEmpty(mode.node)) {
      const place = select(task, '/requiresCompatibilities')[0]?.entry;
      if (place)
        report(place.keySpan, 'Fargate needs the network mode `awsvpc`, and `networkMode` is missing.', {
          fix: mode
            ? { title, operations: [{ op: 'set', path: pathOf(mode), to: 'awsvpc', quoted: true }] }
            : { title: 'Add `networkMode`', operations: [{ op: 'insert', path: pathOf(task), key: 'networkMode', value: 'awsvpc' }] },
        });
      return;
    }
    const found = literalOf(mode.node);
    if (found !== undefined && ['bridge', 'host', 'none', 'default'].includes(found))
      report(mode.node, `Fargate does not know the network mode ${code(found)}. Expected \`awsvpc\`.`, {
        fix: { title, operations: [{ op: 'set', path: pathOf(mode), to: 'awsvpc' }], suggestion: true },
      });
  },
};
