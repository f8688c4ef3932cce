import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** Source: CodeCommit user guide, how-to-create-template.html: a filter of branches can't begin with `*`; checked 2026-11-30. */
export const branchWildcard: Rule = {
  id: 'codecommit-approval/branch-wildcard',
  severity: 'warning',
  on: ['/DestinationReferences/*'],
  check({ node }, { report }) {
    const text = literalOf(node);
    if (text?.startsWith('refs/heads/*'))
      report(
        node,
        `${code(text)} begins with \`*\` behind \`refs/heads/\`, which the guide rules out. ${text === 'refs/heads/*' ? 'Expected no `DestinationReferences`: the rule is then for all branches.' : 'Expected names such as `refs/heads/release-*`.'}`,
      );
  },
};
