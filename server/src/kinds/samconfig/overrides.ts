import { isTemplated } from '../../core/computed.ts';
import { type Fact, pathOf } from '../../core/fact.ts';
import type { Name } from '../../core/kind.ts';
import { wholeKey } from '../../core/name-places.ts';
import { isEmpty, type Node, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import type { Path } from '../../core/path.ts';
import { type PositionMap, positionMap } from '../../core/position-map.ts';
import { isComputed } from '../computed.ts';
import type { At, Given } from '../parameter-values/giving.ts';
import { type Pair, pairsIn } from './pairs.ts';

/** A text with pairs, and what leads from it to the file. */
export type PairText = {
  readonly node: ScalarNode;
  readonly path: Path;
  readonly map: PositionMap;
  readonly pairs: readonly Pair[];
  readonly lost: readonly Span[];
};

/** The values that `parameter_overrides` gives. */
export type Overrides = {
  readonly fact: Fact;
  readonly given: readonly (Given & { readonly place: Pick<Name, 'start' | 'end' | 'text' | 'isKey' | 'edit'> })[];
  /** Files that it names may give more, and what is filled in later. */
  readonly isOpen: boolean;
  readonly texts: readonly PairText[];
};

type Source = Pick<At, 'text' | 'syntax'>;

/**
 * Reads a string, a list of strings, maps and lists, or a map; each gives more, and the last value of a name counts. A string that begins with
 * `file://`, and `$include` in a map, name files with more of them. Source: samcli/cli/types.py, CfnParameterOverridesType, checked 2026-11-30.
 */
export function overridesOf(fact: Fact, source: Source): Overrides {
  const given: Overrides['given'][number][] = [];
  const texts: PairText[] = [];
  let isOpen = false;
  const visit = (node: Node, path: Path): void => {
    const value = resolve(node);
    if (!value || value.broken) isOpen = true;
    else if (value.type === 'list') for (const [index, item] of value.items.entries()) visit(item, [...path, index]);
    else if (value.type === 'map') {
      for (const entry of value.entries) {
        const { key, keySpan, value: of, half, broken } = entry;
        if (key === '$include' || key === '<<') isOpen = true;
        else if (!half && !broken) given.push({ ...inMap(key, keySpan, of, [...path, key]), place: wholeKey(entry, source) });
      }
    } else if (!isEmpty(value)) {
      const read = /^file:\/\//.test(value.text) ? undefined : textOf(value, path, source);
      if (read) texts.push(read);
      isOpen ||= !read || isTemplated(value.text);
      given.push(...(read?.pairs ?? []).map((pair) => inText(pair, read as PairText)));
    }
  };
  visit(fact.node, pathOf(fact));
  return { fact, given, isOpen: isOpen || given.some(({ name }) => name === undefined), texts };
}

function textOf(node: ScalarNode, path: Path, { text, syntax }: Source): PairText | undefined {
  const map = positionMap(text, node, syntax);
  return map && { node, path, map, ...pairsIn(node.text) };
}

function inMap(key: string, span: Span, value: Node, path: Path): Given {
  const node = resolve(value);
  const isList = node?.type === 'list';
  const scalars = (isList ? node.items : [value]).map((item) => resolve(item));
  return {
    name: isComputed(key) ? undefined : key,
    span,
    values: scalars.flatMap((scalar, index) =>
      scalar?.type !== 'scalar' || scalar.broken || isComputed(scalar.text)
        ? []
        : [{ span: scalar, text: isEmpty(scalar) ? '' : scalar.text, set: (to) => ({ op: 'set' as const, path: isList ? [...path, index] : path, to }) }],
    ),
    isList,
    keeps: false,
    rename: (to) => ({ op: 'rename', path, to }),
  };
}

function inText({ name, nameSpan, value, valueSpan }: Pair, { map, path }: PairText): Overrides['given'][number] {
  return {
    name: isComputed(name) ? undefined : name,
    span: map.toSource(nameSpan),
    place: { ...map.toSource(nameSpan), text: name, edit: (to) => map.edit(nameSpan, to) },
    values: isComputed(value) ? [] : [{ span: map.toSource(valueSpan), text: value, set: (to) => ({ op: 'replace', path, part: valueSpan, to }) }],
    isList: false,
    keeps: false,
    rename: (to) => ({ op: 'replace', path, part: nameSpan, to }),
  };
}
