import { factsIn } from '../../../core/fact.ts';
import { tokensOf } from '../../../core/groovy/tokens.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isFree } from '../tree.ts';

const sections: readonly string[] = [
  'stages',
  'parallel',
  'steps',
  'post',
  'when',
  'allOf',
  'anyOf',
  'environment',
  'parameters',
  'options',
  'triggers',
  'tools',
  'libraries',
  'axes',
  'excludes',
  'exclude',
  'agent',
];

/** Source: ModelValidatorImpl: EmptySection, NoStages, NoSteps, NoEnvVars, NoTools, EmptyWhen, NestedWhenWithoutChildren, NoAgentType, NoAxes; checked 2026-11-30. */
export const emptySection: Rule = {
  id: 'jenkinsfile/empty-section',
  severity: 'error',
  on: [''],
  check(_, { root, text, report }) {
    for (const fact of factsIn(root)) {
      const { node, entry, key, parent } = fact;
      if (entry?.half && key && (sections.includes(entry.key) || parent?.segment === 'tools') && parent?.key && !isFree(fact))
        report(entry.keySpan, `${code(entry.key)} says nothing, which Jenkins refuses.`, {
          typing: { start: entry.keySpan.start, end: entry.keySpan.end + 1 },
        });
      if (!entry || !key || !sections.includes(entry.key) || entry.implied || node.broken || text[node.start] !== '{' || isFree(fact)) continue;
      const isEmpty = (node.type === 'map' && node.entries.length === 0) || (node.type === 'list' && node.items.length === 0);
      // Other Groovy in it is not in the tree.
      if (isEmpty && hasNothing(text.slice(node.start, node.end)))
        report(entry.keySpan, `${code(entry.key)} is empty, which Jenkins refuses. Expected something in it, or no ${code(entry.key)}.`);
    }
  },
};

/** Two brackets with nothing between them but comments. */
const hasNothing = (block: string): boolean => tokensOf(block).tokens.filter(({ kind }) => kind !== 'line').length === 2;
