import type { Rule } from '../../core/kind.ts';
import { code, isYes } from '../../core/words.ts';
import { parameterIn } from '../cloudformation/parameters.ts';
import { isLiteralSecret } from '../secrets.ts';
import type { GivingsOf } from './giving.ts';

/** Only the template says what is secret; a name never does. Source: CloudFormation user guide, security-best-practices.html, checked 2026-11-30. */
export const plaintextSecretRule = (id: string, givingsOf: GivingsOf): Rule => ({
  id,
  severity: 'warning',
  on: [''],
  check(_, context) {
    for (const { given, template } of givingsOf(context)) {
      if (typeof template === 'string') continue;
      for (const { name, values, isList } of given) {
        const declared = name === undefined ? undefined : template.parameters.get(name);
        const parameter = declared && parameterIn(declared.node);
        const [value] = values;
        if (!value || isList || name === undefined || !isLiteralSecret(value.text) || !isYes(parameter?.scalars.get('NoEcho')?.text ?? '')) continue;
        context.report(
          value.span,
          `${code(name)} has \`NoEcho\` in ${code(template.path)}, but everyone who can read this file can see its value. Expected a dynamic reference such as \`{{resolve:secretsmanager:name}}\` in the template.`,
        );
      }
    }
  },
});
