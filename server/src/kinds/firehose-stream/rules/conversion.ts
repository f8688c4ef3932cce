import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { extendedOf, isOn, surelyLacks } from '../streams.ts';

const parts: Readonly<Record<string, string>> = {
  SchemaConfiguration: 'the table of AWS Glue',
  InputFormatConfiguration: 'how JSON is read',
  OutputFormatConfiguration: 'what is written',
};

/**
 * Source: botocore firehose/2015-08-04 of 2026-08-07, DataFormatConversionConfiguration, Serializer and Deserializer; Firehose developer guide,
 * enable-record-format-conversion.html: S3 compresses nothing. Checked 2026-11-30.
 */
export const conversion: Rule = {
  id: 'firehose-stream/conversion',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const extended = extendedOf(root);
    const [part] = extended ? select(extended, '/DataFormatConversionConfiguration') : [];
    if (!extended || !isOn(part, true) || !part.entry) return;
    const [compression] = select(extended, '/CompressionFormat');
    const format = textAt(extended, '/CompressionFormat');
    if (compression && format !== undefined && format !== '' && format !== 'UNCOMPRESSED')
      report(compression.node, `With format conversion S3 compresses nothing, so ${code(format)} is refused. Set \`Compression\` of the serializer instead.`, {
        fix: {
          title: 'Change to `UNCOMPRESSED`',
          operations: [{ op: 'set', path: pathOf(compression), to: 'UNCOMPRESSED' }],
        },
      });
    for (const [key, what] of Object.entries(parts))
      if (surelyLacks(part, key)) report(part.entry.keySpan, `Format conversion needs ${what}. Expected ${code(key)}.`, { typing: part.node });
    one(select(part, '/InputFormatConfiguration/Deserializer')[0], 'OpenXJsonSerDe', 'HiveJsonSerDe');
    one(select(part, '/OutputFormatConfiguration/Serializer')[0], 'ParquetSerDe', 'OrcSerDe');

    function one(choice: Fact | undefined, first: string, second: string): void {
      if (!choice?.entry) return;
      const [other] = select(choice, `/${second}`);
      if (select(choice, `/${first}`).length > 0 && other?.entry)
        report(other.entry.keySpan, `${code(first)} and ${code(second)} exclude each other. Expected one of them.`);
      else if (surelyLacks(choice, first) && surelyLacks(choice, second))
        report(choice.entry.keySpan, `Nothing says which format. Expected ${code(first)} or ${code(second)}.`, { typing: choice.node });
    }
  },
};
