import { pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, isSlip, nearest } from '../../../core/words.ts';
import { actionList, actionOf } from '../actions/index.ts';
import { type Step, stepOf, textAt } from '../document.ts';
import { askSort } from '../each-step.ts';
import { pluginOf, plugins } from '../plugins/index.ts';

/** Actions and plugins that AWS doesn't document. It adds one every year or two, so what is like none of them is a warning. */
export const unknownAction: Rule = {
  id: 'ssm-document/unknown-action',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { report, ask }) {
    if (typeof part.segment !== 'number') return;
    const sort = ask(askSort, '');
    if (sort !== 'runbook' && sort !== 'command') return;
    const names = (sort === 'runbook' ? actionList : plugins).map(({ name }) => name);
    visit(stepOf(part));

    function visit({ fact, action, steps }: Step): void {
      const at = textAt(fact, 'action');
      if (at && action !== undefined && !actionOf(action) && !pluginOf(action)) {
        const guess = guessFor(action, names);
        const what = sort === 'runbook' ? 'action of runbooks' : 'plugin of commands';
        const advice = guess === undefined ? 'The list is of 2026-11; AWS may have added it since.' : `Did you mean ${code(guess)}?`;
        report(at.node, `${code(action)} is not a known ${what}. ${advice}`, {
          typing: at.node,
          severity: guess === undefined && /^aws:[A-Za-z]+$/.test(action) ? 'warning' : 'error',
          ...(guess === undefined
            ? {}
            : {
                fix: suggestedUnless(isSlip(action, guess) || isMisspelling(action, guess), {
                  title: `Change to ${code(guess)}`,
                  operations: [{ op: 'set', path: pathOf(at.fact), to: guess }],
                }),
              }),
        });
      }
      for (const each of steps) visit(each);
    }
  },
};

/** One that is spelled alike, with or without `aws:`; or the only one that begins so. */
function guessFor(action: string, names: readonly string[]): string | undefined {
  const whole = `aws:${action.replace(/^(?:aws:)+/i, '')}`;
  const found = names.find((name) => name.toLowerCase() === whole.toLowerCase()) ?? nearest(whole, names);
  if (found !== undefined || whole.length < SHORTEST) return found;
  return names.find((name) => name.toLowerCase().startsWith(whole.toLowerCase()));
}

/** `aws:run` alone may be many. */
const SHORTEST = 'aws:runS'.length;
