import { pathOf, select } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, isSlip, nearest } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { type Watched, watchedIn } from '../alarms.ts';
import { METRICS, metricsIn, metricsOf, setsOf } from '../metrics.ts';

/**
 * Names of AWS's metrics that are misspelled. The data doesn't have all of them, so that one which is like none may be right.
 * Source: `@aws-cdk/aws-service-spec`, checked 2026-11-30.
 */
export const unknownMetric: Rule = {
  id: 'cloudwatch-alarm/unknown-metric',
  severity: 'warning',
  on: [''],
  data: { [METRICS]: '' },
  check(root, { report, data }) {
    for (const watched of watchedIn(root)) judge(watched, report, data);
  },
};

function judge({ fact, namespace, name, dimensions }: Watched, report: RuleContext['report'], data: RuleContext['data']): void {
  if (namespace === undefined) return;
  const own = metricsIn(namespace, data);
  if (!own) slip(fact, '/Namespace', namespace, Object.keys(metricsOf(data)?.namespaces ?? {}), 'a namespace of AWS', report);
  else if (name !== undefined && !Object.hasOwn(own, name)) slip(fact, '/MetricName', name, Object.keys(own), `a metric of ${code(namespace)}`, report);
  else if (name !== undefined) {
    const known = [...new Set((setsOf(namespace, name, data) ?? []).flat())];
    for (const dimension of known.length === 0 ? [] : dimensions) {
      const text = textAt(dimension, '/Name');
      if (text !== undefined && !known.includes(text)) slip(dimension, '/Name', text, known, `a dimension of ${code(name)}`, report);
    }
  }
}

function slip(fact: Watched['fact'], pointer: string, text: string, known: readonly string[], what: string, report: RuleContext['report']): void {
  const to = known.find((each) => each.toLowerCase() === text.toLowerCase()) ?? nearest(text, known);
  const [found] = select(fact, pointer);
  if (to === undefined || !found || !(to.toLowerCase() === text.toLowerCase() || isSlip(text, to))) return;
  report(found.node, `${code(text)} is not ${what}. Did you mean ${code(to)}?`, {
    fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(found), to }] },
  });
}
