import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { rename } from '../../server/src/features/names.ts';
import { trials } from '../../server/src/features/trials.ts';
import { analyze } from '../support/analyze.ts';

const file = `logGroupName: orders
filterName: bytes
filterPattern: '[ip, status = 2* || status = 3*, bytes]'
metricTransformations:
  - metricName: Bytes
    metricNamespace: Shop
    metricValue: $bytes
    dimensions:
      Status: $status
`;

const template = `Resources:
  Bytes:
    Type: AWS::Logs::MetricFilter
    Properties:
      LogGroupName: orders
      FilterPattern: "[ip, status = 2* || status = 3*, bytes]"
      MetricTransformations:
        - MetricName: Bytes
          MetricNamespace: Shop
          MetricValue: $bytes
          Dimensions:
            - Key: Status
              Value: $status
`;

describe('a metric filter', () => {
  for (const [what, text, id] of [
    ['a file', file, 'metric-filter'],
    ['a template', template, 'cloudformation'],
  ] as const) {
    it(`in ${what} renames a field in its pattern, its value and its dimensions`, () => {
      const kind = kindOf(id);
      assert.ok(kind);
      for (const place of ['status =', 'status\n']) {
        const edits = rename(analyze(text, kind), text.indexOf(place) + 1, 'code');
        assert.ok(typeof edits !== 'string', String(edits));
        assert.equal(applyEdits(text, edits), text.replaceAll('status', 'code'));
      }
    });

    it(`in ${what} has its pattern tried on a line`, () => {
      const kind = kindOf(id);
      assert.ok(kind);
      const [trial, ...others] = trials(analyze(text, kind));
      assert.equal(others.length, 0);
      assert.equal(text.slice(trial?.span.start, trial?.span.end), '[ip, status = 2* || status = 3*, bytes]');
      const outcome = trial?.run('10.0.0.1 404 7');
      assert.ok(outcome && 'holds' in outcome && !outcome.holds);
      assert.deepEqual(
        outcome.checks.map(({ span, found }) => [text.slice(span.start, span.end), found]),
        [
          ['status = 2*', '404'],
          ['status = 3*', '404'],
        ],
      );
    });
  }
});
