import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { child, pipelineOf, textAt } from '../pipeline.ts';

/** Triggers that listen to an action that is not there, has no connection, or has a trigger already. */
export const triggerSource: Rule = {
  id: 'codepipeline/trigger-source',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const pipeline = pipelineOf(root);
    const actions = pipeline.actions;
    const connections = actions.filter(({ providerName }) => providerName === 'CodeStarSourceConnection').flatMap(({ name }) => name?.text ?? []);
    const seen = new Set<string>();
    for (const trigger of child(pipeline.fact, 'triggers')?.children ?? []) {
      const source = textAt(child(trigger, 'gitConfiguration'), 'sourceActionName');
      if (!source || pipeline.isOpen || actions.some(({ fact, name }) => !name && child(fact, 'name'))) continue;
      const { text, node, fact } = source;
      const action = actions.find(({ name }) => name?.text === text);
      const guess = nearest(text, connections) ?? (connections.length === 1 ? connections[0] : undefined);
      const fix =
        guess === undefined
          ? {}
          : { fix: { title: `Change to ${code(guess)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to: guess }], suggestion: true as const } };
      const expected =
        guess !== undefined
          ? `Did you mean ${code(guess)}?`
          : connections.length > 0
            ? `Expected ${oneOfCodes(connections)}.`
            : 'Expected a source action with the provider `CodeStarSourceConnection`.';
      if (!action) report(node, `No action of the pipeline is called ${code(text)}. ${expected}`, fix);
      else if (!connections.includes(text) && action.providerName !== undefined)
        report(node, `${code(text)} is a ${code(action.providerName)} action, and triggers listen to connections only. ${expected}`, fix);
      else if (seen.has(text)) report(node, `Another trigger listens to ${code(text)}. Expected one trigger for each source, with up to three filters.`);
      seen.add(text);
    }
  },
};
