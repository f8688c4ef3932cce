import { type Fact, perRoot } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, named, textAt } from '../tree.ts';

const shells: readonly string[] = ['sh', 'bat', 'powershell', 'pwsh'];

/** Source: jenkins.io, Using a Jenkinsfile, "Handling credentials": what Groovy fills in can be read in process listings; checked 2026-11-30. */
export const secretInterpolation: Rule = {
  id: 'jenkinsfile/secret-interpolation',
  severity: 'warning',
  on: [''],
  check(_, { root, text, report }) {
    for (const fact of named(root, 'script')) {
      const { node, parent } = fact;
      if (node.type !== 'scalar' || node.style !== 'double' || !node.tag || !shells.includes(parent?.entry?.key ?? '')) continue;
      const secrets = secretsAround(fact);
      if (secrets.length === 0) continue;
      // Bounded: one alternative a character.
      for (const match of text.slice(node.start, node.end).matchAll(/(\\?)\$(?:\{(?:env\.)?(\w+)\}|(\w+))/g)) {
        const name = match[2] ?? match[3] ?? '';
        if (match[1] || !secrets.some((given) => given.has(name))) continue;
        const start = node.start + match.index;
        report(
          { start, end: start + match[0].length },
          `Groovy puts the secret ${code(name)} into the command, where other processes can see it. Expected ${code(`$${name}`)} in single quotes, which the shell fills in.`,
        );
      }
    }
  },
};

/** The variables around a value that hold secrets, by what gives them. */
function secretsAround(fact: Fact): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  for (let at: Fact | undefined = fact; at; at = at.parent) {
    const given = secretsOf(at);
    if (given.size > 0) found.push(given);
  }
  return found;
}

/** The secrets that a step or section gives to what is in it. */
const secretsOf = perRoot((at: Fact): ReadonlySet<string> => {
  const found = new Set<string>();
  if (at.segment === 'withCredentials')
    for (const binding of child(at, 'bindings')?.children ?? [])
      for (const call of binding.children.length > 0 ? [binding, ...binding.children] : [])
        for (const { segment } of call.children) {
          const name = /^(?:variable|\w+Variable)$/.test(String(segment)) && segment !== 'usernameVariable' ? textAt(call, String(segment)) : undefined;
          if (name !== undefined) found.add(name);
        }
  for (const variable of child(at, 'environment')?.children ?? [])
    if (child(variable, 'credentials')) for (const name of [String(variable.segment), `${variable.segment}_PSW`]) found.add(name);
  return found;
});
