import { tokensOf } from '../../../core/groovy/tokens.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isFree, variablesOf } from '../tree.ts';

/** Source: ModelParser, InvalidEnvironmentValue and BareDollarCurly: constants, strings, calls, and strings that are joined with `+`; checked 2026-11-30. */
export const environmentValue: Rule = {
  id: 'jenkinsfile/environment-value',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of variablesOf(root)) {
      const { node, parent, entry } = fact;
      if (parent?.schema.type !== 'map' || node.type !== 'scalar' || !node.blank || node.broken || !entry || isFree(fact)) continue;
      const { text } = node;
      if (/^\$\{[^{}]*\}$/.test(text)) report(node, `${code(text, 60)} has no quotes. Expected ${code(`"${text}"`, 60)}.`);
      else if (/^[A-Za-z_][\w.]*$/.test(text) && text !== 'null')
        report(node, `${code(text, 60)} is not a string. Expected a string such as ${code(`"\${${text}}"`, 60)}, a number, or a call.`);
      else {
        const operator = operatorIn(text);
        if (operator !== undefined)
          report(
            node,
            `${code(operator)} is not allowed here: strings can be joined with ${code('+')} only. In a string, such as ${code('"${a ? b : c}"')}, it is fine.`,
          );
      }
    }
  },
};

/** The first operator outside of brackets that joins no strings. */
function operatorIn(text: string): string | undefined {
  let depth = 0;
  for (const { sign = '' } of tokensOf(text).tokens) {
    if (/^[([{]$/.test(sign)) depth++;
    else if (/^[)\]}]$/.test(sign)) depth--;
    else if (depth === 0 && sign !== '' && !/^(?:[+.,:;]|\?\.)$/.test(sign)) return sign;
  }
  return undefined;
}
