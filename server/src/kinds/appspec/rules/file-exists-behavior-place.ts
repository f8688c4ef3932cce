import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';

/** Source: aws-codedeploy-agent 800eb28, application_specification.rb, checked 2026-11-23. */
export const fileExistsBehaviorPlace: Rule = {
  id: 'appspec/file-exists-behavior-place',
  severity: 'error',
  on: ['/files/*/file_exists_behavior', '/permissions/*/file_exists_behavior', '/hooks/file_exists_behavior', '/hooks/*/*/file_exists_behavior'],
  check(fact, { root, report }) {
    const { entry, node } = fact;
    if (!entry) return;
    const operations: Operation[] = [{ op: 'remove', path: pathOf(fact) }];
    const isFree = !root.children.some(({ segment }) => segment === 'file_exists_behavior');
    if (isFree && node.type === 'scalar') operations.push({ op: 'insert', path: [], key: 'file_exists_behavior', value: node.text });
    report(entry.keySpan, 'The agent does not read `file_exists_behavior` here. Expected it once, at the top level.', {
      ...(isFree && node.type === 'scalar' ? { fix: { title: 'Move it to the top level', operations, suggestion: true } } : {}),
    });
  },
};
