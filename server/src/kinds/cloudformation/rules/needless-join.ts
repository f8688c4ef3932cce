import { pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callsIn } from '../calls.ts';
import { asText, callSpan } from '../forms.ts';
import { textOf } from '../worlds.ts';

/** Source: the template reference, intrinsic-function-reference-join.html, checked 2026-11-30. */
export const needlessJoin: Rule = {
  id: 'cloudformation/needless-join',
  severity: 'hint',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, report }) {
    for (const each of callsIn(part)) {
      const argument = each.call.function.name === 'Fn::Join' ? resolve(each.call.argument) : undefined;
      const [delimiter, list] = argument?.type === 'list' && argument.items.length === 2 ? argument.items : [];
      const items = list && resolve(list);
      const between = delimiter && textOf(delimiter);
      if (items?.type !== 'list' || items.tag !== undefined || items.items.length === 0 || between === undefined) continue;
      const texts = items.items.map((item) => textOf(item));
      if (texts.some((item) => item === undefined)) continue;
      const joined = texts.join(between);
      // Commands and lines are read better one by one.
      if (
        /[\r\n]/.test(joined) ||
        joined.includes('{{') ||
        joined.length > 80 ||
        pathOf(each.fact).some((segment) => segment === 'Metadata' || segment === 'UserData')
      )
        continue;
      const operations = asText(each, joined);
      report(callSpan(each, text), `${code('Fn::Join')} joins nothing but literal strings. Expected ${code(joined)}.`, {
        tag: 'unnecessary',
        ...(operations ? { fix: { title: `Write ${code(joined)}`, operations } } : {}),
      });
    }
  },
};
