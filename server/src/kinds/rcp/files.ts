import type { Files } from '../../core/recognize.ts';
import { policyFiles } from '../iam-policy/files.ts';
import { controlled } from './services.ts';

/**
 * The content of a resource control policy. Its name or folder tells it, or that it denies everyone actions of several services, or on all resources,
 * where the policy of a resource has one service and one resource. Source: Organizations guide, orgs_manage_policies_rcps_syntax.html, checked 2026-11-30.
 */
export const rcpFiles: Files = {
  names: [
    '{rcp,rcps}/*.json',
    '{rcp,rcps}/*/*.json',
    '{rcp,rcps}{-,_,.}*.json',
    '*{-,_,.}{rcp,rcps}{-,_,.}*.json',
    '*{-,_,.}rcp.json',
    'rcp.json',
    '*resource{-,_}control{-,_}polic*/**/*.json',
    '*resource{-,_}control{-,_}polic*.json',
    '*resourceControlPolic*.json',
  ],
  where: 'JSON',
  shared: ['Version', 'Id', 'Statement'],
  others: policyFiles.others ?? [],
  // Policies of resources that RCPs don't cover lie beside them.
  isOther: (head) => {
    const services = servicesIn(head);
    return services.size > 0 ? ![...services].some((service) => controlled.has(service)) : onlyAll.test(head);
  },
  isSure: (top, hasOthers, head) => deniesEveryone(head) && policyFiles.isSure?.(top, hasOthers, head) === true,
};

/** Whether all statements deny everyone something, and do so for several services or all resources. */
function deniesEveryone(head: string): boolean {
  const denied = count(head, /["']?Effect["']?[ \t]*:[ \t]*["']?Deny\b/g);
  if (denied === 0 || count(head, /["']?Effect["']?[ \t]*:/g) !== denied || count(head, /["']?Principal["']?[ \t]*:[ \t]*["']\*["']/g) !== denied) return false;
  if (onlyAll.test(head)) return false;
  const services = servicesIn(head);
  if (services.size === 0 || ![...services].every((service) => controlled.has(service))) return false;
  const onAll = count(head, /["']?(?:Resource["']?[ \t]*:\s*(?:\[\s*)?["']\*["']|NotResource["']?[ \t]*:)/g);
  return services.size > 1 || onAll >= denied;
}

/** What an RCP can't have: all actions, or all but some. */
const onlyAll = /["']?(?:NotAction["']?[ \t]*:|Action["']?[ \t]*:\s*(?:\[\s*)?["']\*["'])/;

/** The services of the actions in a policy; a condition key is followed by a colon. */
const servicesIn = (head: string): ReadonlySet<string> =>
  new Set([...head.matchAll(/["']([a-z0-9-]{2,40}):[A-Za-z*?]{1,100}["'](?![ \t]*:)/g)].map(([, service = '']) => service));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
