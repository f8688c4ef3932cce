import { factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { watchedIn } from './alarms.ts';
import { setsOf } from './metrics.ts';
import { metricWords } from './offer.ts';

/** A metric of AWS: by which dimensions it comes. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset, data }) => {
  const found = factAt(root, offset);
  if (!found || found.onKey || (found.fact.name ?? found.fact.segment) !== 'MetricName') return undefined;
  const watched = watchedIn(root).find(({ fact }) => fact === found.fact.parent);
  if (!watched?.namespace || watched.name === undefined) return undefined;
  const sets = setsOf(watched.namespace, watched.name, data);
  return sets && { span: found.fact.node, markdown: `${code(watched.name)}, a metric of ${code(watched.namespace)}.\n\n${metricWords(sets)}` };
};
