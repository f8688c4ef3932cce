import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../values.ts';

/** Stages whose transition a pipeline disables. Source: CloudFormation template reference, AWS::CodePipeline::Pipeline StageTransition, checked 2026-11-30. */
export const unknownStage: Rule = {
  id: 'cloudformation/unknown-stage',
  severity: 'error',
  on: ['/Resources/*/Properties/DisableInboundStageTransitions/*/StageName'],
  check(fact, { report }) {
    const properties = fact.parent?.parent?.parent;
    const [stages] = properties ? select(properties, '/Stages') : [];
    const name = literalOf(fact);
    if (!stages || name === undefined || stages.node.type !== 'list') return;
    // What a function gives may be any stage.
    const names = stages.children.map((stage) => select(stage, '/Name').map(literalOf)[0]);
    const known = names.filter((each) => each !== undefined);
    if (known.length < names.length || known.includes(name)) return;
    const guess = nearest(name, known);
    const to = guess ?? (known.length === 1 ? known[0] : undefined);
    report(fact.node, `The pipeline has no stage ${code(name)}. ${guess === undefined ? `Expected ${oneOfCodes(known)}.` : `Did you mean ${code(guess)}?`}`, {
      ...(to === undefined ? {} : { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }], suggestion: true } }),
    });
  },
};
