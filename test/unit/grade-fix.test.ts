import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixCards } from '../../server/build/fix-cards.ts';
import { rulePages } from '../../server/build/pages.ts';
import { kindOf } from '../../server/src/catalogue.ts';
import { aroundIn } from '../../server/src/core/around.ts';
import { textEdits } from '../../server/src/core/edit.ts';
import { type Fact, factAt, pathOf } from '../../server/src/core/fact.ts';
import type { Operation } from '../../server/src/core/operation.ts';
import type { Path } from '../../server/src/core/path.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { type FixTask, gradeFix } from '../../server/src/features/grade-fix.ts';
import { ignoreHere } from '../../server/src/features/ignore.ts';
import { analyze, data } from '../support/analyze.ts';
import { plainOf } from '../support/tree.ts';

const tasks: (FixTask & { id: string })[] = fixCards().flatMap((card) => {
  const kind = card.type === 'fix' ? kindOf(card.kind) : undefined;
  if (card.type !== 'fix' || !kind) return [];
  const { around, ...task } = card;
  return [{ ...task, kind, data, ...(around ? { around: aroundIn(around) } : {}) }];
});
const solves = (task: FixTask, text: string): boolean => gradeFix(task, text, (id) => rulePages.has(id)).solved;

const problemsOf = ({ kind, rule, fileName, around }: FixTask, text: string): Problem[] =>
  diagnose(analyze(text, kind), { fileName, ...(around ? { around } : {}) }).filter((problem) => problem.rule === rule);

/** The text after operations; `undefined` where they can't be done. */
function after(task: FixTask, text: string, operations: readonly Operation[]): string | undefined {
  const { syntax, root } = analyze(text, task.kind);
  const edits = textEdits({ text, syntax, root: root.node }, operations);
  return edits && applyEdits(text, edits);
}

const sameTree = (task: FixTask, one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => JSON.stringify(plainOf(analyze(text, task.kind).root.node)));
  return a === b;
};

/** All paths of a file but those that a fix changes or that hold it. */
function pathsOf(fact: Fact): Path[] {
  return [...(fact.parent ? [pathOf(fact)] : []), ...fact.children.flatMap(pathsOf)];
}

describe('a file to mend', () => {
  for (const task of tasks)
    describe(task.rule, () => {
      it('is not mended at first, and is by its answer', () => {
        assert.equal(solves(task, task.faulty), false);
        assert.deepEqual(gradeFix(task, task.fixed), { solved: true, message: '' });
      });

      it('is not mended by emptying it', () => {
        for (const text of ['', '\n', '{}', '# nothing\n', 'version: 0.2\n']) assert.equal(solves(task, text), false, JSON.stringify(text));
      });

      it('is not mended by a comment that ignores the rule', () => {
        let text = task.faulty;
        for (let round = 0; round < 10; round++) {
          const analysis = analyze(text, task.kind);
          const [problem] = problemsOf(task, text);
          const edit = problem && ignoreHere(analysis, problem);
          if (!edit) break;
          text = applyEdits(text, [edit]);
        }
        assert.equal(solves(task, text), false, text);
        assert.equal(solves(task, `# aws-devops-notes: ignore ${task.rule}\n${task.fixed}`), false);
      });

      it('is not mended by deleting what is faulty, unless that is the answer', () => {
        const { root } = analyze(task.faulty, task.kind);
        for (const { start } of problemsOf(task, task.faulty)) {
          const path = pathOf(factAt(root, start)?.fact ?? root);
          for (let length = path.length; length > 0; length--) {
            const text = after(task, task.faulty, [{ op: 'remove', path: path.slice(0, length) }]);
            if (text !== undefined && !sameTree(task, text, task.fixed)) assert.equal(solves(task, text), false, text);
          }
          const lines = task.faulty.split('\n');
          lines.splice(task.faulty.slice(0, start).split('\n').length - 1, 1);
          if (!sameTree(task, lines.join('\n'), task.fixed)) assert.equal(solves(task, lines.join('\n')), false, lines.join('\n'));
        }
      });

      it('is mended in another layout, with comments of its own', () => {
        // JSON has no comments.
        const comment = /^\s*[{[]/.test(task.fixed) ? '' : '# mended';
        assert.equal(solves(task, `${comment}\n${task.fixed}\n\n`), true);
        assert.equal(solves(task, task.fixed.replaceAll('\n', '\r\n')), true);
      });
    });

  it('is not mended when something else of it is changed or deleted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tasks), fc.nat(), fc.constantFrom('remove', 'set', 'rename'), (task, which, op) => {
        const faulty = analyze(task.faulty, task.kind);
        const fixed = analyze(task.fixed, task.kind);
        const untouched = pathsOf(faulty.root).filter((path) => isSame(faulty.root, fixed.root, path) && !isNear(task, path));
        const path = untouched[which % Math.max(1, untouched.length)];
        if (!path) return;
        const operation: Operation = op === 'remove' ? { op, path } : { op, path, to: op === 'set' ? 'other' : 'Other' };
        const text = after(task, task.fixed, [operation]);
        if (text !== undefined && !sameTree(task, text, task.fixed)) assert.equal(solves(task, text), false, text);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tasks), fc.nat(), fc.nat(), fc.string(), (task, from, to, text) => {
        const [start, end] = [from % task.fixed.length, to % task.fixed.length].sort((a, b) => a - b);
        assert.equal(typeof gradeFix(task, task.fixed.slice(0, start) + text + task.fixed.slice(end)).solved, 'boolean');
      }),
      { numRuns: 1000 },
    );
  });
});

const at = (root: Fact, path: Path): string | undefined => {
  let fact: Fact | undefined = root;
  for (const segment of path) fact = fact?.children.find((child) => child.segment === segment);
  return fact && JSON.stringify(plainOf(fact.node));
};
const isSame = (one: Fact, other: Fact, path: Path): boolean => at(one, path) !== undefined && at(one, path) === at(other, path);

/** In or around a place that the rule marks. */
function isNear(task: FixTask, path: Path): boolean {
  const { root } = analyze(task.faulty, task.kind);
  return problemsOf(task, task.faulty).some(({ start }) => {
    const place = pathOf(factAt(root, start)?.fact ?? root);
    const length = Math.min(place.length, path.length);
    return JSON.stringify(place.slice(0, length)) === JSON.stringify(path.slice(0, length));
  });
}
