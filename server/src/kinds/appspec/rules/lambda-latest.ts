import type { Rule } from '../../../core/kind.ts';

/**
 * Source: CodeDeploy user guide, reference-appspec-file-structure-resources.html; Lambda developer guide,
 * configuring-alias-routing.html: an alias that splits traffic takes published versions only. Checked 2026-11-23.
 */
export const lambdaLatest: Rule = {
  id: 'appspec/lambda-latest',
  severity: 'error',
  on: ['/Resources/*/*/Properties/CurrentVersion', '/Resources/*/*/Properties/TargetVersion'],
  check({ node }, { report }) {
    if (node.type === 'scalar' && node.text.trim().toUpperCase() === '$LATEST')
      report(node, '`$LATEST` is not a published version, and an alias splits its traffic only between published versions. Expected the number of one.');
  },
};
