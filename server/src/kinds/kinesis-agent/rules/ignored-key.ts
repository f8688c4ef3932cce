import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isForFirehose, isForStreams, keyOf, textAt } from '../flows.ts';

/** Source: KinesisFileFlow.java, FirehoseFileFlow.java and AddEC2MetadataConverter.java of awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const ignoredKey: Rule = {
  id: 'kinesis-agent/ignored-key',
  severity: 'warning',
  on: ['/flows/*'],
  check(flow, { report }) {
    const say = (fact: Fact | undefined, why: string): void => {
      if (fact?.entry)
        report(fact.entry.keySpan, `${code(fact.entry.key)} has no effect: ${why}`, {
          fix: { title: `Remove ${code(fact.entry.key)}`, operations: [{ op: 'remove', path: pathOf(fact) }] },
        });
    };
    const size = textAt(flow, 'aggregatedRecordSizeBytes') === '0' ? undefined : keyOf(flow, 'aggregatedRecordSizeBytes');
    if (isForFirehose(flow)) {
      say(keyOf(flow, 'partitionKeyOption'), 'records of Firehose have no partition key.');
      if (keyOf(flow, 'multiLineStartPattern')) say(size, 'records that `multiLineStartPattern` finds are not put together.');
    } else if (isForStreams(flow)) say(size, 'only records for Firehose are put together.');
    for (const step of select(flow, '/dataProcessingOptions/*'))
      if (textAt(step, 'optionName') === 'ADDEC2METADATA')
        for (const key of ['matchPattern', 'customFieldNames']) say(keyOf(step, key), 'the record must be JSON already.');
  },
};
