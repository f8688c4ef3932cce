import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type Action, pipelineOf, runsAfter } from '../pipeline.ts';

export const artifactOrder: Rule = {
  id: 'codepipeline/artifact-order',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const actions = pipelineOf(root).actions;
    const makers = new Map<string, Action | 'several'>();
    for (const action of actions) for (const { text } of action.outputs) makers.set(text, makers.has(text) ? 'several' : action);
    for (const action of actions)
      for (const { text, node } of action.inputs) {
        const maker = makers.get(text);
        // That two make it is said already.
        if (!maker || maker === 'several' || runsAfter(action, maker) !== false) continue;
        const output = maker.outputs.find((each) => each.text === text)?.node;
        report(node, `The action reads ${code(text)}${tooEarly(action, maker)}`, {
          ...(output ? { related: [{ start: output.start, end: output.end, message: 'It is made here.' }] } : {}),
        });
      }
  },
};

function tooEarly(action: Action, maker: Action): string {
  if (action === maker) return ', which it makes itself. Expected an artifact of an action before it.';
  const name = maker.name ? code(maker.name.text) : 'the action that makes it';
  if (maker.stage.index > action.stage.index) return `, which ${name} makes in a later stage. Expected an artifact of an action before it.`;
  return maker.runOrder === action.runOrder
    ? `, but runs together with ${name}, which makes it. Give it a \`runOrder\` above ${maker.runOrder}.`
    : `, but runs before ${name}, which makes it. Give it a \`runOrder\` above ${maker.runOrder}.`;
}
