import { perRoot, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { commandsOf } from '../commands.ts';
import { aboutVariable } from '../variables.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (env/variables): values are literal. Checked 2026-11-30. */
export const envNotExpanded: Rule = {
  id: 'buildspec/env-not-expanded',
  severity: 'hint',
  on: ['/env/variables/*', '/environment_variables/plaintext/*'],
  check({ node, entry }, { root, report }) {
    if (!entry || node.type !== 'scalar') return;
    const used = Array.from(node.text.matchAll(/(?<!\\)\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g), ([found, ...names]) => ({
      found,
      name: names.find(Boolean) ?? '',
    }));
    // A variable of another tool's template is filled in before CodeBuild reads the file; one that extends itself has a rule of its own.
    const known = used.find(({ name }) => name !== entry.key && (aboutVariable(name) !== undefined || declared(root).has(name)));
    if (!known || used.some(({ name }) => name === entry.key) || expandedLater(root).has(entry.key) || expandedLater(root).has('envsubst')) return;
    report(
      node,
      `CodeBuild doesn't expand ${code(known.found)} in a variable: ${code(entry.key)} contains it as it is written. Set ${code(entry.key)} in a command: \`export ${entry.key}=...\`.`,
    );
  },
};

const declared = perRoot(
  (root) => new Set(['variables', 'parameter-store', 'secrets-manager'].flatMap((list) => select(root, `/env/${list}/*`).map(({ segment }) => segment))),
);

/** The words of the commands that expand what a variable contains. */
const expandedLater = perRoot(
  (root) => new Set(commandsOf(root).flatMap(({ node }) => (/\beval\b|\benvsubst\b|\bsh\s+-c\b/.test(node.text) ? (node.text.match(/\w+/g) ?? []) : []))),
);
