import type { Rule } from '../../../core/kind.ts';
import { platformOf } from '../platform.ts';

/**
 * For libyaml, which both versions of the agent read with, the mark is a column: the first key stands further to the right than the others.
 * Source: yaml_parser_scan_to_next_token in libyaml's scanner.c; version 1.8.1 was run with such a file. Checked 2026-11-30.
 */
export const byteOrderMark: Rule = {
  id: 'appspec/byte-order-mark',
  severity: 'error',
  on: [''],
  check({ node }, { marked, root, report }) {
    if (!marked || node.type !== 'map' || node.flow || platformOf(root) !== 'ec2') return;
    report({ start: 0, end: 1 }, 'The file begins with a byte order mark, so the agent reads only the first key. Expected a file without it.');
  },
};
