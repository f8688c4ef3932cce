import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

/** Source: CodeBuild user guide, build-env-ref-compute-types.html, checked 2026-11-30. */
export const computeType: Rule = {
  id: 'codebuild-project/compute-type',
  severity: 'error',
  on: ['/environment', '/projects/*/environment', '/project/environment'],
  check(environment, { report }) {
    const [type, size] = [textAt(environment, '/type') ?? '', textAt(environment, '/computeType') ?? ''];
    const [of] = select(environment, '/computeType');
    if (!of || !/^(?:BUILD_(?:GENERAL1|LAMBDA)_\w+|ATTRIBUTE_BASED_COMPUTE|CUSTOM_INSTANCE_TYPE)$/.test(size)) return;
    const isLambda = /^(?:LINUX|ARM)_LAMBDA_CONTAINER$/.test(type);
    if (type !== '' && isLambda !== size.startsWith('BUILD_LAMBDA_'))
      report(of.node, `${code(type)} does not come in the size ${code(size)}. Expected ${isLambda ? '`BUILD_LAMBDA_...`' : '`BUILD_GENERAL1_...`'}.`);
    else if (/^(?:ATTRIBUTE|CUSTOM)/.test(size) && lacks(environment, 'computeConfiguration'))
      report(of.node, `${code(size)} needs to know what is wanted. Expected \`computeConfiguration\`.`, { typing: environment.node });
  },
};
