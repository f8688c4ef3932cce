import { type Fact, perRoot, select } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import { isComputed, literalOf } from '../computed.ts';

/** A text of a row: what it is written as, and what it stands for where it repeats one of the row above. */
type Field = { readonly fact: Fact; readonly text: string };

/** A metric or an expression of a widget. */
export type Row = {
  readonly fact: Fact;
  /** Namespace, name, then dimensions by name and value; `undefined` where nothing above can be repeated. */
  readonly fields: readonly (string | undefined)[];
  /** The texts that stand in it, with the first of `fields` that each stands for. */
  readonly written: readonly (Field & { readonly at: number })[];
  /** The maps in it. Only the last value may be one. */
  readonly options: readonly Fact[];
  /** Whether something of it is not in the file. */
  readonly isOpen: boolean;
};

/** A widget with metrics. */
export type MetricWidget = { readonly fact: Fact; readonly properties: Fact; readonly metrics: Fact | undefined; readonly rows: readonly Row[] };

const REST = '...';

/** What repeats the value of the row above, and all values up to those that follow. */
export const isRepeat = (text: string): boolean => text === '.' || text === REST;

/** The widgets that draw metrics, with their rows. */
export const metricWidgets = perRoot((root): readonly MetricWidget[] =>
  select(root, '/widgets/*').flatMap((fact): MetricWidget[] => {
    const [type] = select(fact, '/type');
    const [properties] = select(fact, '/properties');
    if (!properties || !type || literalOf(type.node) !== 'metric') return [];
    const [metrics] = select(properties, '/metrics');
    return [{ fact, properties, metrics, rows: metrics ? rowsOf(metrics) : [] }];
  }),
);

function rowsOf(metrics: Fact): Row[] {
  const rows: Row[] = [];
  let above: Row['fields'] | undefined;
  for (const fact of metrics.children) {
    if (fact.node.type !== 'list') continue;
    const row = rowOf(fact, above);
    rows.push(row);
    // An expression stands between rows, and nothing of it is repeated.
    if (row.fields.length > 0) above = row.fields;
  }
  return rows;
}

/** Source: the guide for `.`; for `...`, what the console writes and `aws-cdk-lib/aws-cloudwatch` (metric-util), checked 2026-11-30. */
function rowOf(fact: Fact, above: Row['fields'] = []): Row {
  const values = fact.children.map((child) => ({ child, value: resolve(child.node) }));
  const texts = values.flatMap(({ child, value }) => (value?.type === 'scalar' ? [{ fact: child, text: value.text }] : []));
  const fields: (string | undefined)[] = [];
  const written: (Field & { at: number })[] = [];
  texts.forEach((each, index) => {
    const at = fields.length;
    written.push({ ...each, at });
    if (each.text === '.') fields.push(above[at]);
    else if (each.text === REST) fields.push(...above.slice(at, Math.max(at + 1, above.length - (texts.length - index - 1))));
    else fields.push(each.text);
    if (fields.length === at) fields.push(undefined);
  });
  return {
    fact,
    fields,
    written,
    options: values.flatMap(({ child, value }) => (value?.type === 'map' ? [child] : [])),
    isOpen: values.some(({ value }) => value === undefined || (value.type === 'scalar' && (value.broken === true || isComputed(value.text)))),
  };
}

/** A row as words: what it draws. */
export function shownRow({ fields }: Row): string | undefined {
  if (fields.length < 2 || fields.length % 2 === 1 || fields.includes(undefined)) return undefined;
  const [namespace, name, ...dimensions] = fields;
  const pairs = dimensions.flatMap((each, index) => (index % 2 === 0 ? [`${each}=${dimensions[index + 1]}`] : []));
  return [`${namespace} ${name}`, ...pairs].join(', ');
}
