import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** The daemon compares with the number 1. Source: aws-sqsd, lib/aws-sqsd/schedule_parser.rb, checked 2026-11-30. */
export const version: Rule = {
  id: 'eb-cron/version',
  severity: 'error',
  on: ['/version'],
  check(fact, { report }) {
    const { node } = fact;
    const written = literalOf(node);
    if (node.type !== 'scalar' || written === undefined || written === '' || (written === '1' && node.style === 'plain')) return;
    const found = written === '1' ? '`version` is a string, because it is in quotes.' : `Invalid value ${code(written)} for \`version\`.`;
    report(node, `${found} Expected the number 1.`, {
      fix: { title: 'Change to `1`', operations: [{ op: 'set', path: pathOf(fact), to: '1', quoted: false }] },
    });
  },
};
