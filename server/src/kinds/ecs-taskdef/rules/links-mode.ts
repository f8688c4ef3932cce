import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { containers, networkMode, runsOn, setAt, taskOf } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDefinition.links; checked 2026-11-30. */
export const linksMode: Rule = {
  id: 'ecs-taskdef/links-mode',
  severity: 'error',
  on: containers,
  check(container, { report }) {
    const links = setAt(container, '/links');
    const mode = networkMode(taskOf(container));
    if (!links?.entry || mode === undefined || mode === 'bridge' || runsOn(taskOf(container), 'FARGATE')) return;
    const instead = mode === 'awsvpc' ? ' Containers of the task reach each other on `localhost`.' : '';
    report(links.entry.keySpan, `\`links\` needs the network mode \`bridge\`, and this task has ${code(mode)}.${instead}`, {
      fix: { title: 'Remove `links`', operations: [{ op: 'remove', path: pathOf(links) }], suggestion: true },
    });
  },
};
