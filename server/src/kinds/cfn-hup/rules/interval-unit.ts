import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** As many minutes are five hours: as seconds, five minutes. */
const LEAST = 300;
const HALF_A_DAY = 720;

/** Whole minutes in seconds, of which as many minutes are no half or whole days. */
const looksLikeSeconds = (count: number): boolean => count >= LEAST && count % 60 === 0 && count % HALF_A_DAY !== 0;

/** Source: CloudFormation template reference, cfn-hup.html: the interval is in minutes, 15 unless set; checked 2026-11-30. */
export const intervalUnit: Rule = {
  id: 'cfn-hup/interval-unit',
  severity: 'information',
  on: ['/main/interval'],
  check(fact, { report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || !/^\d{1,6}$/.test(node.text) || !looksLikeSeconds(Number(node.text))) return;
    const minutes = Number(node.text) / 60;
    const hours = Math.round((Number(node.text) / 60) * 10) / 10;
    report(
      node,
      `An interval of ${code(node.text)} means ${hours} hours, because the unit is minutes. For ${minutes} minutes, write ${code(String(minutes))}.`,
      {
        fix: { title: `Change to ${code(String(minutes))}`, operations: [{ op: 'set', path: pathOf(fact), to: String(minutes) }], suggestion: true },
      },
    );
  },
};
