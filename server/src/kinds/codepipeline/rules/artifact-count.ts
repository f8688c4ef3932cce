import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { type Action, child, pipelineOf } from '../pipeline.ts';
import type { Count } from '../providers/provider.ts';
import { spanOf } from '../spans.ts';

export const artifactCount: Rule = {
  id: 'codepipeline/artifact-count',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const action of pipelineOf(root).actions) {
      if (!action.provider) continue;
      judge(action, 'inputArtifacts', 'input', action.provider.inputs);
      judge(action, 'outputArtifacts', 'output', action.provider.outputs);
    }

    function judge(action: Action, key: string, what: string, [least, most]: Count): void {
      const fact = child(action.fact, key);
      const node = fact && resolve(fact.node);
      const count = node === undefined ? 0 : node.type === 'list' ? node.items.length : node.type === 'scalar' && node.valueType === 'null' ? 0 : undefined;
      if (count === undefined || node?.broken || (least <= count && count <= most)) return;
      const found = count === 0 ? `no ${what} artifact` : `${count} ${what} artifact${count === 1 ? '' : 's'}`;
      report(
        fact?.entry?.keySpan ?? spanOf(action),
        `This ${code(action.providerName ?? '')} action has ${found}. An action of this provider takes ${words([least, most], what)}.`,
        {
          typing: fact?.node ?? action.fact.node,
        },
      );
    }
  },
};

const words = ([least, most]: Count, what: string): string => {
  if (most === 0) return `no ${what} artifacts`;
  if (least === most) return `exactly ${least}`;
  return least === 0 ? `at most ${most}` : `${least} to ${most}`;
};
