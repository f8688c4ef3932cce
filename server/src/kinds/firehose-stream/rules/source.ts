import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { inTable, textAt } from '../../cli-input/computed.ts';
import { sourceOf } from '../keys.ts';
import { surelyLacks } from '../streams.ts';

/** Source: botocore firehose/2015-08-04 of 2026-08-07, CreateDeliveryStream DeliveryStreamType. Checked 2026-11-30. */
export const source: Rule = {
  id: 'firehose-stream/source',
  severity: 'error',
  on: ['/DeliveryStreamType'],
  check(of, { root, report }) {
    const type = textAt(root, '/DeliveryStreamType') ?? '';
    const own = inTable(sourceOf, type);
    if (own === undefined) return;
    if (type !== 'DirectPut' && surelyLacks(root, own))
      report(of.node, `${code(type)} needs ${code(own)}, which says where records come from.`, { typing: root.node });
    for (const [other, key] of Object.entries(sourceOf))
      for (const { entry } of other === type ? [] : select(root, `/${key}`))
        if (entry) report(entry.keySpan, `${code(key)} is for ${code(other)}, and this stream is ${code(type)}. Expected one source.`);
  },
};
