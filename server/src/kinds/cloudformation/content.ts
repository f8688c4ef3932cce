import type { ComputedContent, Part, Piece } from '../../core/computed.ts';
import { hasLocalTag } from '../../core/computed.ts';
import { isEmpty, type Node, resolve, type ScalarNode } from '../../core/node.ts';
import type { Path } from '../../core/path.ts';
import { callIn, untagged } from './functions.ts';

/** Functions inside each other: more is nothing that people write. */
const MAX_DEPTH = 10;

/** What a function comes to, as far as the template says it: the text of strings, or a value that is written out as JSON. */
export function contentOf(node: Exclude<Node, { type: 'alias' }>): ComputedContent | undefined {
  const call = callIn(node);
  if (call?.function.name === 'Fn::ToJsonString') {
    const value = resolve(call.argument);
    return value && { value, path: [call.function.name] };
  }
  const pieces = piecesOf(node, [], MAX_DEPTH);
  return pieces && { pieces };
}

/** The pieces of a text; `undefined` for one that the template doesn't say. */
function piecesOf(node: Node, at: Path, left: number): readonly Piece[] | undefined {
  const value = resolve(node);
  if (!value || node.type === 'alias' || left <= 0) return undefined;
  const call = callIn(value);
  if (!call) return value.type === 'scalar' && !hasLocalTag(value) && !value.broken ? [{ scalar: value, path: at }] : undefined;
  const path = call.isTag ? at : [...at, call.function.name];
  // The tag of `!Base64` is that of its argument too.
  const argument = call.isTag && value.type === 'map' ? untagged(value) : call.argument;
  switch (call.function.name) {
    case 'Fn::Base64':
      return argument.type === 'scalar' && call.isTag ? [{ scalar: argument, path }] : piecesOf(argument, path, left - 1);
    case 'Fn::Sub':
      if (argument.type === 'list') return substituted(argument.items[0], [...path, 0]);
      return argument.type === 'map' ? undefined : substituted(argument, path);
    case 'Fn::Join':
      return argument.type === 'list' ? joined(argument.items, path, left) : undefined;
    default:
      return undefined;
  }
}

/** `${Name}` isn't known, and `${!` stands for `${`. */
function substituted(node: Node | undefined, path: Path): readonly Piece[] | undefined {
  if (node?.type !== 'scalar' || node.broken || isEmpty(node)) return undefined;
  return [{ scalar: node, path, parts: partsOf(node), escaped: (text) => text.replaceAll('${', '${!') }];
}

const partsOf = ({ text }: ScalarNode): Part[] =>
  Array.from(text.matchAll(/\$\{(?:!|[^{}!][^{}]*\})/g), ({ 0: all, index }) =>
    all === '${!' ? { start: index, end: index + all.length, text: '${' } : { start: index, end: index + all.length },
  );

function joined([delimiter, list]: readonly Node[], path: Path, left: number): readonly Piece[] | undefined {
  const items = list && resolve(list);
  const between = delimiter?.type === 'scalar' && !hasLocalTag(delimiter) ? delimiter.text : undefined;
  if (between === undefined || items?.type !== 'list' || hasLocalTag(items)) return undefined;
  return items.items.flatMap((item, index): readonly Piece[] => {
    const pieces = piecesOf(item, [...path, 1, index], left - 1) ?? [{ unknown: item }];
    return index === 0 || between === '' ? pieces : [{ between }, ...pieces];
  });
}
