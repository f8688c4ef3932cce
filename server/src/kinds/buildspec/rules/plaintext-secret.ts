import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Content, Operation } from '../../../core/operation.ts';
import { quoted } from '../../../core/words.ts';
import { page } from './plaintext-secret.md';

export const plaintextSecret: Rule = {
  id: 'buildspec/plaintext-secret',
  severity: 'warning',
  page,
  on: ['/env/variables/*', '/environment_variables/plaintext/*', '/batch/*/*/env/variables/*', '/batch/build-matrix/static/env/variables/*'],
  check(fact, { root, report }) {
    const { node, entry } = fact;
    if (!entry || node.type !== 'scalar' || !isLiteral(node.text)) return;
    const awsKey = /^(AKIA|ASIA)[A-Z0-9]{16}$/.test(node.text);
    if (!awsKey && !isSecretName(entry.key)) return;
    const what = awsKey ? 'an access key of AWS' : 'by its name a secret';
    report(
      node,
      `The value of ${quoted(entry.key)} is ${what}, and everyone who can read the build sees it; expected a reference in "secrets-manager" or "parameter-store".`,
      {
        ...(fact.parent?.parent?.parent === root
          ? { fix: { title: 'Take it from Secrets Manager', operations: moved(fact, root, entry.key), suggestion: true as const } }
          : {}),
      },
    );
  },
};

/** The words that name a secret must end the name, or stand before a number: `DB_PASSWORD`, `API_KEY_2`, but not `SECRET_ARN`. */
const isSecretName = (name: string): boolean =>
  /(password|passwd|secret|token|api_?key|access_?key|private_?key|credentials?)(_?\d+)?$/i.test(name) && !/public/i.test(name);

/** Not a reference, not empty, and not a placeholder. */
const isLiteral = (value: string): boolean =>
  value.trim() !== '' &&
  !/^(\$|arn:|\{\{|<.*>$|%\w+%$)/.test(value) &&
  !/^(x+|\*+|\.+|-+|change[-_ ]?me|todo|none|null|true|false|yes|no|replace[-_ ]?me.*|your[-_ ].*|example|dummy|placeholder|\d{1,3})$/i.test(value);

function moved(fact: Fact, root: Fact, name: string): Operation[] {
  const reference: Content = { [name]: `name-of-the-secret:${name}` };
  const env = root.children.find((child) => child.segment === 'env');
  const secrets = env?.children.find((child) => child.segment === 'secrets-manager');
  const remove: Operation = { op: 'remove', path: fact.parent?.children.length === 1 && fact.parent ? pathOf(fact.parent) : pathOf(fact) };
  if (secrets) return [remove, { op: 'insert', path: ['env', 'secrets-manager'], key: name, value: `name-of-the-secret:${name}` }];
  if (env) return [remove, { op: 'insert', path: ['env'], key: 'secrets-manager', value: reference }];
  return [remove, { op: 'insert', path: [], key: 'env', value: { 'secrets-manager': reference } }];
}
