import type { Offer } from '../../core/kind.ts';
import type { ScalarNode } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { type PositionMap, positionMap } from '../../core/position-map.ts';
import type { Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { readRule } from './alarm-rule.ts';

/** What a rule is made of. Source: CloudWatch user guide, alarm-combining.html of 2026-04-13, checked 2026-11-30. */
const conditions: readonly Value[] = [
  { value: 'ALARM(', about: 'The alarm is in `ALARM`.' },
  { value: 'OK(', about: 'The alarm is in `OK`.' },
  { value: 'INSUFFICIENT_DATA(', about: 'The alarm is in `INSUFFICIENT_DATA`.' },
  { value: 'AT_LEAST(2, ALARM, (', about: 'So many of some alarms, or so many percent, are in a state.' },
  { value: 'NOT ', about: 'The opposite of what follows.' },
  { value: 'TRUE', about: 'Always: to test the actions.' },
  { value: 'FALSE', about: 'Never: to end a circle of alarms.' },
];
const joints: readonly Value[] = [
  { value: 'AND ', about: 'Both hold.' },
  { value: 'OR ', about: 'One of both holds.' },
];

/** What can be typed at a place of a rule: conditions, or what joins them. */
export function offerInRule(
  node: ScalarNode,
  { text, syntax, offset }: { readonly text: string; readonly syntax: Syntax; readonly offset: number },
): Offer | undefined {
  const map = positionMap(text, node, syntax);
  // A blank behind a plain scalar is not a part of it.
  const before = offset > node.end ? `${node.text} ` : map ? node.text.slice(0, map.toText(offset)) : '';
  const typed = /[A-Z_]{0,20}$/i.exec(before.slice(-20))?.[0] ?? '';
  const rest = before.slice(0, before.length - typed.length).trimEnd();
  const replace = { start: offset - typed.length, end: offset };
  if (rest.endsWith(')') || /\b(?:TRUE|FALSE)$/.test(rest)) return { replace, values: joints };
  const isInName = /(?:ALARM|OK|INSUFFICIENT_DATA)\s?\($/.test(rest);
  return !isInName && (rest === '' || /(?:\(|\bAND|\bOR|\bNOT)$/.test(rest)) ? { replace, values: conditions } : undefined;
}

/** The alarm that a rule names at an offset, in words. */
export function wordsInRule(
  node: ScalarNode,
  text: string,
  syntax: Syntax,
  offset: number,
): { readonly span: ReturnType<PositionMap['toSource']>; readonly markdown: string } | undefined {
  const map = positionMap(text, node, syntax);
  const at = map?.toText(offset) ?? -1;
  const found = readRule(node.text).alarms.find(({ start, end }) => start <= at && at <= end);
  if (!map || !found) return undefined;
  const state = /(ALARM|OK|INSUFFICIENT_DATA)\s?\("?$/.exec(node.text.slice(Math.max(0, found.start - 30), found.start))?.[1];
  return {
    span: map.toSource({ start: found.start, end: found.end }),
    markdown: state ? `Holds while the alarm ${code(found.text)} is in ${code(state)}.` : `The alarm ${code(found.text)}, one of several.`,
  };
}
