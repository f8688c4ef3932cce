import type { Fact } from '../../../core/fact.ts';
import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (env/exported-variables); of secrets declared here it says nothing. Checked 2026-11-23. */
export const exportForbidden: Rule = {
  id: 'buildspec/export-forbidden',
  severity: 'warning',
  on: ['/env/exported-variables'],
  check(list, { root, report }) {
    const secrets = new Map<string, Fact>();
    for (const pointer of ['/env/parameter-store/*', '/env/secrets-manager/*'])
      for (const fact of select(root, pointer)) secrets.set(String(fact.segment), fact);
    for (const { node } of list.children) {
      if (node.type !== 'scalar') continue;
      const secret = secrets.get(node.text);
      if (/^AWS_/.test(node.text))
        report(node, `${code(node.text)} begins with \`AWS_\`, and such variables can't be exported. Export a copy with another name.`);
      else if (secret?.entry)
        report(
          node,
          `${code(node.text)} comes from ${code(String(secret.parent?.segment))}, and an exported variable hands the secret on to the pipeline. Expected a variable that is not a secret.`,
          {
            severity: 'hint',
            related: [{ ...secret.entry.keySpan, message: 'Its value is read here.' }],
          },
        );
    }
  },
};
