import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { initOf, membersOf } from '../init/read.ts';

/** Source: template reference, aws-resource-init.html: commands run in alphabetical order by name, checked 2026-11-30. */
export const initCommandOrder: Rule = {
  id: 'cloudformation/init-command-order',
  severity: 'hint',
  on: ['/Resources/*'],
  byPart: true,
  check(resource: Fact, { report }) {
    for (const [name, facts] of initOf(resource)?.configs ?? [])
      checkOrder(
        facts.flatMap((config) => membersOf(config, 'commands')),
        name,
        report,
      );
  },
};

/** The order of commands with numbers, by what they stand in; says whether it reported them. */
export function checkOrder(commands: readonly Fact[], name: string, report: RuleContext['report']): boolean {
  const entries = commands.flatMap(({ entry }) => (entry && /^\d/.test(entry.key) ? [entry] : []));
  const sorted = entries.sort((a, b) => (a.key < b.key ? -1 : 1));
  const at = sorted.findIndex((entry, index) => numberOf(entry.key) < numberOf(sorted[index - 1]?.key ?? ''));
  const [before, late] = [sorted[at - 1], sorted[at]];
  if (!before || !late) return false;
  const digits = String(Math.max(...sorted.map(({ key }) => numberOf(key)))).length;
  report(
    late.keySpan,
    `Commands run in alphabetical order, so ${code(before.key)} runs before ${code(late.key)} in ${code(name)}. Expected the same number of digits in each, such as ${code(padded(late.key, digits))}.`,
    { related: [{ start: before.keySpan.start, end: before.keySpan.end, message: 'It runs first.' }] },
  );
  return true;
}

const numberOf = (name: string): number => Number(/^\d{1,9}/.exec(name)?.[0] ?? -1);
const padded = (name: string, digits: number): string => name.replace(/^\d+/, (number) => number.padStart(digits, '0'));
