import { factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { watchedIn } from './alarms.ts';
import { setsOf } from './metrics.ts';
import { metricWords } from './offer.ts';
import { wordsInRule } from './rule-words.ts';

/** A metric of AWS: by which dimensions it comes. */
export const explain: NonNullable<Kind['explain']> = ({ root, text, syntax, offset, data }) => {
  const found = factAt(root, offset);
  if (!found || found.onKey) return undefined;
  const { fact } = found;
  const key = fact.name ?? fact.segment;
  if (key === 'AlarmRule' && fact.node.type === 'scalar') return wordsInRule(fact.node, text, syntax, offset);
  if (key !== 'MetricName') return undefined;
  const watched = watchedIn(root).find((each) => each.fact === fact.parent);
  if (!watched?.namespace || watched.name === undefined) return undefined;
  const sets = setsOf(watched.namespace, watched.name, data);
  return sets && { span: fact.node, markdown: `${code(watched.name)}, a metric of ${code(watched.namespace)}.\n\n${metricWords(sets)}` };
};
