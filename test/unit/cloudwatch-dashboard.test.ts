import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { inlays } from '../../server/src/features/inlay.ts';
import { colouredNames, rename } from '../../server/src/features/names.ts';
import { dashboard } from '../../server/src/kinds/cloudwatch-dashboard/kind.ts';
import { isStatistic } from '../../server/src/kinds/cloudwatch-dashboard/statistic.ts';
import { analyze } from '../support/analyze.ts';

const widget = (rows: string): string => `{ "widgets": [{ "type": "metric", "properties": { "region": "a", "metrics": [${rows}] } }] }`;

describe('dashboards of CloudWatch', () => {
  it('renames a metric with the expressions of its widget alone', () => {
    const rows = (name: string): string => `["a", "b", { "id": "${name}" }], [{ "expression": "${name} / m2" }]`;
    const text = (name: string): string => `{ "widgets": [${['m1', name].map((each) => widget(rows(each)).slice(14, -3)).join(', ')}] }`;
    const before = text('m1');
    const made = rename(analyze(before, dashboard), before.lastIndexOf('"m1"') + 1, 'errors');
    assert.ok(Array.isArray(made));
    assert.equal(applyEdits(before, made), text('errors'));
  });

  it('shows beside a row that repeats others what it draws', () => {
    const text = widget('["AWS/SQS", "NumberOfMessagesSent", "QueueName", "orders"],\n["...", "payments"],\n[{ "expression": "1" }]');
    const shown = inlays(analyze(text, dashboard), { start: 0, end: text.length });
    assert.deepEqual(
      shown.map((each) => each.text),
      ['AWS/SQS NumberOfMessagesSent, QueueName=payments'],
    );
  });

  it('colours the commands and functions of a query in it', () => {
    const query = "SOURCE 'filter' | stats count(*) as count by bin(5m)\\n| sort count desc";
    const text = `{ "widgets": [{ "type": "log", "properties": { "region": "a", "query": "${query}" } }] }`;
    const found = colouredNames(analyze(text, dashboard)).map(({ name, colour }) => `${colour} ${text.slice(name.start, name.end)}`);
    const expected = ['keyword SOURCE', 'keyword stats', 'function count', 'keyword as', 'keyword by', 'function bin', 'keyword sort', 'keyword desc'];
    assert.deepEqual(found, expected);
  });

  for (const [text, isRight] of [
    ...['Average', 'IQM', 'p99', 'p99.9', 'p100', 'tm95', 'TM(10%:90%)', 'TM(:95%)', 'WM(5%:)', 'PR(100:2000)', 'PR(:0.5)'].map(
      (each) => [each, true] as const,
    ),
    ...['Avg', 'P99', 'p', 'p101', 'TM(:)', 'TM 10', 'percentile'].map((each) => [each, false] as const),
  ])
    it(`takes ${text} for ${isRight ? 'a' : 'no'} statistic`, () => assert.equal(isStatistic(text), isRight));
});
