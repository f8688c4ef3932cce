import { EXPRESSIONS, expressionsOf } from '../../core/expressions.ts';
import type { Rule } from '../../core/kind.ts';
import { suggestedUnless } from '../../core/problem.ts';
import { code, isMisspelling, nearest } from '../../core/words.ts';
import { faultOf } from '../cloudformation/parameter-value.ts';
import { isStored, parameterIn, valuesOf } from '../cloudformation/parameters.ts';
import { literalOf } from '../computed.ts';
import type { Given, GivingsOf, Written } from './giving.ts';

/** A value that the template doesn't allow. Source: CloudFormation user guide, parameters-section-structure.html, checked 2026-11-30. */
export const parameterValueRule = (id: string, givingsOf: GivingsOf): Rule => ({
  id,
  severity: 'error',
  on: [''],
  data: { [EXPRESSIONS]: '' },
  check(_, context) {
    const expressions = expressionsOf(context.data);
    for (const { given, template } of givingsOf(context)) {
      if (typeof template === 'string') continue;
      for (const each of given) {
        const declared = each.name === undefined ? undefined : template.parameters.get(each.name);
        const parameter = declared && parameterIn(declared.node);
        // A parameter of Systems Manager is named here; its value is not in the file.
        if (!parameter || each.keeps || isStored(parameter.type)) continue;
        const choices = (parameter.allowed?.items ?? []).flatMap((item) => literalOf(item) ?? []);
        for (const { written, text } of membersOf(each, parameter.type)) {
          const fault = faultOf(text, parameter, (pattern) => expressions?.fits(pattern, text));
          const guess = !each.isList && written.text === text ? nearest(text, choices) : undefined;
          const fix = guess !== undefined && {
            fix: suggestedUnless(isMisspelling(text, guess), { title: `Change to ${code(guess)}`, operations: [written.set(guess)] }),
          };
          if (fault !== undefined)
            context.report(written.span, `${text === '' ? 'This value is empty, which' : code(text)} ${fault}`, { typing: written.span, ...fix });
        }
      }
    }
  },
});

/** What the service checks one by one: a value, or the members of a list, which commas or the file separate. */
const membersOf = ({ values, isList }: Given, type: string): { readonly written: Written; readonly text: string }[] =>
  values.flatMap((written) =>
    (isList ? [written.text] : valuesOf(type, written.text))
      // An empty list is one without members.
      .filter((text) => text !== '' || type === 'String' || type === 'Number')
      .map((text) => ({ written, text })),
  );
