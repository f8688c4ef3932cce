import type { Files } from '../../core/recognize.ts';
import { policyFiles } from '../iam-policy/files.ts';

/**
 * The content of a service control policy, as `aws organizations create-policy --content file://...` takes it. It is written like an identity-based
 * policy, so its name or folder tells it, or that it denies leaving the organization and allows nothing.
 * Source: Organizations guide, orgs_manage_policies_scps_syntax.html, checked 2026-11-30.
 */
export const scpFiles: Files = {
  names: [
    '{scp,scps}/*.json',
    '{scp,scps}/*/*.json',
    '{scp,scps}{-,_,.}*.json',
    '*{-,_,.}{scp,scps}{-,_,.}*.json',
    '*{-,_,.}scp.json',
    'scp.json',
    '*service{-,_}control{-,_}polic*/**/*.json',
    '*service{-,_}control{-,_}polic*.json',
    '*serviceControlPolic*.json',
  ],
  where: 'JSON',
  shared: ['Version', 'Id', 'Statement'],
  others: policyFiles.others ?? [],
  // Policies of endpoints and buckets lie beside SCPs.
  isOther: (head) => count(head, /["']Principal["'][ \t]*:/g) * 2 > count(head, /["']Effect["'][ \t]*:/g),
  isSure: (top, hasOthers, head) => leaving.test(head) && !allows.test(head) && policyFiles.isSure?.(top, hasOthers, head) === true,
};

const leaving = /["' ]organizations:LeaveOrganization\b/i;
const allows = /["']?Effect["']?[ \t]*:[ \t]*["']?Allow/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
