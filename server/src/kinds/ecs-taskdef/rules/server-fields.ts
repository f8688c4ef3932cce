import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Content, Operation } from '../../../core/operation.ts';
import type { Fix } from '../../../core/problem.ts';
import { oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { serviceKeys } from '../schema.ts';
import { setAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, the members of TaskDefinition that RegisterTaskDefinitionRequest lacks; checked 2026-11-30. */
export const serverFields: Rule = {
  id: 'ecs-taskdef/server-fields',
  severity: 'hint',
  isForFiles: true,
  on: [''],
  check(root, { report }) {
    const [wrapped] = select(root, '/taskDefinition');
    const task = wrapped ?? root;
    const printed = task.children.filter(({ entry }) => entry && Object.hasOwn(serviceKeys, entry.key));
    const fix = fitted(root, wrapped, printed);
    if (wrapped?.entry)
      report(wrapped.entry.keySpan, '`register-task-definition` takes what is under `taskDefinition`, without this key around it.', {
        severity: 'warning',
        fix,
      });
    for (const { entry } of printed)
      if (entry)
        report(entry.keySpan, `\`describe-task-definition\` prints ${oneOfCodes([entry.key])}, but \`register-task-definition\` refuses it.`, {
          fix,
          tag: 'unnecessary',
        });
  },
};

/** What makes the output of a description the input of a registration: one answer to all of these. */
function fitted(root: Fact, wrapped: Fact | undefined, printed: readonly Fact[]): Fix {
  const removals = printed.map((fact): Operation => ({ op: 'remove', path: pathOf(fact) }));
  if (!wrapped) return { title: 'Remove all that a registration refuses', operations: removals, suggestion: true };
  const tags = setAt(root, '/tags');
  const own = setAt(wrapped, '/tags');
  const kept: Operation[] = tags && !own ? [{ op: 'insert', path: pathOf(wrapped), key: 'tags', value: contentOf(tags) }] : [];
  return { title: 'Make it fit for a registration', operations: [...removals, ...kept, { op: 'unwrap', path: pathOf(wrapped) }], suggestion: true };
}

/** Tags, whose keys and values are texts. */
const contentOf = (tags: Fact): Content =>
  tags.children.map((tag) => Object.fromEntries(tag.children.map(({ segment, node }) => [String(segment), literalOf(node) ?? ''])));
