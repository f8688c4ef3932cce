import type { Kind } from '../../core/kind.ts';
import { inPlaceOf } from '../offered.ts';
import { transformationsIn } from './filters.ts';
import { propertiesOf } from './names.ts';

/** Where a metric takes its value and dimensions from: properties and fields that the pattern has, or 1. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  const of = transformationsIn(at.root).find((each) => fact.node.start >= each.fact.node.start && fact.node.end <= each.fact.node.end);
  const isValue = (fact.name ?? fact.segment) === 'metricValue';
  const isDimension = fact.parent?.segment === 'dimensions' || (fact.parent?.parent?.name ?? fact.parent?.parent?.segment) === 'dimensions';
  if (!of || (!isValue && !(isDimension && (fact.name ?? fact.segment) !== 'key'))) return undefined;
  const { pattern } = of;
  const fields = pattern?.type === 'fields' ? pattern.fields.flatMap(({ name }) => (name ? [`$${name}`] : [])) : [];
  const properties = pattern?.type === 'json' ? propertiesOf(pattern) : [];
  const values = [...fields, ...properties].map((value) => ({ value, about: 'From the log event.' }));
  return inPlaceOf(fact.node, at, isValue ? [{ value: '1', about: 'Counts the log events.' }, ...values] : values);
};
