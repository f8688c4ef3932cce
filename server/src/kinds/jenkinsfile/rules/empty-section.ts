import { tokensOf } from '../../../core/groovy/tokens.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isFree, named } from '../tree.ts';

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

/** Of these an expression alone is refused too. */
const conditional: readonly string[] = ['when', 'allOf', 'anyOf'];

/**
 * Source: ModelValidatorImpl: EmptySection, NoStages, NoSteps, NoEnvVars, NoTools, EmptyWhen, NestedWhenWithoutChildren, NoAgentType, NoAxes;
 * ModelParser: ExpectedWhen; checked 2026-11-30.
 */
export const emptySection: Rule = {
  id: 'jenkinsfile/empty-section',
  severity: 'error',
  on: [''],
  check(_, { root, text, report }) {
    for (const fact of [...named(root, ...sections), ...named(root, 'tools').flatMap(({ children }) => children)]) {
      const { node, entry, key, parent } = fact;
      if (entry?.half && key && (sections.includes(entry.key) || parent?.segment === 'tools') && parent?.key && !isFree(fact))
        report(entry.keySpan, `${code(entry.key)} has no value, which Jenkins refuses.`, {
          typing: { start: entry.keySpan.start, end: entry.keySpan.end + 1 },
        });
      if (!entry || !key || !sections.includes(entry.key) || entry.implied || node.broken || text[node.start] !== '{' || isFree(fact)) continue;
      const isEmpty = (node.type === 'map' && node.entries.length === 0) || (node.type === 'list' && node.items.length === 0);
      if (!isEmpty) continue;
      // Other Groovy in it is not in the tree.
      if (hasNothing(text.slice(node.start, node.end)))
        report(entry.keySpan, `${code(entry.key)} is empty, which Jenkins refuses. Expected something in it, or no ${code(entry.key)}.`);
      else if (conditional.includes(entry.key))
        report(entry.keySpan, `${code(entry.key)} contains no condition. A Groovy expression goes in ${code('expression { }')}.`, { typing: node });
    }
  },
};

/** Two brackets with nothing between them but comments. */
const hasNothing = (block: string): boolean => tokensOf(block).tokens.filter(({ kind }) => kind !== 'line').length === 2;
