import { hasStandIn } from '../../../core/computed.ts';
import type { Span } from '../../../core/node.ts';

/** What waits for the end of a task, and how: its job is done, or somebody calls back. */
export const suffixes = ['sync', 'sync:2', 'waitForTaskToken'] as const;
export type Suffix = (typeof suffixes)[number];

type Part = Span & { readonly text: string };

/**
 * The `Resource` of a task, with its places. Source: Step Functions developer guide, connect-to-resource.html, integrate-optimized.html and
 * supported-services-awssdk.html, checked 2026-11-30.
 */
export type Resource =
  /** `arn:aws:states:::SERVICE:action`, or with `aws-sdk:` before the service. */
  | { readonly form: 'optimized' | 'sdk'; readonly service: Part; readonly action: Part; readonly suffix: Part | undefined; readonly rest: Span }
  /** Begins like one, but what follows is no service and action. */
  | { readonly form: 'unfinished'; readonly rest: Part }
  | { readonly form: 'lambda' | 'activity' }
  /** Another ARN, or no ARN. */
  | { readonly form: 'arn' | 'other' }
  /** Parts of it are filled in before. */
  | { readonly form: 'computed' };

/** The partition is often filled in: `${AWS::Partition}`. */
const INTEGRATION = /^arn:(?:[\w-]+|\$\{[^{}]*\}|[\ue000-\uf8ff]):states:::/;

/** Reads the `Resource` of a task. */
export function readResource(text: string): Resource {
  const start = INTEGRATION.exec(text)?.[0].length;
  if (start === undefined) return hasBlank(text) ? { form: 'computed' } : { form: formOf(text) };
  const rest = text.slice(start);
  if (hasBlank(rest)) return { form: 'computed' };
  const isSdk = /^aws-sdk(?=[:.]|$)/.test(rest);
  const from = start + (isSdk ? 'aws-sdk:'.length : 0);
  const parts = /^([^:.]*):([^:.]*)(?:\.(.*))?$/.exec(text.slice(from));
  const [, service = '', action = '', suffix] = parts ?? [];
  if (!parts || service === '' || action === '' || (isSdk && text[from - 1] !== ':')) return { form: 'unfinished', rest: part(text, start, text.length) };
  const actionStart = from + service.length + 1;
  const actionEnd = actionStart + action.length;
  return {
    form: isSdk ? 'sdk' : 'optimized',
    service: part(text, from, actionStart - 1),
    action: part(text, actionStart, actionEnd),
    suffix: suffix === undefined ? undefined : part(text, actionEnd + 1, text.length),
    rest: { start, end: text.length },
  };
}

const part = (text: string, start: number, end: number): Part => ({ start, end, text: text.slice(start, end) });

/** What is filled in, in any part. */
const hasBlank = (text: string): boolean => hasStandIn(text) || /[${}<>%]|__|@@|#/.test(text);

function formOf(text: string): 'lambda' | 'activity' | 'arn' | 'other' {
  if (/^arn:[\w-]+:lambda:[\w-]*:[\w-]*:function:[\w-]+(?::[\w$-]+)?$/.test(text)) return 'lambda';
  if (/^arn:[\w-]+:states:[\w-]+:[\w-]*:activity:./.test(text)) return 'activity';
  return /^arn:[\w-]+:[\w-]+:[\w-]*:[\w-]*:./.test(text) ? 'arn' : 'other';
}
