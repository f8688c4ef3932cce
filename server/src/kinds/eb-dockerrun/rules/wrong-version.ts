import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { versionByKeys, versionNamed } from '../versions.ts';

/** Source: Elastic Beanstalk developer guide, create_deploy_docker_v2config.html, checked 2026-11-30. */
export const wrongVersion: Rule = {
  id: 'eb-dockerrun/wrong-version',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const meant = versionByKeys(root);
    const named = versionNamed(root);
    const [at] = select(root, '/AWSEBDockerrunVersion');
    if (!meant || !at || !['1', '2', '3'].includes(named ?? '') || named === meant.version) return;
    report(at.node, `The file says version ${named}, and ${code(meant.key)} is a key of version ${meant.version}. Expected \`${meant.version}\`.`, {
      fix: {
        title: `Change to version ${meant.version}`,
        operations: [{ op: 'set', path: ['AWSEBDockerrunVersion'], to: meant.version }],
        // A version 3 may have left a key behind.
        ...(named === '3' ? { suggestion: true } : {}),
      },
    });
  },
};
