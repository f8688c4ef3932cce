import { type Fact, factsIn, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, stageAround, stagesOf, textAt } from '../tree.ts';

/** Steps that need a workspace. */
const needing: readonly string[] = [
  'sh',
  'bat',
  'powershell',
  'pwsh',
  'checkout',
  'git',
  'archiveArtifacts',
  'junit',
  'stash',
  'unstash',
  'readFile',
  'writeFile',
];

/** Source: ModelInterpreter, NoNodeContext, checked 2026-11-30. */
export const agentNoneSteps: Rule = {
  id: 'jenkinsfile/agent-none-steps',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    if (!select(root, '/pipeline').some((pipeline) => textAt(pipeline, 'agent') === 'none')) return;
    for (const stage of stagesOf(root)) {
      const steps = child(stage, 'steps');
      if (!steps || !stage.entry || hasAgent(stage)) continue;
      const found = factsIn(root).find((fact) => needing.includes(String(fact.segment)) && fact.key && fact.entry && isWithin(fact, steps) && !isInNode(fact));
      if (found?.entry)
        report(stage.entry.keySpan, `The pipeline has \`agent none\`, and this stage no agent for ${code(found.entry.key)}. Expected \`agent\` in the stage.`);
    }
  },
};

function hasAgent(stage: Fact): boolean {
  for (let at: Fact | undefined = stage; at; at = stageAround(at)) {
    const around = at.parent?.parent?.parent;
    if (child(at, 'agent') && textAt(at, 'agent') !== 'none') return true;
    if (around?.segment === 'matrix' && child(around, 'agent')) return true;
  }
  return false;
}

function isWithin(fact: Fact, outer: Fact): boolean {
  for (let at: Fact | undefined = fact; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** A step around it may take an agent, such as `node`, or one that nobody here knows. */
function isInNode(fact: Fact): boolean {
  for (let at = fact.parent; at; at = at.parent) if (at.segment === 'node' || (at.entry && !at.key && at.node.type === 'map')) return true;
  return false;
}
