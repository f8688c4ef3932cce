import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Fix, suggestedUnless } from '../../../core/problem.ts';
import { isSlip, nearest, oneOfCodes, quoted } from '../../../core/words.ts';
import { byIdentifier, tasksOf } from '../tasks.ts';
import { page } from './batch-unknown-dependency.md';

/** Source: CodeBuild user guide, batch-build-buildspec.html, checked 2026-11-23. A batch has 100 builds at most. */
export const batchUnknownDependency: Rule = {
  id: 'buildspec/batch-unknown-dependency',
  severity: 'error',
  page,
  on: ['/batch/build-graph'],
  check(graph, { report }) {
    const tasks = tasksOf(graph);
    const known = byIdentifier(tasks);
    // A task without a name, or with a computed one, may be the one.
    if (tasks.some(({ identifier }) => !identifier)) return;
    for (const { identifier, dependsOn } of tasks)
      for (const { fact, node } of dependsOn) {
        if (known.has(node.text) || node.valueType === 'null') continue;
        const others = [...known.keys()].slice(0, 100).filter((name) => name !== identifier?.text);
        const guess = nearest(node.text, others);
        const expected = guess
          ? `Did you mean ${quoted(guess)}?`
          : others.length > 0
            ? `Expected ${oneOfCodes(others)}.`
            : 'Expected no dependency: it is the only task.';
        report(node, `${quoted(node.text)} is not a task of this graph. ${expected}`, {
          typing: node,
          ...(guess ? { fix: changing(fact, node.text, guess) } : {}),
        });
      }
  },
};

/** Tasks are often named alike (`build_dev`, `build_prd`): only one wrong letter is a slip. */
const changing = (fact: Fact, written: string, guess: string): Fix =>
  suggestedUnless(isSlip(written, guess), { title: `Change to ${quoted(guess)}`, operations: [{ op: 'set', path: pathOf(fact), to: guess }] });
