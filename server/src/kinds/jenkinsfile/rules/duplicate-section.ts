import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { entriesOf, named, stagesOf } from '../tree.ts';

/** Blocks in which each name counts once. */
const blocks = ['pipeline', 'environment', 'options', 'triggers', 'tools', 'post', 'input', 'matrix'];

/** Source: ModelParser and ModelValidatorImpl of pipeline-model-definition-plugin 42c9dc3: MultipleOfSection, DuplicateEnvVar, DuplicateBuildCondition and their like; checked 2026-11-30. */
export const duplicateSection: Rule = {
  id: 'jenkinsfile/duplicate-section',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const stages = new Set(stagesOf(root));
    for (const fact of named(root, ...blocks, 'stage')) {
      const isBlock = fact.node.type === 'map' && !fact.node.flow && fact.key && fact.parent?.node.type === 'map' && fact.segment !== 'stage';
      if (!isBlock && !stages.has(fact)) continue;
      const seen = new Map<string, { readonly start: number; readonly end: number }>();
      for (const { key, keySpan, implied, half } of entriesOf(fact)) {
        if (implied || half) continue;
        const first = seen.get(key);
        if (first)
          report(keySpan, `${code(key)} is in ${code(pathOf(fact).at(-1)?.toString() ?? '')} already. Jenkins refuses the second one.`, {
            related: [{ ...first, message: 'The first one is here.' }],
          });
        else seen.set(key, keySpan);
      }
    }
  },
};
