import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { PROPERTIES } from '../../beanstalk/settings.ts';
import { isLiteralSecret, isSecretName } from '../../secrets.ts';
import { givenIn } from '../given.ts';

/** Source: Elastic Beanstalk guide, AWSHowTo.secrets.env-vars.html, checked 2026-11-30. */
export const plaintextSecret: Rule = {
  id: 'ebextensions/plaintext-secret',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const { namespace, option, value, text } of givenIn(root.node)) {
      const isPassword = namespace === 'aws:rds:dbinstance' && option === 'DBPassword';
      if (!value || text === undefined || !(namespace === PROPERTIES || isPassword)) continue;
      const isKey = /^(AKIA|ASIA)[A-Z0-9]{16}$/.test(text);
      if (!isKey && !(isSecretName(option) && isLiteralSecret(text) && !/^\d*$|^[a-z][\w+.-]*:\/\//i.test(text))) continue;
      const expected = isPassword
        ? 'Expected a database outside of the environment, or a password that is set on the environment.'
        : `Expected the ARN of a secret or parameter under ${code('aws:elasticbeanstalk:application:environmentsecrets')}.`;
      report(value, `${code(option)} is ${isKey ? 'an AWS access key' : 'a secret by its name'}, and anyone with this file can read its value. ${expected}`);
    }
  },
};
