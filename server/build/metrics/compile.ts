import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Metrics } from '../../src/kinds/cloudwatch-alarm/metrics.ts';

/** Compiles what AWS's services report as metrics: of each the sets of dimensions that it comes with; `date` is that of the data. */
export function compileMetrics(date: string): Metrics {
  const db = loadAwsServiceSpecSync();
  const sets: string[][] = [];
  const indexes = new Map<string, number>();
  const indexOf = (names: string[]): number => {
    const id = names.join(' ');
    const known = indexes.get(id);
    if (known !== undefined) return known;
    const index = sets.push(names) - 1;
    indexes.set(id, index);
    return index;
  };
  const namespaces: Record<string, Record<string, number[]>> = {};
  const metrics = [...db.all('metric')].sort((a, b) => `${a.namespace} ${a.name}`.localeCompare(`${b.namespace} ${b.name}`, 'en'));
  for (const metric of metrics) {
    const own = namespaces[metric.namespace] ?? {};
    namespaces[metric.namespace] = own;
    const found = db.follow('usesDimensionSet', metric).map(({ entity }) => indexOf(entity.dimensions.map(({ name }) => name).sort()));
    own[metric.name] = [...new Set([...(own[metric.name] ?? []), ...found])].sort((a, b) => a - b);
  }
  return { date, sets, namespaces };
}
