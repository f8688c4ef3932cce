import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: CloudFormation user guide, template-formats.html; cfn-lint 1.51, W1100. Checked 2026-11-30. */
export const yamlMerge: Rule = {
  id: 'cloudformation/yaml-merge',
  severity: 'warning',
  on: [''],
  check(root, { text, report }) {
    if (!text.includes('<<')) return;
    for (const { node } of factsIn(root))
      for (const { key, keySpan } of node.type === 'map' ? node.entries : [])
        if (key === '<<' && text.slice(keySpan.start, keySpan.end) === '<<')
          report(
            keySpan,
            `CloudFormation doesn't support merge keys. Write the keys out, or let ${code('aws cloudformation package')} do it: it uploads a template without ${code('<<')}.`,
          );
  },
};
