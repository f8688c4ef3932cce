import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { destinationKeys } from '../keys.ts';
import { destinationsIn, extendedOf, isWritten, surelyLacks } from '../streams.ts';

/** Source: botocore firehose/2015-08-04 of 2026-08-07, CreateDeliveryStream: a stream has one destination. Checked 2026-11-30. */
export const oneDestination: Rule = {
  id: 'firehose-stream/one-destination',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    if (extendedOf(root) === root) return;
    const [first, ...others] = destinationsIn(root).filter(isWritten);
    for (const { entry } of first ? others : [])
      if (entry && first?.entry)
        report(entry.keySpan, `A stream has one destination, and ${code(String(first.segment))} is one already. Expected one of the two.`, {
          related: [{ ...first.entry.keySpan, message: 'The first one.' }],
        });
    if (!destinationKeys.every((key) => surelyLacks(root, key))) return;
    const [name] = [...select(root, '/DeliveryStreamName'), ...select(root, '/DeliveryStreamType')];
    if (name?.entry)
      report(name.entry.keySpan, 'Nothing says where records go. Expected a destination, such as `ExtendedS3DestinationConfiguration`.', { typing: root.node });
  },
};
