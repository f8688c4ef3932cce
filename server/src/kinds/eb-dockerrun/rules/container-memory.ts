import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { hasUnknownKey, nameOf } from '../../ecs-taskdef/task.ts';
import { hasMemory } from '../versions.ts';

/** Source: Elastic Beanstalk developer guide, create_deploy_docker_v2config.html, checked 2026-11-30. A real file without memory is deployed, so it is no error. */
export const containerMemory: Rule = {
  id: 'eb-dockerrun/container-memory',
  severity: 'warning',
  on: ['/containerDefinitions/*'],
  check(container, { report }) {
    if (container.node.type !== 'map' || container.children.length === 0 || hasMemory(container) || hasUnknownKey(container)) return;
    const name = nameOf(container);
    const place = select(container, '/name')[0]?.node ?? { start: container.node.start, end: container.node.start + 1 };
    report(
      place,
      `${name === undefined ? 'This container' : `The container ${code(name)}`} has neither \`memory\` nor \`memoryReservation\`. Expected one of them, or both.`,
      {
        typing: container.node,
        fix: { title: 'Add `memory`', operations: [{ op: 'insert', path: pathOf(container), key: 'memory', value: '128' }], suggestion: true },
      },
    );
  },
};
