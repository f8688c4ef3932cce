import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { readAcl } from '../acl.ts';
import { page } from './acl-entry.md';

export const aclEntry: Rule = {
  id: 'appspec/acl-entry',
  severity: 'error',
  page,
  on: ['/permissions/*/acls/*'],
  check({ node }, { report }) {
    if (node.type !== 'scalar' || isComputed(node.text)) return;
    const acl = readAcl(node.text);
    if ('fault' in acl) report(node, `${quoted(node.text)} ${acl.fault}`);
  },
};
