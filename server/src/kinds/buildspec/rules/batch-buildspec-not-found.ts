import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { nameOf, normalUri } from '../../../core/uri.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/**
 * A path counts from the top of the source; an ARN names an object in S3.
 * Source: CodeBuild user guide, batch-build-buildspec.html and build-spec-ref.html, checked 2026-11-23.
 */
export const batchBuildspecNotFound: Rule = {
  id: 'buildspec/batch-buildspec-not-found',
  severity: 'warning',
  on: [
    '/batch/build-list/*/buildspec',
    '/batch/build-graph/*/buildspec',
    '/batch/build-fanout/buildspec',
    '/batch/build-matrix/dynamic/buildspec',
    '/batch/build-matrix/dynamic/buildspec/*',
  ],
  check(fact, { around, report }) {
    const path = literalOf(fact.node);
    if (path === undefined || /^arn:|[\r\n]/.test(path) || around.locate(path) !== 'none') return;
    const same = around.find(nameOf(path));
    if (same === undefined) return;
    const [only, ...others] = same.map((uri) => [...normalUri(uri).split('/').slice(-2)].join('/')).filter((near) => typeof around.locate(near) === 'object');
    const near = others.length === 0 ? only : undefined;
    const expected = near ? `Did you mean ${code(near)}?` : 'Expected the path of a buildspec from the top of the source.';
    const fix = near
      ? { fix: { title: `Change to ${code(near)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to: near }], suggestion: true as const } }
      : {};
    report(fact.node, `${code(path)} is not in the workspace. ${expected}`, fix);
  },
};
