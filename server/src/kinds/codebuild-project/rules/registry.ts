import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';

/** Source: botocore codebuild/2016-10-06 of 2026-08-07, ProjectEnvironment: a private registry needs the service role. Checked 2026-11-30. */
export const registry: Rule = {
  id: 'codebuild-project/registry',
  severity: 'error',
  on: ['/environment', '/projects/*/environment', '/project/environment'],
  check(environment, { report }) {
    const [credential] = select(environment, '/registryCredential');
    const [of] = select(environment, '/imagePullCredentialsType');
    const type = textAt(environment, '/imagePullCredentialsType');
    const image = textAt(environment, '/image') ?? '';
    if (credential && of && type === 'CODEBUILD')
      report(of.node, 'A private registry is signed in to by the service role. Expected `SERVICE_ROLE`.', {
        fix: { title: 'Change to `SERVICE_ROLE`', operations: [{ op: 'set', path: pathOf(of), to: 'SERVICE_ROLE' }] },
      });
    else if (of && type === 'SERVICE_ROLE' && image.startsWith('aws/codebuild/'))
      report(of.node, 'Images of AWS are fetched by CodeBuild. Expected `CODEBUILD`.', {
        fix: { title: 'Change to `CODEBUILD`', operations: [{ op: 'set', path: pathOf(of), to: 'CODEBUILD' }] },
      });
  },
};
