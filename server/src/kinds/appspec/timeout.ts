import type { Fact } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import { literalOf } from '../computed.ts';

/** The longest that the scripts of one event may take. Source: CodeDeploy user guide, limits.html, checked 2026-11-23. */
export const LONGEST_EVENT = 3600;

/**
 * The seconds that version 1 of the agent makes of a timeout: 0 where no digits lead it; `undefined` where that can't be told.
 * Its YAML reads `0600` as octal, and Ruby's `to_i` takes the leading digits of a text.
 * Source: aws-codedeploy-agent 800eb28, script_info.rb; Psych's scalar scanner. Checked 2026-11-23.
 */
export function secondsOf({ node }: Fact): number | undefined {
  const value = resolve(node);
  if (value?.type !== 'scalar' || literalOf(value) === undefined) return undefined;
  const isPlain = value.style === 'plain';
  // Psych has a reading of its own for 5:00.
  if (isPlain && /^\d[\d_]*:/.test(value.text)) return undefined;
  if (isPlain && /^0[0-7]+$/.test(value.text)) return Number.parseInt(value.text, 8);
  // For YAML 1.1 this is a text that begins with 0.
  if (isPlain && /^0o/i.test(value.text)) return 0;
  if (isPlain && value.valueType === 'number') return Math.trunc(Number(value.text));
  return Number(/^\s*[-+]?\d+/.exec(value.text.replace(/(?<=\d)_(?=\d)/g, ''))?.[0] ?? 0);
}

/**
 * Whether version 2 of the agent takes a timeout: a whole number without quotes, as YAML 1.2 has it.
 * Source: aws-codedeploy-agent 5a96830, parse.rs (RawScript, a u32); serde_yaml 0.9, de.rs. Checked 2026-11-30.
 */
export function isTimeoutOfVersion2({ node }: Fact): boolean {
  const value = resolve(node);
  return value?.type === 'scalar' && value.style === 'plain' && /^\+?(0|[1-9]\d*|0x[\da-f]+|0o[0-7]+)$/i.test(value.text);
}
