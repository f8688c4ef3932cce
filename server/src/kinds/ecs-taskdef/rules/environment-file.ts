import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { places } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDefinition.environmentFiles: the file has the extension .env; checked 2026-11-30. */
export const environmentFile: Rule = {
  id: 'ecs-taskdef/environment-file',
  severity: 'error',
  on: places('/containerDefinitions/*/environmentFiles/*/value'),
  check({ node }, { report }) {
    const text = literalOf(node);
    if (text !== undefined && text !== '' && !text.endsWith('.env'))
      report(node, `${code(text)} does not end in \`.env\`. Expected the ARN of an object whose name does.`);
  },
};
