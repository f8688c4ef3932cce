import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type Configuration, pipelineOf } from '../pipeline.ts';
import type { Conflict } from '../providers/provider.ts';

/** Settings that can't both be there, as the providers say. */
export const conflictingConfiguration: Rule = {
  id: 'codepipeline/conflicting-configuration',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { configuration, provider } of pipelineOf(root).actions)
      for (const { one, other, why } of provider?.conflicts ?? []) {
        const [first, second] = [holding(one, configuration), holding(other, configuration)];
        if (first && second)
          report(second.fact.node, `${second.words} can't stand beside ${first.words}. ${why}`, {
            related: [{ start: first.fact.node.start, end: first.fact.node.end, message: 'The other one.' }],
          });
      }
  },
};

function holding({ key, is }: Conflict['one'], { at, text }: Configuration) {
  const fact = at(key);
  const value = text(key);
  if (!fact || (is && !(value !== undefined && is.includes(value)))) return undefined;
  return { fact, words: is ? `${code(key)} ${code(value ?? '')}` : code(key) };
}
