import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isJson } from '../../json-text.ts';
import { GET_OPTION } from '../functions.ts';
import { givenIn } from '../given.ts';

/** Functions that an option may call. Source: Elastic Beanstalk guide, ebextensions-functions.html, checked 2026-11-30. */
const call = /^\{\s*"(?:Ref|Fn::[A-Za-z]+)"\s*:/;

/** A function in an option is JSON in backticks. */
export const functionText: Rule = {
  id: 'ebextensions/function-text',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const { value, valuePath } of givenIn(root.node)) {
      if (value?.type !== 'scalar' || value.broken) continue;
      const text = value.text.trim();
      if (call.test(text) && isJson(text))
        report(value, `Without backticks, ${code(text)} is an ordinary string. Expected backticks around it, inside the quotes.`, {
          fix: { title: 'Put it in backticks', operations: [{ op: 'set', path: valuePath, to: `\`${text}\``, quoted: true }], suggestion: true },
        });
      else if (/^`[^`]*`$/.test(text) && !(call.test(text.slice(1, -1).trim()) && isJson(text.slice(1, -1))))
        report(value, `There is no valid function between the backticks. Expected JSON such as ${code(`{"Ref": "Jobs"}`)} or a call of ${code(GET_OPTION)}.`);
    }
  },
};
