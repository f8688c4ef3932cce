import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { imageNames, isRewritten, onlyBeside, pipelineNames } from '../../delivery.ts';
import { places } from '../task.ts';

/** Source: CodePipeline user guide, action-reference-ECSbluegreen.html, Image1ContainerName; checked 2026-11-30. */
export const placeholderUnknown: Rule = {
  id: 'ecs-taskdef/placeholder-unknown',
  severity: 'warning',
  isForFiles: true,
  on: places('/containerDefinitions/*/image'),
  check(fact, { fileName, around, report }) {
    const { node } = fact;
    const [, name] = (node.type === 'scalar' && /^<([\w.-]+)>$/.exec(node.text)) || [];
    if (name === undefined) return;
    const pipeline = onlyBeside(around, pipelineNames);
    const names = pipeline ? imageNames(pipeline.text) : [];
    if (names.length === 0 || names.includes(name) || isRewritten(fileName, around)) return;
    const guess = names.length === 1 ? names[0] : nearest(name, names);
    report(
      node,
      `The pipeline in ${code(pipeline?.name ?? '')} does not replace ${code(`<${name}>`)}. Expected ${oneOfCodes(names.map((each) => `<${each}>`))}.`,
      {
        ...(guess === undefined
          ? {}
          : { fix: { title: `Change to ${code(`<${guess}>`)}`, operations: [{ op: 'set', path: pathOf(fact), to: `<${guess}>` }], suggestion: true } }),
      },
    );
  },
};
