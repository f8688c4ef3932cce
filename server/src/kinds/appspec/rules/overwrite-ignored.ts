import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';

/** Source: aws-codedeploy-agent 800eb28, application_specification.rb (parse_files) and file_info.rb, checked 2026-11-23. */
export const overwriteIgnored: Rule = {
  id: 'appspec/overwrite-ignored',
  severity: 'information',
  on: ['/files/*/overwrite'],
  check(fact, { root, report }) {
    const { entry, node } = fact;
    if (!entry) return;
    const operations: Operation[] = [{ op: 'remove', path: pathOf(fact) }];
    const isWanted = node.type === 'scalar' && /^(true|yes|on|y)$/i.test(node.text);
    const isThere = root.children.some(({ segment }) => segment === 'file_exists_behavior');
    if (isWanted && !isThere) operations.push({ op: 'insert', path: [], key: 'file_exists_behavior', value: 'OVERWRITE' });
    const expected = isThere
      ? 'Nothing is lost without it: `file_exists_behavior` at the top decides.'
      : 'Expected `file_exists_behavior` at the top of the AppSpec.';
    report(entry.keySpan, `The agent ignores \`overwrite\` in an entry of \`files\`. ${expected}`, {
      tag: 'unnecessary',
      fix: { title: operations.length > 1 ? 'Put file_exists_behavior: OVERWRITE at the top' : 'Remove `overwrite`', operations, suggestion: true },
    });
  },
};
