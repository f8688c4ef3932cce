import type { Rule } from '../../../core/kind.ts';
import { code, isMisspelling, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { type HelperCall, helperCallsIn } from '../user-data.ts';

/** Options of helper scripts in user data. Source: `helper-scripts.ts`. */
export const helperScriptOption: Rule = {
  id: 'cloudformation/helper-script-option',
  severity: 'error',
  on: [''],
  check(root, { text, syntax, report }) {
    for (const call of helperCallsIn(root, text, syntax)) {
      const guesses = unknownOptions(call, report);
      const missing = missingOptions(call).filter((name) => !guesses.includes(name));
      if (missing.length === 0) continue;
      const other = call.script.name === 'cfn-signal' ? ', or the URL of a wait condition handle' : '';
      report(call.text.map.toSource(call.program), `${code(call.script.name)} needs ${missing.map((name) => code(name)).join(' and ')}${other}.`, {
        typing: call.text.map.toSource(call.span),
      });
    }
  },
};

type Report = Parameters<Rule['check']>[1]['report'];

/** Reports options that the script doesn't have, and gives those that were meant. A newer script may have more. */
function unknownOptions({ script, given, text, replace }: HelperCall, report: Report): string[] {
  const names = script.options.filter(({ offered }) => offered !== false).map(({ name }) => name);
  return given.flatMap(({ written, option, ...part }) => {
    if (option) return [];
    const guess = nearest(written, names);
    const isSure = guess !== undefined && (isSlip(written, guess) || isMisspelling(written, guess));
    const to = guess === undefined ? undefined : replace(part, guess);
    const expected = guess === undefined ? `Expected ${oneOfCodes(names)}.` : `Did you mean ${code(guess)}?`;
    const span = text.map.toSource(part);
    report(span, `Unknown option ${code(text.says(written))} of ${code(script.name)}. ${expected}`, {
      typing: span,
      severity: isSure ? 'error' : 'warning',
      ...(to && guess !== undefined ? { fix: { title: `Change to ${code(guess)}`, operations: [to], ...(isSure ? {} : { suggestion: true as const }) } } : {}),
    });
    return guess === undefined ? [] : [guess];
  });
}

/** What a call can't do without. A wait condition handle is addressed by its URL alone. */
function missingOptions({ script, given, others, isOpen }: HelperCall): string[] {
  const asks = given.some(({ option }) => option?.name === '--help');
  if (isOpen || asks || (script.name === 'cfn-signal' && others.length > 0)) return [];
  return script.required.filter((name) => !given.some(({ option }) => option?.name === name));
}
