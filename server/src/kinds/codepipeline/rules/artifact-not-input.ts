import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { namesArtifact } from '../names.ts';
import { type Action, pipelineOf } from '../pipeline.ts';

/** Settings that name an artifact which is not among the inputs of the action. */
export const artifactNotInput: Rule = {
  id: 'codepipeline/artifact-not-input',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const action of pipelineOf(root).actions) for (const key of action.provider?.artifactKeys ?? []) judge(action, key);

    function judge({ configuration, inputs }: Action, key: string): void {
      const fact = configuration.at(key);
      const node = fact && resolve(fact.node);
      const text = node && literalOf(node);
      if (!fact || node?.type !== 'scalar' || text === undefined || text === '') return;
      const colons = text.indexOf('::');
      const isWhole = namesArtifact(key);
      if (colons < 0 && !isWhole) return;
      // An execution of a change set ignores its template.
      if (configuration.text('ActionMode') === 'CHANGE_SET_EXECUTE' || configuration.text('ActionMode') === 'DELETE_ONLY') return;
      const end = colons < 0 ? text.length : colons;
      const name = text.slice(0, end);
      const known = inputs.map((input) => input.text);
      if (known.includes(name)) return;
      const guess = nearest(name, known) ?? (known.length === 1 ? known[0] : undefined);
      const expected =
        known.length === 0
          ? 'It has none: list the artifact in `inputArtifacts`.'
          : guess === undefined
            ? `Expected ${oneOfCodes(known)}.`
            : `Did you mean ${code(guess)}?`;
      report(fact.node, `${code(name)} in ${code(key)} is not an input artifact of the action. ${expected}`, {
        ...(guess === undefined
          ? {}
          : {
              fix: {
                title: `Change to ${code(guess)}`,
                operations: [
                  colons < 0 ? { op: 'set', path: pathOf(fact), to: guess } : { op: 'replace', path: pathOf(fact), part: { start: 0, end }, to: guess },
                ],
                suggestion: true,
              },
            }),
      });
    }
  },
};
