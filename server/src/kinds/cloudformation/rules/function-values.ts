import { pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { type Node, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { callsIn } from '../calls.ts';
import { callIn } from '../functions.ts';

/** Source: the template reference, intrinsic-function-reference.html; cfn-lint 1.51, E1015, E1017, E1024. Checked 2026-11-30. */
export const functionValues: Rule = {
  id: 'cloudformation/function-values',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { report }) {
    for (const { call, fact, path } of callsIn(part)) {
      const { name } = call.function;
      const argument = name === 'Fn::Select' || name === 'Fn::Cidr' || name === 'Fn::GetAZs' ? resolve(call.argument) : undefined;
      if (!argument || argument.broken || pathOf(fact)[0] === 'Metadata') continue;
      const items = argument.type === 'list' ? argument.items : [];
      const fault = name === 'Fn::Select' ? selectFault(items) : name === 'Fn::Cidr' ? cidrFault(items) : zonesFault(argument);
      if (!fault) continue;
      const { at, message, to } = fault;
      report(at, message, {
        typing: at,
        ...(to === undefined ? {} : { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: [...pathOf(fact), ...path], to }] } }),
      });
    }
  },
};

type Fault = { readonly at: Node; readonly message: string; readonly to?: string };

function selectFault([index, list]: readonly Node[]): Fault | undefined {
  const text = index && literalOf(index);
  if (!index || text === undefined) return undefined;
  if (!/^\d+$/.test(text)) return { at: index, message: `${code(text)} is not an index of ${code('Fn::Select')}. Expected a whole number, counted from 0.` };
  const most = list && lengthOf(list);
  if (most === undefined || Number(text) < most) return undefined;
  return { at: index, message: `The list has ${most} ${most === 1 ? 'item' : 'items'}, so there is none at ${code(text)}: the first one is ${code('0')}.` };
}

/** How many items a list has at most, where that is known. */
function lengthOf(list: Node): number | undefined {
  const value = resolve(list);
  const call = value && callIn(value);
  if (!call) return value?.type === 'list' && value.tag === undefined && value.items.length > 0 ? value.items.length : undefined;
  const argument = resolve(call.argument);
  const count = call.function.name === 'Fn::Cidr' && argument?.type === 'list' ? argument.items[1] : undefined;
  const text = count && literalOf(count);
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function cidrFault([block, count, bits]: readonly Node[]): Fault | undefined {
  const [blockText, countText, bitsText] = [block, count, bits].map((node) => node && literalOf(node));
  for (const [node, text, most] of [
    [count, countText, 256],
    [bits, bitsText, 128],
  ] as const)
    if (node && text !== undefined && !(/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most))
      return { at: node, message: `Invalid value ${code(text)} for ${code('Fn::Cidr')}. Expected a whole number from 1 to ${most}.` };
  const mask = blockText === undefined ? undefined : /^[\d.]+\/(\d{1,2})$/.exec(blockText)?.[1];
  if (mask === undefined || countText === undefined || bitsText === undefined || !bits) return undefined;
  const room = 32 - Number(mask) - Number(bitsText);
  if (room >= 0 && 2 ** room >= Number(countText)) return undefined;
  return {
    at: bits,
    message: `${code(blockText ?? '')} has no room for ${countText} ${Number(countText) === 1 ? 'block' : 'blocks'} with ${bitsText} host bits each.`,
  };
}

/** `us-east-1a`, `us-gov-west-1b` */
const zone = /^([a-z]{2}(?:-[a-z]+){1,2}-\d)[a-z]$/;

function zonesFault(argument: Node): Fault | undefined {
  const text = argument.type === 'scalar' ? argument.text : undefined;
  const region = text === undefined ? undefined : zone.exec(text)?.[1];
  return region === undefined
    ? undefined
    : { at: argument, message: `${code(text ?? '')} is a zone. Expected a Region, or an empty string for the stack’s own.`, to: region };
}
