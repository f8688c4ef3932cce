import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { nameOf, normalUri } from '../../../core/uri.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** The workspace may be a part of the repository: a warning. Source: CloudFormation user guide, git-sync-concepts-terms.html, checked 2026-11-30. */
export const templateNotFound: Rule = {
  id: 'cloudformation-parameters/template-not-found',
  severity: 'warning',
  on: ['/template-file-path'],
  check(fact, { around, report }) {
    const path = literalOf(fact.node);
    if (path === undefined || /[\r\n]|^\w+:/.test(path) || around.locate(path.replace(/^\/+/, '')) !== 'none') return;
    const same = around.find(nameOf(path));
    if (same === undefined) return;
    const [only, ...others] = same.map((uri) => normalUri(uri).split('/').slice(-2).join('/')).filter((near) => typeof around.locate(near) === 'object');
    const near = others.length === 0 ? only : undefined;
    report(
      fact.node,
      `${code(path)} is not in the workspace. ${near ? `Did you mean ${code(near)}?` : 'Expected the path of a template from the top of the repository.'}`,
      {
        typing: fact.node,
        ...(near ? { fix: { title: `Change to ${code(near)}`, operations: [{ op: 'set', path: pathOf(fact), to: near }], suggestion: true } } : {}),
      },
    );
  },
};
