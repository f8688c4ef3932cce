import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { rangeFault } from '../selinux.ts';
import { page } from './context-range.md';

export const contextRange: Rule = {
  id: 'appspec/context-range',
  severity: 'error',
  page,
  on: ['/permissions/*/context/range'],
  check({ node }, { report }) {
    if (node.type !== 'scalar' || isEmpty(node) || isComputed(node.text)) return;
    const fault = rangeFault(node.text);
    if (fault) report(node, `${quoted(node.text)} ${fault.words}`, { severity: fault.severity });
  },
};
