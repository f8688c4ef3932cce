import type { Files } from '../../core/recognize.ts';
import { policyFiles } from '../iam-policy/files.ts';

/**
 * The content of a resource control policy. Its name or folder tells it, or that it denies everyone actions of several services, where the policy
 * of a resource has those of one. Source: Organizations guide, orgs_manage_policies_rcps_syntax.html, checked 2026-11-30.
 */
export const rcpFiles: Files = {
  names: [
    '{rcp,rcps}/*.json',
    '{rcp,rcps}/*/*.json',
    '{rcp,rcps}{-,_,.}*.json',
    '*{-,_,.}{rcp,rcps}{-,_,.}*.json',
    '*{-,_,.}rcp.json',
    'rcp.json',
    '*resource{-,_}control{-,_}polic*/*.json',
    '*resource{-,_}control{-,_}polic*.json',
    '*resourceControlPolic*.json',
  ],
  where: 'JSON',
  shared: ['Version', 'Id', 'Statement'],
  others: policyFiles.others ?? [],
  isSure: (top, hasOthers, head) => deniesEveryone(head) && policyFiles.isSure?.(top, hasOthers, head) === true,
};

/** Whether all statements deny everyone something, and do so for several services. */
function deniesEveryone(head: string): boolean {
  const denied = count(head, /["']?Effect["']?[ \t]*:[ \t]*["']?Deny\b/g);
  if (denied === 0 || count(head, /["']?Effect["']?[ \t]*:/g) !== denied || count(head, /["']?Principal["']?[ \t]*:[ \t]*["']\*["']/g) !== denied) return false;
  // A condition key is followed by a colon.
  const services = new Set([...head.matchAll(/["']([a-z0-9-]{2,40}):[A-Za-z*?]{1,100}["'](?![ \t]*:)/g)].map(([, service]) => service));
  services.delete('aws');
  return services.size > 1;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
