import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { places, taskOf, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ipcMode; checked 2026-11-30. */
export const ipcHost: Rule = {
  id: 'ecs-taskdef/ipc-host',
  severity: 'error',
  on: places('/containerDefinitions/*/systemControls/*/namespace'),
  check(fact, { report }) {
    const name = literalOf(fact.node);
    const container = fact.parent?.parent?.parent;
    if (name === undefined || !container || !/^(kernel\.|fs\.mqueue\.)/.test(name) || textAt(taskOf(container), '/ipcMode') !== 'host') return;
    report(
      fact.node,
      `Where \`ipcMode\` is \`host\`, the parameter ${code(name)} is the host's own, and a task can't set it. Expected \`ipcMode\` to be \`task\`, or no such parameter.`,
    );
  },
};
