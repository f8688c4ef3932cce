import { literalOf } from '../../../core/computed.ts';
import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, nearest } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { definitionsIn } from '../definitions.ts';

/** Source: botocore 1.43.11, logs/2014-03-28, PutQueryDefinition: `{{name}}`, in Logs Insights QL only. Checked 2026-12-01. */
export const parameter: Rule = {
  id: 'query-definition/parameter',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const each of definitionsIn(root)) {
      const [list] = select(each, '/parameters');
      const [query] = select(each, '/queryString');
      if (!list?.entry || list.computed || list.children.length === 0) continue;
      const language = textAt(each, '/queryLanguage');
      if (language === 'SQL' || language === 'PPL')
        report(list.entry.keySpan, `A query in ${language} has no parameters. Expected \`CWLI\` as its language, or none.`, { severity: 'error' });
      else if (query) compare(query, list, report);
    }
  },
};

/** Names in braces are its own here, and no blanks to be filled in. */
const written = ({ node }: Fact): string => literalOf(node, () => false) ?? '';

function compare(query: Fact, list: Fact, report: RuleContext['report']): void {
  const used = new Set([...written(query).matchAll(/\{\{ *(\w{1,128}) *\}\}/g)].map(({ 1: name = '' }) => name));
  const given = select(list, '/*/name').filter((fact) => written(fact) !== '');
  const lacking = [...used].filter((name) => !given.some((fact) => written(fact) === name));
  const slips = new Set<string>();
  for (const fact of written(query) === '' ? [] : given) {
    const name = written(fact);
    if (used.has(name)) continue;
    const guess = nearest(name, lacking);
    if (guess) slips.add(guess);
    report(
      fact.node,
      `The query has no ${code(`{{${name}}}`)}. ${guess ? `Did you mean ${code(guess)}?` : 'Expected it there, or no such parameter.'}`,
      guess
        ? { typing: fact.node, fix: { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(fact), to: guess }], suggestion: true } }
        : { typing: query.node },
    );
  }
  for (const name of lacking)
    if (!slips.has(name))
      report(query.node, `The query has ${code(`{{${name}}}`)}, and no parameter has that name. Expected one in \`parameters\`.`, { typing: list.node });
}
