import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** Source: CodeCommit user guide, how-to-create-template.html, checked 2026-11-30. */
export const branchReference: Rule = {
  id: 'codecommit-approval/branch-reference',
  severity: 'error',
  on: ['/DestinationReferences/*'],
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined || text === '' || /^refs\/heads\/./.test(text)) return;
    const name = text.replace(/^(refs\/)?(heads\/)?/, '');
    const to = `refs/heads/${name}`;
    report(fact.node, `${code(text)} is not the full name of a branch. Expected ${name === '' ? 'one such as `refs/heads/main`' : code(to)}.`, {
      typing: fact.node,
      ...(name === '' || /^\*|^tags\//.test(name) ? {} : { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }] } }),
    });
  },
};
