import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { numberAt } from '../../cli-input/computed.ts';
import { bucketsIn, destinationsIn, extendedOf, isOn, surelyLacks } from '../streams.ts';

/**
 * Source: botocore firehose/2015-08-04 of 2026-08-07, BufferingHints and HttpEndpointBufferingHints: both or none. At least 64 MiB: Firehose
 * developer guide, enable-record-format-conversion.html and buffering-hints.html. Checked 2026-11-30.
 */
export const buffer: Rule = {
  id: 'firehose-stream/buffer',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const paired: readonly Fact[] = [
      ...bucketsIn(root).map(({ bucket }) => bucket),
      ...destinationsIn(root).filter(({ segment }) => segment === 'HttpEndpointDestinationConfiguration'),
    ];
    for (const hints of paired.flatMap((each) => select(each, '/BufferingHints'))) {
      const [size] = select(hints, '/SizeInMBs');
      const [interval] = select(hints, '/IntervalInSeconds');
      const alone = size ?? interval;
      const other = size ? 'IntervalInSeconds' : 'SizeInMBs';
      if (alone?.entry && !(size && interval) && surelyLacks(hints, other))
        report(alone.entry.keySpan, `The size and the time of a buffer are set together. Expected ${code(other)} too.`, { typing: hints.node });
    }
    const extended = extendedOf(root);
    const [size] = extended ? select(extended, '/BufferingHints/SizeInMBs') : [];
    const number = extended ? numberAt(extended, '/BufferingHints/SizeInMBs') : undefined;
    if (!extended || !size || number === undefined || number >= 64) return;
    const why = isOn(select(extended, '/DataFormatConversionConfiguration')[0], true)
      ? 'format conversion'
      : isOn(select(extended, '/DynamicPartitioningConfiguration')[0], false)
        ? 'dynamic partitioning'
        : undefined;
    if (why) report(size.node, `With ${why} the buffer has at least 64 MiB. Expected 64 to 128.`);
  },
};
