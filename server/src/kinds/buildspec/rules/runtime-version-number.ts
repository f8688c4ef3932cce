import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { page } from './runtime-version-number.md';

export const runtimeVersionNumber: Rule = {
  id: 'buildspec/runtime-version-number',
  severity: 'hint',
  page,
  on: ['/phases/install/runtime-versions/*'],
  check(fact, { report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.style !== 'plain' || !/^\d+\.\d*0$/.test(node.text)) return;
    const short = String(Number(node.text));
    report(node, `${quoted(node.text)} without quotes is a number, and most YAML parsers make it ${short}; expected a text in quotes.`, {
      fix: { title: 'Put the version in quotes', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: true }] },
    });
  },
};
