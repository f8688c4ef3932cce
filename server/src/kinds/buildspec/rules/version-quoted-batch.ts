import type { Rule } from '../../../core/kind.ts';

/** Source: "cannot unmarshal !!str `0.2` into float64", aws/aws-cdk issue 29592; checked 2026-11-30. Other builds read it. */
export const versionQuotedBatch: Rule = {
  id: 'buildspec/version-quoted-batch',
  severity: 'error',
  on: ['/version'],
  check({ node }, { root, report }) {
    const batch = root.children.find(({ segment }) => segment === 'batch')?.entry;
    if (!batch || node.type !== 'scalar' || !/^(single|double)$/.test(node.style) || !/^0\.[12]$/.test(node.text)) return;
    report(node, 'The version is a string, and batch builds read only a number: the build fails in DOWNLOAD_SOURCE. Remove the quotes.', {
      related: [{ ...batch.keySpan, message: 'The batch.' }],
      fix: { title: 'Remove the quotes', operations: [{ op: 'set', path: ['version'], to: node.text, quoted: false }] },
    });
  },
};
