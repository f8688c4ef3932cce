import type { Fact } from '../../../core/fact.ts';
import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { child, conditionNames, type Pipeline, pipelineOf, textAt } from '../pipeline.ts';
import { categoryNode } from '../spans.ts';

/** Features of V2 in a pipeline that says it is V1. */
export const v2Only: Rule = {
  id: 'codepipeline/v2-only',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const pipeline = pipelineOf(root);
    const type = child(pipeline.fact, 'pipelineType');
    if (pipeline.type !== 'V1' || !type) return;
    for (const { span, what } of featuresOf(pipeline))
      report(span, `${what} needs a pipeline of type V2, and this one is V1.`, {
        related: [{ start: type.node.start, end: type.node.end, message: 'Its type is set here.' }],
        fix: { title: 'Change the type to `V2` (which is paid by the minute)', operations: [{ op: 'set', path: pathOf(type), to: 'V2' }], suggestion: true },
      });
  },
};

type Feature = { readonly span: Span; readonly what: string };

function* featuresOf(pipeline: Pipeline): Generator<Feature> {
  for (const key of ['triggers', 'variables']) {
    const fact = child(pipeline.fact, key);
    if (fact?.entry && isFilled(fact)) yield { span: fact.entry.keySpan, what: code(key) };
  }
  const mode = textAt(pipeline.fact, 'executionMode');
  if (mode && (mode.text === 'QUEUED' || mode.text === 'PARALLEL')) yield { span: mode.node, what: `The mode ${code(mode.text)}` };
  for (const { fact } of pipeline.stages)
    for (const key of conditionNames) {
      const condition = child(fact, key);
      const conditions = child(condition, 'conditions');
      const result = textAt(condition, 'result');
      if (conditions?.entry && isFilled(conditions) && condition?.entry) yield { span: condition.entry.keySpan, what: `A condition (${code(key)})` };
      else if (result) yield { span: result.node, what: `The result ${code(result.text)}` };
    }
  for (const action of pipeline.actions)
    if (action.provider?.onlyV2) {
      const provider = child(child(action.fact, 'actionTypeId'), 'provider');
      yield { span: provider?.node ?? categoryNode(action), what: `The ${action.provider.category.toLowerCase()} action ${code(action.provider.name)}` };
    }
}

const isFilled = ({ children }: Fact): boolean => children.length > 0;
