import type { Data } from '../../core/data.ts';

/** What is compiled from the metrics of `@aws-cdk/aws-service-spec`, `dist/metrics/index.json`. It has the metrics that most people watch, and not all. */
export type Metrics = {
  /** The day the data was made: `2026-09-29`. */
  readonly date: string;
  /** Names of dimensions that go together. */
  readonly sets: readonly (readonly string[])[];
  /** By namespace and name the sets of dimensions that a metric comes with, by their index. */
  readonly namespaces: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
};

export const METRICS = 'metrics/index.json';

/** The metrics; `undefined` while they aren't loaded, or where they can't be. */
export const metricsOf = (data: Data): Metrics | undefined => (data.get(METRICS) as Metrics | null | undefined) ?? undefined;

/** The metrics of a namespace. */
export const metricsIn = (namespace: string, data: Data): Metrics['namespaces'][string] | undefined => {
  const all = metricsOf(data)?.namespaces ?? {};
  return Object.hasOwn(all, namespace) ? all[namespace] : undefined;
};

/** The sets of dimensions of a metric. */
export function setsOf(namespace: string, name: string, data: Data): readonly (readonly string[])[] | undefined {
  const metrics = metricsIn(namespace, data);
  const indexes = metrics && Object.hasOwn(metrics, name) ? metrics[name] : undefined;
  return indexes?.flatMap((index) => [metricsOf(data)?.sets[index] ?? []]);
}
