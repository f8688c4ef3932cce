import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { rangeFault } from '../selinux.ts';

export const contextRange: Rule = {
  id: 'appspec/context-range',
  severity: 'error',
  on: ['/permissions/*/context/range'],
  check({ node }, { report }) {
    if (node.type !== 'scalar' || isEmpty(node) || isComputed(node.text)) return;
    const fault = rangeFault(node.text);
    if (fault) report(node, `${code(node.text)} ${fault.words}`, { severity: fault.severity });
  },
};
