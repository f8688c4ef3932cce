import type { Rule } from '../../../core/kind.ts';
import { lineEndAfter } from '../../../core/lines.ts';
import { code } from '../../../core/words.ts';
import { hookAt } from '../place.ts';

/** Hooks run in the order of their names as text. Source: Elastic Beanstalk guide, platforms-linux-extend.hooks.html, checked 2026-11-30. */
export const hookOrder: Rule = {
  id: 'eb-platform/hook-order',
  severity: 'hint',
  on: [''],
  check(_, { text, around, fileName, report }) {
    const { name: own = '' } = hookAt({ around, fileName }) ?? {};
    const number = numberOf(own);
    if (number === undefined) return;
    const before = (around.list('.') ?? []).find(({ name, folder }) => !folder && name < own && (numberOf(name) ?? -1) > number);
    if (before)
      report(
        { start: 0, end: lineEndAfter(text, 0) },
        `${code(own)} runs after ${code(before.name)}: names are sorted as text. Expected numbers of equal length, such as ${code(padded(own, before.name))}.`,
      );
  },
};

const digits = (name: string): string => /^\d{1,9}/.exec(name)?.[0] ?? '';
const numberOf = (name: string): number | undefined => (digits(name) === '' ? undefined : Number(digits(name)));
const padded = (name: string, other: string): string => digits(name).padStart(digits(other).length, '0') + name.slice(digits(name).length);
