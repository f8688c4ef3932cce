import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { isLiteralSecret, isSecretName } from '../../secrets.ts';
import { places } from '../task.ts';

/** Source: ECS developer guide, specifying-sensitive-data.html; checked 2026-11-30. */
export const plaintextSecret: Rule = {
  id: 'ecs-taskdef/plaintext-secret',
  severity: 'warning',
  on: places('/containerDefinitions/*/environment/*'),
  check(variable, { report }) {
    const [name] = select(variable, '/name');
    const [value] = select(variable, '/value');
    const [key, text] = [name && literalOf(name.node), value && literalOf(value.node)];
    if (value?.node.type !== 'scalar' || key === undefined || text === undefined) return;
    const what = /^(AKIA|ASIA)[A-Z0-9]{16}$/.test(text)
      ? 'an AWS access key'
      : /^eyJ[\w-]{10,}\.eyJ[\w-]/.test(text)
        ? 'a token'
        : isSecretName(key) && isLiteralSecret(text) && !/^\d*$|^[a-z][\w+.-]*:\/\//i.test(text)
          ? 'a secret by its name'
          : undefined;
    if (what)
      report(value.node, `${code(key)} is ${what}, and everyone who may describe the task definition sees its value. Expected a reference under \`secrets\`.`);
  },
};
