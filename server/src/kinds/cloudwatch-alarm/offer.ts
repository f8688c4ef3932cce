import type { Kind } from '../../core/kind.ts';
import type { Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { inPlaceOf } from '../offered.ts';
import { watchedIn } from './alarms.ts';
import { metricsIn, metricsOf, setsOf } from './metrics.ts';
import { offerInRule } from './rule-words.ts';

/** Namespaces, their metrics, and the dimensions of those. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  const holder = fact.parent;
  const { data } = at;
  const key = fact.name ?? fact.segment;
  if (key === 'AlarmRule') return fact.node.type === 'scalar' && fact.node.text !== '' ? offerInRule(fact.node, at) : undefined;
  if (key === 'Namespace')
    return inPlaceOf(
      fact.node,
      at,
      Object.entries(metricsOf(data)?.namespaces ?? {}).map(
        ([value, metrics]): Value => ({ value, about: `Metrics such as ${code(Object.keys(metrics)[0] ?? '')}.` }),
      ),
    );
  const watched = watchedIn(at.root).find((each) => each.fact === holder || each.dimensions.some((dimension) => dimension === holder));
  if (!watched?.namespace) return undefined;
  const { namespace, name } = watched;
  if (key === 'MetricName' && watched.fact === holder)
    return inPlaceOf(
      fact.node,
      at,
      Object.keys(metricsIn(namespace, data) ?? {}).map((value): Value => ({ value, about: metricWords(setsOf(namespace, value, data) ?? []) })),
    );
  if (key !== 'Name' || name === undefined) return undefined;
  const names = [...new Set((setsOf(namespace, name, data) ?? []).flat())];
  return inPlaceOf(
    fact.node,
    at,
    names.map((value) => ({ value, about: `A dimension of ${code(name)}.` })),
  );
};

/** By which dimensions a metric comes. */
export function metricWords(sets: readonly (readonly string[])[]): string {
  const all = sets.map((set) => (set.length === 0 ? 'none' : set.map((each) => code(each)).join(' and ')));
  return all.length === 0 ? 'A metric of the namespace.' : `Dimensions: ${all.join('; or ')}.`;
}
