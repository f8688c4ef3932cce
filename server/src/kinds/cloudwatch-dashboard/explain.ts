import type { Explanation, Kind, Yield } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { functions } from '../cloudwatch/metric-math.ts';
import { isRepeat, metricWidgets, type Row, shownRow } from './rows.ts';

/** What a text of a row is: the namespace, the metric, a dimension; of one that repeats others, what it stands for. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset, text }) => {
  for (const { metrics, rows } of metricWidgets(root)) {
    if (!metrics || !contains(metrics.node, offset)) continue;
    for (const row of rows) {
      const field = row.written.find(({ fact }) => contains(fact.node, offset));
      if (!field && row.options.some((each) => contains(each.node, offset))) return functionAt(text, offset, row);
      if (field) return { span: field.fact.node, markdown: [sayField(row, field), sayRow(row)].filter(Boolean).join('\n\n') };
    }
  }
  return undefined;
};

/** A function of metric math that is called at an offset of an expression. */
function functionAt(text: string, offset: number, { options }: Row): Explanation | undefined {
  const isExpression = options.some(({ children }) => children.some(({ segment, node }) => segment === 'expression' && contains(node, offset)));
  let start = offset;
  while (isExpression && start > 0 && /\w/.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (isExpression && /\w/.test(text[end] ?? '')) end++;
  const name = text.slice(start, end).toUpperCase();
  if (!isExpression || !Object.hasOwn(functions, name) || text[end] !== '(') return undefined;
  return { span: { start, end }, markdown: `${code(name)} · function\n\n${functions[name]}` };
}

function sayField(row: Row, { text, at }: Row['written'][number]): string {
  if (text === '...') {
    const next = row.written.find((each) => each.at > at);
    const repeated = row.fields.slice(at, next?.at ?? row.fields.length).filter((each) => each !== undefined);
    return repeated.length === 0 ? 'Nothing stands above that it could repeat.' : `Repeats ${repeated.map((each) => code(each)).join(', ')} of the row above.`;
  }
  const value = row.fields[at];
  if (value === undefined) return 'Nothing stands above that it could repeat.';
  const what = at === 0 ? 'namespace' : at === 1 ? 'metric' : at % 2 === 0 ? 'dimension' : `value of the dimension ${code(row.fields[at - 1] ?? '')}`;
  return text === '.' ? `Repeats the ${what} of the row above: ${code(value)}.` : `The ${what}: ${code(value)}.`;
}

const sayRow = (row: Row): string => {
  const shown = shownRow(row);
  return shown === undefined ? '' : `The row draws ${code(shown)}.`;
};

/** A longer text says little beside the line. */
const MOST_CHARACTERS = 80;

/** What rows that repeat others draw, beside them. */
export const yields: NonNullable<Kind['yields']> = ({ root, text }) =>
  metricWidgets(root).flatMap(({ rows }) =>
    rows.flatMap((row): Yield[] => {
      const shown = row.written.some((each) => isRepeat(each.text)) ? shownRow(row) : undefined;
      const { start, end } = row.fact.node;
      if (shown === undefined || /[\r\n]/.test(text.slice(start, end).trimEnd())) return [];
      return [{ offset: end, text: shown.length > MOST_CHARACTERS ? `${shown.slice(0, MOST_CHARACTERS)}…` : shown }];
    }),
  );
