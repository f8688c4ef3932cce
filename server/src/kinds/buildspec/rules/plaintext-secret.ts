import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import type { Content, Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { isLiteralSecret, isSecretName } from '../../secrets.ts';
import { commandPointers, isComputed, isWindows, placeIn } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { everyCommand, programOf } from '../shell/script.ts';

export const plaintextSecret: Rule = {
  id: 'buildspec/plaintext-secret',
  severity: 'warning',
  on: [
    '/env/variables/*',
    '/environment_variables/plaintext/*',
    '/batch/*/*/env/variables/*',
    '/batch/build-matrix/static/env/variables/*',
    ...commandPointers,
  ],
  check(fact, { text, root, report }) {
    const { node, entry } = fact;
    if (node.type !== 'scalar') return;
    if (!entry) {
      const password = !node.text.includes('login') || isWindows(root) ? undefined : passwordIn(node.text);
      if (password)
        report(
          placeIn(text, node, password),
          'The password of `docker login` is in the file, where everyone who can read the build sees it. Take it from `secrets-manager` and pass it with `--password-stdin`.',
        );
      return;
    }
    if (!isLiteralSecret(node.text)) return;
    const awsKey = /^(AKIA|ASIA)[A-Z0-9]{16}$/.test(node.text);
    if (!awsKey && !isSecretName(entry.key)) return;
    const what = awsKey ? 'an AWS access key' : 'a secret by its name';
    report(
      node,
      `${code(entry.key)} is ${what}, and everyone who can read the build sees its value. Expected a reference in \`secrets-manager\` or \`parameter-store\`.`,
      {
        ...(fact.parent?.parent?.parent === root
          ? { fix: { title: 'Take it from Secrets Manager', operations: moved(fact, root, entry.key), suggestion: true as const } }
          : {}),
      },
    );
  },
};

/** The password that stands as such behind `docker login -p`. */
function passwordIn(command: string): Span | undefined {
  for (const each of everyCommand(readShell(command))) {
    const words = programOf(each);
    if (words[0]?.text !== 'docker' || words[1]?.text !== 'login') continue;
    for (const [index, word] of words.entries()) {
      const joined = /^(--password=|-p(?==?.))=?(.*)$/.exec(word.text);
      const value = joined ? joined[2] : /^(-p|--password)$/.test(words[index - 1]?.text ?? '') ? word.text : undefined;
      if (value !== undefined && isLiteralSecret(value) && !isComputed(value)) return word;
    }
  }
  return undefined;
}

function moved(fact: Fact, root: Fact, name: string): Operation[] {
  const reference: Content = { [name]: `name-of-the-secret:${name}` };
  const env = root.children.find((child) => child.segment === 'env');
  const secrets = env?.children.find((child) => child.segment === 'secrets-manager');
  const remove: Operation = { op: 'remove', path: fact.parent?.children.length === 1 && fact.parent ? pathOf(fact.parent) : pathOf(fact) };
  if (secrets) return [remove, { op: 'insert', path: ['env', 'secrets-manager'], key: name, value: `name-of-the-secret:${name}` }];
  if (env) return [remove, { op: 'insert', path: ['env'], key: 'secrets-manager', value: reference }];
  return [remove, { op: 'insert', path: [], key: 'env', value: { 'secrets-manager': reference } }];
}
