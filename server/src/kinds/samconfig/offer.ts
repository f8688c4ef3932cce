import { type Fact, pathOf } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import type { Value } from '../../core/schema.ts';
import { inPlaceOf } from '../offered.ts';
import { freeNames, valuesFor } from '../parameter-values/words.ts';
import { overridesIn, templateOf } from './template.ts';

const isWithin = (fact: Fact, other: Fact): boolean => fact === other || (fact.parent !== undefined && isWithin(fact.parent, other));

/** Names of parameters and their values: in a text with pairs, as the value of a key in a map. */
export const offer: NonNullable<Kind['offer']> = (fact, { root, text, syntax, offset, fileName, around }) => {
  const found = overridesIn({ root, text, syntax }).find(({ overrides }) => isWithin(fact, overrides.fact));
  if (!found) return undefined;
  const { section, overrides } = found;
  const template = templateOf(section, undefined, { fileName, around });
  if (typeof template === 'string') return undefined;
  const read = overrides.texts.find(({ node }) => contains(node, offset));
  if (!read) {
    const own = overrides.given.find(({ name }) => name === fact.segment);
    return own?.name === undefined ? undefined : inPlaceOf(fact.node, { text, syntax, offset }, valuesFor(own.name, template));
  }
  const at = read.map.toText(offset);
  const pair = read.pairs.find(({ valueSpan }) => valueSpan.start <= at && at <= valueSpan.end);
  if (pair) return { replace: read.map.toSource(pair.valueSpan), values: valuesFor(pair.name, template) };
  // A word without its value, or with one that is still empty.
  const start = read.node.text.lastIndexOf(' ', at - 1) + 1;
  const word = /^[^ ]*/.exec(read.node.text.slice(start))?.[0] ?? '';
  const equals = word.indexOf('=');
  const span = (from: number, to: number) => read.map.toSource({ start: start + from, end: start + to });
  if (equals >= 0 && at - start > equals) return { replace: span(equals + 1, word.length), values: valuesFor(word.slice(0, equals), template) };
  const known = overrides.given.filter(({ span: { start: from, end } }) => !contains({ start: from, end }, offset));
  return { replace: span(0, equals < 0 ? word.length : equals + 1), values: freeNames(known, template).map(withEquals) };
};

const withEquals = ({ value, ...words }: Value): Value => ({ ...words, value: `${value}=` });

/** Names of parameters in a map. */
export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root, nearby) => {
  const path = pathOf(map);
  if (path[3] !== 'parameter_overrides') return [];
  // Keys stand in no text.
  const found = overridesIn({ root, text: '', syntax: 'yaml' }).find(({ overrides }) => isWithin(map, overrides.fact));
  const template = found && templateOf(found.section, undefined, nearby);
  return !found || typeof template === 'string' || !template ? [] : freeNames(found.overrides.given, template);
};
