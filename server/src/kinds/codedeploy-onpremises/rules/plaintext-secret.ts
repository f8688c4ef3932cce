import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { eitherSpelling } from '../../ruby-keys.ts';

export const plaintextSecret: Rule = {
  id: 'codedeploy-onpremises/plaintext-secret',
  severity: 'information',
  on: eitherSpelling('aws_secret_access_key'),
  check({ entry, node }, { report }) {
    if (!entry || node.type !== 'scalar' || !isSecretKey(node.text)) return;
    report(node, `The value of ${code(entry.key)} is a secret. Keep it on the host, not in a repository.`);
  },
};

/** The form of a real one; the keys in AWS's own examples say so. */
const isSecretKey = (text: string): boolean => /^[A-Za-z0-9/+]{40}$/.test(text) && !/example/i.test(text);
