import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { osOf } from '../bundle.ts';

/**
 * Version 1 looks the name up and stops where there is none, version 2 goes on and changes nothing.
 * Source: aws-codedeploy-agent 800eb28, install_instruction.rb (ChangeOwnerCommand); 56696e7, change_owner_command.rs. Checked 2026-11-30.
 */
export const permissionOwner: Rule = {
  id: 'appspec/permission-owner',
  severity: 'error',
  on: ['/permissions/*/owner', '/permissions/*/group'],
  check(fact, { root, report }) {
    const name = literalOf(fact.node)?.trim();
    if (name === undefined || osOf(root) === 'windows') return;
    const what = String(fact.segment) === 'group' ? 'group' : 'user';
    if (/^\d+$/.test(name)) {
      // In quotes it may be a name.
      const isText = resolve(fact.node)?.type === 'scalar' && fact.node.type === 'scalar' && fact.node.style !== 'plain';
      report(fact.node, `${code(name)} is a number, and the agent looks for a ${what} of this name. Expected the name of a ${what}.`, {
        ...(isText ? { severity: 'warning' } : {}),
      });
    } else if (name.includes(':'))
      report(fact.node, `No ${what} can be named ${code(name)}. Expected one name; \`owner\` and \`group\` are two keys.`, fixOf(fact, name));
  },
};

/** `owner: a:b` as two keys. */
function fixOf(fact: Fact, name: string) {
  const [owner = '', group = '', ...rest] = name.split(':');
  const permission = fact.parent;
  if (fact.segment !== 'owner' || !permission || owner === '' || group === '' || rest.length > 0) return {};
  const operations: Operation[] = [{ op: 'set', path: pathOf(fact), to: owner }];
  const other = permission.children.find(({ segment }) => segment === 'group');
  if (!other) operations.push({ op: 'insert', path: pathOf(permission), key: 'group', value: group });
  else if (literalOf(other.node) !== group) return {};
  return { fix: { title: 'Split it into `owner` and `group`', operations } };
}
