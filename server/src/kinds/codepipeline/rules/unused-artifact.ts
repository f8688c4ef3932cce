import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { artifact } from '../families.ts';
import { type Action, child, pipelineOf } from '../pipeline.ts';

/** Outputs that no action reads. Many keep those of builds in the bucket on purpose, and a stack's outputs are variables as well. */
export const unusedArtifact: Rule = {
  id: 'codepipeline/unused-artifact',
  severity: 'hint',
  on: [''],
  check(_, { root, names, report }) {
    const pipeline = pipelineOf(root);
    const actions = pipeline.actions;
    if (pipeline.isOpen || actions.every(({ category }) => category === 'Source') || actions.some(hasComputedInput)) return;
    const used = new Set<string>();
    for (const { family, role, text } of names()) if (family === artifact && role === 'use') used.add(text);
    const made = new Set<string>();
    for (const { outputs } of actions) for (const { text } of outputs) made.add(text);
    // What nobody makes may be meant for what nobody reads, and is said already.
    if ([...used].some((text) => !made.has(text))) return;
    for (const { outputs, providerName, category } of actions) {
      if (category === 'Build' || category === 'Test' || providerName === 'CloudFormation') continue;
      for (const { text, node } of outputs)
        if (!used.has(text)) report(node, `No action reads ${code(text)}. It is only kept in the artifact bucket.`, { tag: 'unnecessary' });
    }
  },
};

/** An input whose name is filled in may be any. */
const hasComputedInput = ({ fact, inputs }: Action): boolean => (child(fact, 'inputArtifacts')?.children.length ?? 0) > inputs.length;
