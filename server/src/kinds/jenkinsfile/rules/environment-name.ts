import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { variablesOf } from '../tree.ts';

/** Source: Utils.validEnvIdentifier and InvalidIdentifierInEnv, checked 2026-11-30. */
export const environmentName: Rule = {
  id: 'jenkinsfile/environment-name',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { entry, parent } of variablesOf(root))
      if (entry && parent?.schema.type === 'map' && !/^[A-Za-z_]\w*$/.test(entry.key))
        report(
          entry.keySpan,
          `${code(entry.key)} cannot be the name of an environment variable here. Expected letters, digits and underscores, without quotes, and no digit first.`,
        );
  },
};
