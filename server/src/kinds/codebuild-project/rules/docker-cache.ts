import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isYes } from '../../../core/words.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';
import { projectsIn } from '../projects.ts';

/** Source: CodeBuild user guide, caching-local.html: the cache of layers needs privileged mode. Checked 2026-11-30. */
export const dockerCache: Rule = {
  id: 'codebuild-project/docker-cache',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const project of projectsIn(root)) {
      const mode = select(project, '/cache/modes/*').find(({ node }) => literalOf(node) === 'LOCAL_DOCKER_LAYER_CACHE');
      const [environment] = select(project, '/environment');
      const [privileged] = select(project, '/environment/privilegedMode');
      const text = textAt(project, '/environment/privilegedMode');
      if (!mode || !environment || (privileged && (text === undefined || isYes(text)))) continue;
      report(mode.node, 'The cache of Docker layers works in privileged mode only. Expected `privilegedMode` with `true` in `environment`.', {
        fix: {
          title: 'Turn on `privilegedMode`',
          operations: [
            privileged
              ? { op: 'set', path: pathOf(privileged), to: 'true', quoted: false }
              : { op: 'insert', path: pathOf(environment), key: 'privilegedMode', value: 'true' },
          ],
          suggestion: true,
        },
      });
    }
  },
};
