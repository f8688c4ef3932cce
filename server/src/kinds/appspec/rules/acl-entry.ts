import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { readAcl } from '../acl.ts';

export const aclEntry: Rule = {
  id: 'appspec/acl-entry',
  severity: 'error',
  on: ['/permissions/*/acls/*'],
  check({ node }, { report }) {
    if (node.type !== 'scalar' || isComputed(node.text)) return;
    const acl = readAcl(node.text);
    if ('fault' in acl) report(node, `${code(node.text)} ${acl.fault}`);
  },
};
