import type { Node } from '../../core/node.ts';
import { literalOf } from '../computed.ts';

/**
 * A member of an approval pool: its account, and whether it is a role in place of a session. `undefined` where the text is none, or computed.
 * Source: CodeCommit user guide, how-to-create-template.html, checked 2026-11-30; aws-cn and aws-us-gov are partitions too.
 */
export function memberOf(node: Node): { readonly text: string; readonly account?: string; readonly isRole?: true } | undefined {
  const text = literalOf(node);
  if (text === undefined || text === '') return undefined;
  const short = /^CodeCommitApprovers:(\d{12}|\*):.+$/.exec(text);
  const arn = /^arn:aws[\w-]*:(iam|sts)::(\d{12}|\*):(user|federated-user|assumed-role|role)\/.+$/.exec(text);
  const account = short?.[1] ?? arn?.[2];
  return { text, ...(account === undefined ? {} : { account }), ...(arn?.[1] === 'iam' && arn[3] === 'role' ? { isRole: true } : {}) };
}
