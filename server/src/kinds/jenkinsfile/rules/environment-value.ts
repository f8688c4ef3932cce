import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isFree } from '../tree.ts';

/** Source: ModelParser, InvalidEnvironmentValue and BareDollarCurly: constants, strings, calls, and strings that are joined with `+`; checked 2026-11-30. */
export const environmentValue: Rule = {
  id: 'jenkinsfile/environment-value',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of factsIn(root)) {
      const { node, parent, entry } = fact;
      if (parent?.segment !== 'environment' || parent.schema.type !== 'map' || node.type !== 'scalar' || !node.blank || node.broken || !entry || isFree(fact))
        continue;
      const { text } = node;
      if (/^\$\{[^{}]*\}$/.test(text)) report(node, `${code(text, 60)} stands without quotes. Expected ${code(`"${text}"`, 60)}.`);
      else if (/^[A-Za-z_][\w.]*$/.test(text) && text !== 'null')
        report(node, `${code(text, 60)} is not a string. Expected a string such as ${code(`"\${${text}}"`, 60)}, a number, or a call.`);
      else if (/^[A-Za-z_][\w.]*\s*\?/.test(text))
        report(node, 'A choice with `?` is not allowed here. Expected a string, a number, or a call; in a string, `"${a ? b : c}"` is fine.');
    }
  },
};
