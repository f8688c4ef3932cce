import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type ScalarNode, type Span } from '../../../core/node.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { namesArtifact } from '../names.ts';
import { artifactsIn, overridesOf } from '../overrides.ts';
import { type Action, pipelineOf } from '../pipeline.ts';

/** Settings that name an artifact which is not among the inputs of the action. */
export const artifactNotInput: Rule = {
  id: 'codepipeline/artifact-not-input',
  severity: 'error',
  on: [''],
  check(_, { root, text: file, syntax, report }) {
    for (const action of pipelineOf(root).actions) {
      for (const key of action.provider?.artifactKeys ?? []) judge(action, key);
      const overrides = overridesOf(action);
      const fact = overrides && action.configuration.at('ParameterOverrides');
      if (fact) for (const span of artifactsIn(overrides)) judgeName(action, { fact, node: overrides, span, key: 'ParameterOverrides' });
    }

    function judge(action: Action, key: string): void {
      const { configuration } = action;
      const fact = configuration.at(key);
      const node = fact && resolve(fact.node);
      const text = node && literalOf(node);
      if (!fact || node?.type !== 'scalar' || text === undefined || text === '') return;
      const colons = text.indexOf('::');
      const isWhole = namesArtifact(key);
      if (colons < 0 && !isWhole) return;
      // An execution of a change set ignores its template.
      if (configuration.text('ActionMode') === 'CHANGE_SET_EXECUTE' || configuration.text('ActionMode') === 'DELETE_ONLY') return;
      judgeName(action, { fact, node, key, ...(colons < 0 ? {} : { span: { start: 0, end: colons } }) });
    }

    /** A name that is a value as a whole, or the part of one. */
    function judgeName({ inputs }: Action, { fact, node, span, key }: { fact: Fact; node: ScalarNode; span?: Span; key: string }): void {
      const name = span ? node.text.slice(span.start, span.end) : node.text;
      const known = inputs.map((input) => input.text);
      if (known.includes(name)) return;
      const guess = nearest(name, known) ?? (known.length === 1 ? known[0] : undefined);
      const expected =
        known.length === 0
          ? 'It has none: list the artifact in `inputArtifacts`.'
          : guess === undefined
            ? `Expected ${oneOfCodes(known)}.`
            : `Did you mean ${code(guess)}?`;
      const at = key === 'ParameterOverrides' && span ? placeOf(file, node, syntax, span) : undefined;
      report(at ?? fact.node, `${code(name)} in ${code(key)} is not an input artifact of the action. ${expected}`, {
        ...(guess === undefined
          ? {}
          : {
              fix: {
                title: `Change to ${code(guess)}`,
                operations: [span ? { op: 'replace', path: pathOf(fact), part: span, to: guess } : { op: 'set', path: pathOf(fact), to: guess }],
                suggestion: true,
              },
            }),
      });
    }
  },
};
