import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { parameterIn } from '../../cloudformation/parameters.ts';
import { literalOf } from '../../computed.ts';
import { isLiteralSecret } from '../../secrets.ts';
import { givenIn } from '../given.ts';
import { templateOf } from '../template.ts';

/** Only the template says what is secret; a name never does. Source: CloudFormation user guide, security-best-practices.html, checked 2026-11-30. */
export const plaintextSecret: Rule = {
  id: 'cloudformation-parameters/plaintext-secret',
  severity: 'warning',
  on: [''],
  check(root, { fileName, around, report }) {
    const template = templateOf(root, { fileName, around });
    if (typeof template === 'string') return;
    for (const { name, value } of givenIn(root)) {
      const declared = name === undefined ? undefined : template.parameters.get(name);
      const parameter = declared && parameterIn(declared.node);
      const text = value && literalOf(value);
      if (!value || name === undefined || text === undefined || !isLiteralSecret(text) || !isYes(parameter?.scalars.get('NoEcho')?.text ?? '')) continue;
      report(
        value,
        `${code(name)} has \`NoEcho\` in ${code(template.path)}, and everyone who can read this file sees its value. Expected a dynamic reference such as \`{{resolve:secretsmanager:name}}\` in the template.`,
      );
    }
  },
};
