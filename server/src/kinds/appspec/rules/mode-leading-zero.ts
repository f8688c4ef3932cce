import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/**
 * Ruby reads YAML 1.1, where a number with a leading zero is octal; the agent takes its decimal digits.
 * Source: aws-codedeploy-agent 800eb28, mode_info.rb, checked 2026-11-23.
 */
export const modeLeadingZero: Rule = {
  id: 'appspec/mode-leading-zero',
  severity: 'error',
  on: ['/permissions/*/mode'],
  check(fact, { report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.style !== 'plain' || !/^0[0-7]{1,3}$/.test(node.text)) return;
    const read = String(Number.parseInt(node.text, 8));
    if (Number(read) === Number(node.text)) return;
    const effect = /[89]/.test(read) ? `refuses it, as ${read}` : `sets mode ${read}`;
    report(
      node,
      `Version 1 of the agent reads ${code(node.text)} without quotes as an octal number and ${effect}; version 2 takes it as it stands. Expected it in quotes.`,
      {
        fix: { title: 'Put the mode in quotes', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: true }] },
      },
    );
  },
};
