import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (env/variables): values are literal. Checked 2026-11-23. */
export const pathLiteral: Rule = {
  id: 'buildspec/path-literal',
  severity: 'warning',
  on: ['/env/variables/*', '/environment_variables/plaintext/*'],
  check({ node, entry }, { report }) {
    if (!entry || node.type !== 'scalar') return;
    const reference = references(node.text).find(({ name }) => name === entry.key);
    // A reference and nothing else is rather filled in by a tool before CodeBuild sees the file.
    if (!reference || reference.text === node.text.trim()) return;
    report(
      node,
      `CodeBuild doesn't expand ${code(reference.text)} in a variable, so the value of ${code(entry.key)} is replaced, not extended. Extend it in a command: \`export ${entry.key}=...${reference.text}\`.`,
    );
  },
};

const references = (value: string): { name: string; text: string }[] =>
  Array.from(value.matchAll(/\$env:(\w+)|\$\{(\w+)\}|\$(\w+)|%(\w+)%/g), ([text, ...names]) => ({
    text,
    name: names.find((name) => name !== undefined) ?? '',
  }));
