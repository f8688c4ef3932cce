import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isNumber } from '../../filter-pattern/matcher.ts';
import { fieldValuesIn } from '../filters.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntaxForMetricFilters.html of 2026-04-13, checked 2026-11-30. */
export const fieldForm: Rule = {
  id: 'metric-filter/field-form',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { fact, node, of, isDimension } of fieldValuesIn(root)) {
      const { text } = node;
      if (!isDimension && isNumber(text)) continue;
      const type = of.pattern?.type;
      const what = isDimension ? 'A dimension takes its values from' : 'The value is a number, or comes from';
      if (type === 'terms') {
        if (text.startsWith('$') || isDimension)
          report(
            node,
            `${code(text)} needs a pattern that names fields: conditions on JSON in braces, or the fields of a line in brackets. ${isDimension ? 'CloudWatch Logs refuses dimensions of other patterns.' : 'A pattern of words gives a number, such as `1`.'}`,
          );
        continue;
      }
      const [isJson, isField] = [/^\$[.[]/.test(text), /^\$[^.[]/.test(text)];
      const wanted = type === 'json' ? '`$.name`' : type === 'fields' ? '`$name`' : '`$.name` or `$name`';
      if (type === 'json' ? isJson : type === 'fields' ? isField : isJson || isField) continue;
      const name = text.replace(/^\$?[.]?/, '');
      const to = type === 'json' ? `$.${name}` : `$${name}`;
      const isName = type !== undefined && /^[\w.-]+$/.test(name);
      report(node, `${what} a field of the log event, written ${wanted}. ${isName ? `Did you mean ${code(to)}?` : `${code(text)} is not one.`}`, {
        ...(isName ? { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }], suggestion: true } } : {}),
      });
    }
  },
};
