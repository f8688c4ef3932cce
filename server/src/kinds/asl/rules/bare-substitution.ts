import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** `${x}` without quotes in JSON: one hint for all of a file. */
export const bareSubstitution: Rule = {
  id: 'asl/bare-substitution',
  severity: 'hint',
  isForFiles: true,
  on: [''],
  check(_, { root, text, syntax, report }) {
    if (syntax !== 'json' || !/[:[,]\s{0,20}\$\{/.test(text)) return;
    const [first, ...others] = factsIn(root).flatMap(({ node }) => (node.type === 'scalar' && node.blank && node.text.startsWith('$') ? [node] : []));
    if (!first) return;
    const more = others.length === 0 ? '' : others.length === 1 ? ', like one more below' : `, like ${others.length} more below`;
    report(first, `${code(first.text)} has no quotes here${more}. The file is valid JSON only after something fills it in.`);
  },
};
