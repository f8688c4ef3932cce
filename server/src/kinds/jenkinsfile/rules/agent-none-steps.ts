import { type Fact, select } from '../../../core/fact.ts';
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
      const found = firstNeeding(steps);
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

/** The first step that needs an agent; a step around it may take one, such as `node`, or one that nobody here knows. */
function firstNeeding(fact: Fact): Fact | undefined {
  for (const child of fact.children) {
    if (child.entry && child.key && needing.includes(child.entry.key)) return child;
    if (child.segment === 'node' || (child.entry && !child.key && child.node.type === 'map')) continue;
    const found = firstNeeding(child);
    if (found) return found;
  }
  return undefined;
}
