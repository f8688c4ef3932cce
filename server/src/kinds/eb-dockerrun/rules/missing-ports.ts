import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { hasUnknownKey, setAt } from '../../ecs-taskdef/task.ts';
import { isVersion1 } from '../versions.ts';

/** Source: Elastic Beanstalk developer guide, single-container-docker-configuration.html, checked 2026-11-30. */
export const missingPorts: Rule = {
  id: 'eb-dockerrun/missing-ports',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const [image] = select(root, '/Image');
    if (!image?.entry || !isVersion1(root) || !setAt(root, '/Image/Name') || setAt(root, '/Ports') || hasUnknownKey(root)) return;
    report(
      image.entry.keySpan,
      'The file names an image but no `Ports`. Expected the port on which the container listens, to which the proxy sends requests.',
      {
        typing: root.node,
        // An empty list is there already.
        ...(select(root, '/Ports').length > 0
          ? {}
          : {
              fix: {
                title: 'Add `Ports`',
                operations: [{ op: 'insert', path: [], key: 'Ports', value: [{ ContainerPort: '80' }] }],
                suggestion: true,
              },
            }),
      },
    );
  },
};
