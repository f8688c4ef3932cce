import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type Action, pipelineOf, type Text } from '../pipeline.ts';
import { reserved } from '../variables.ts';

/** Namespaces that are reserved, are the name of an artifact, or belong to another action. */
export const namespaceTaken: Rule = {
  id: 'codepipeline/namespace-taken',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const actions = pipelineOf(root).actions;
    const artifacts = new Map<string, Text>();
    for (const { outputs } of actions) for (const output of outputs) artifacts.set(output.text, output);
    const seen = new Map<string, Action>();
    for (const action of actions) {
      const { namespace } = action;
      if (!namespace) continue;
      const { text, node } = namespace;
      const [other, artifact] = [seen.get(text)?.namespace, artifacts.get(text)];
      const related = (at: Text | undefined) => (at ? { related: [{ start: at.node.start, end: at.node.end, message: 'The other one.' }] } : {});
      if (Object.hasOwn(reserved, text)) report(node, `The namespace ${code(text)} is reserved: ${reserved[text]} Expected another name.`);
      else if (other) report(node, `Another action has the namespace ${code(text)}. Expected each namespace once in the pipeline.`, related(other));
      else if (artifact)
        report(node, `${code(text)} is the name of an artifact too. Expected a namespace that no artifact has for its name.`, related(artifact));
      if (!other) seen.set(text, action);
    }
  },
};
