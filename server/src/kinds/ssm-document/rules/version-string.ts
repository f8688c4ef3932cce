import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';

/** Source: botocore's samples and the Systems Manager user guide have a string; the agent makes one of a number in YAML. Checked 2026-11-23. */
export const versionString: Rule = {
  id: 'ssm-document/version-string',
  severity: 'warning',
  on: ['/schemaVersion'],
  check(fact, { syntax, report }) {
    const node = resolve(fact.node);
    if (node?.type !== 'scalar' || node.valueType !== 'number') return;
    const isJson = syntax === 'json';
    report(node, `${code('schemaVersion')} is the number ${code(node.text)}. Expected a string${isJson ? '' : ': numbers lose their zeros, as in `2.0`'}.`, {
      severity: isJson ? 'error' : 'warning',
      fix: { title: 'Put it in quotes', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: true }] },
    });
  },
};
