import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { excludes, pairsIn } from '../contradiction.ts';
import { conditionsOf, type Term } from '../pattern.ts';
import { patternOf } from '../read.ts';

/** Source: the semantics in `matcher.ts`. */
export const neverMatches: Rule = {
  id: 'filter-pattern/never-matches',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const pattern = patternOf(root);
    if (pattern.isOpen) return;
    if (pattern.type === 'terms') return terms(pattern.terms, report);
    for (const condition of conditionsOf(pattern))
      for (const { one, other, of } of pairsIn(condition, 'and', excludes)) {
        const written = (leaf: typeof one): string => code(pattern.text.slice(leaf.start, leaf.end));
        const isAll = of === condition;
        const sign = of.signs.length === 1 ? of.signs[0] : undefined;
        report(
          other,
          `${written(one)} and ${written(other)} never hold together, so ${isAll ? 'nothing matches' : 'this part never does'}. Did you mean \`||\`?`,
          {
            related: [{ start: one.start, end: one.end, message: 'This is the other condition.' }],
            ...(sign ? { fix: { title: 'Change to `||`', operations: [{ op: 'replace', path: [], part: sign, to: '||' }], suggestion: true } } : {}),
          },
        );
      }
  },
};

function terms(all: readonly Term[], report: RuleContext['report']): void {
  const required = all.filter(({ sort, form }) => sort === 'required' && form !== 'regex');
  for (const term of all) {
    if (term.sort !== 'excluded' || term.form === 'regex' || term.text === '') continue;
    const found = required.find(({ text }) => text.includes(term.text));
    if (found) report(term, `Lines with ${code(term.text)} are left out, and each line with ${code(found.text)} is one, so nothing matches.`);
  }
}
