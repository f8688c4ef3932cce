import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { surelyLacks } from '../streams.ts';

/**
 * Source: botocore firehose/2015-08-04 of 2026-08-07, DeliveryStreamEncryptionConfigurationInput and StartDeliveryStreamEncryption: direct
 * put only. Checked 2026-11-30.
 */
export const encryption: Rule = {
  id: 'firehose-stream/encryption',
  severity: 'error',
  on: ['/DeliveryStreamEncryptionConfigurationInput'],
  check(of, { root, report }) {
    const type = textAt(root, '/DeliveryStreamType') ?? 'DirectPut';
    if (of.entry && type === 'KinesisStreamAsSource')
      report(of.entry.keySpan, `With ${code(type)} the Kinesis stream encrypts the records. Expected no encryption here: it is for direct put.`);
    const [keyType] = select(of, '/KeyType');
    const whose = textAt(of, '/KeyType');
    if (keyType && whose === 'CUSTOMER_MANAGED_CMK' && surelyLacks(of, 'KeyARN'))
      report(keyType.node, `${code(whose)} is a key of your own. Expected its ARN in \`KeyARN\`.`, { typing: of.node });
    const [arn] = select(of, '/KeyARN');
    if (arn?.entry && whose === 'AWS_OWNED_CMK')
      report(arn.entry.keySpan, `With ${code(whose)} the key is one of AWS. Expected \`CUSTOMER_MANAGED_CMK\`, or no \`KeyARN\`.`);
  },
};
