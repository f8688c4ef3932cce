import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { readAcl } from '../acl.ts';
import { typesOf } from '../permissions.ts';

/** Source: aws-codedeploy-agent 800eb28, linux_permission_info.rb (validate_file_acl) and install_instruction.rb (find_matches), checked 2026-11-23. */
export const aclDefaultOnFile: Rule = {
  id: 'appspec/acl-default-on-file',
  severity: 'warning',
  on: ['/permissions/*'],
  check(permission, { report }) {
    if (!typesOf(permission).includes('file')) return;
    for (const { node } of select(permission, '/acls/*')) {
      if (node.type !== 'scalar') continue;
      const acl = readAcl(node.text);
      if (!('isDefault' in acl) || !acl.isDefault) continue;
      report(node, `${code(node.text)} is a default entry, which only a folder can have, and this item includes files. Expected only the type \`directory\`.`);
      return;
    }
  },
};
