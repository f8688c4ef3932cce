import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code, nearest } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { ON_COMMAND, partsOf, triggers } from '../triggers.ts';

const known = triggers.map(({ value }) => value);
const listed = known.map((each) => code(each)).join(', ');

/** Source: aws-cfn-bootstrap 1.4-31, Hook and HookProcessor in cfnbootstrap/update_hooks.py, checked 2026-11-30. */
export const triggerValue: Rule = {
  id: 'cfn-hup-hooks/trigger-value',
  severity: 'error',
  on: ['/*/triggers'],
  check(fact, context) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.text === '' || node.text === ON_COMMAND || isComputed(node.text)) return;
    const words = node.text.split(/[\s;,|]+/).filter((word) => word !== '');
    if (!node.text.includes(',') && words.length > 1 && words.every((word) => known.includes(word))) {
      const to = words.join(',');
      context.report(node, `Triggers must be separated by commas. cfn-hup reads ${code(node.text, 60)} as one event, which never occurs.`, {
        fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }] },
      });
      return;
    }
    for (const part of partsOf(node.text)) if (part.text !== '' && !known.includes(part.text)) unknown(fact, part, context);
  },
};

function unknown(fact: Fact, part: ReturnType<typeof partsOf>[number], { text, syntax, report }: RuleContext): void {
  const { node } = fact;
  if (node.type !== 'scalar') return;
  const place = placeOf(text, node, syntax, part) ?? node;
  if (part.text === ON_COMMAND) {
    report(place, `${code(ON_COMMAND)} is combined with other triggers. It only makes a command hook if it's the only trigger.`);
    return;
  }
  // `on.update` is half of two: what is behind the dot tells.
  const guess = known.find((each) => each.split('.')[1] === part.text.split(/[.-]/).at(-1)?.toLowerCase()) ?? nearest(part.text, known);
  report(
    place,
    `Unknown trigger ${code(part.text, 60)}, which cfn-hup ignores. ${guess ? `Did you mean ${code(guess)}?` : `Expected ${listed}.`}`,
    guess
      ? {
          fix: {
            title: `Change to ${code(guess)}`,
            operations: [{ op: 'replace', path: pathOf(fact), part: { start: part.start, end: part.end }, to: guess }],
          },
        }
      : {},
  );
}
