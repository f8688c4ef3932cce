import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { expressionsIn, extendedOf, isOn, isWritten, processorsOf, surelyLacks } from '../streams.ts';

/** The step that makes the keys of each namespace. */
const makers: Readonly<Record<string, string>> = { partitionKeyFromQuery: 'MetadataExtraction', partitionKeyFromLambda: 'Lambda' };

/** Source: Firehose developer guide, dynamic-partitioning-enable.html and dynamic-partitioning-s3bucketprefix.html, checked 2026-11-30. */
export const partitioning: Rule = {
  id: 'firehose-stream/partitioning',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const extended = extendedOf(root);
    if (!extended || !isWritten(extended)) return;
    const [part] = select(extended, '/DynamicPartitioningConfiguration');
    const [prefix] = select(extended, '/Prefix');
    const text = textAt(extended, '/Prefix');
    const used = Object.keys(makers).filter((namespace) => expressionsIn(text ?? '').some((each) => each.namespace === namespace));
    const isEnabled = isOn(part, false);
    const switched = part ? textAt(part, '/Enabled') : undefined;
    if (prefix && used[0] !== undefined && (switched?.toLowerCase() === 'false' || surelyLacks(extended, 'DynamicPartitioningConfiguration')))
      report(
        prefix.node,
        `${code(`!{${used[0]}:...}`)} is a key of dynamic partitioning, which is off. Expected \`DynamicPartitioningConfiguration\` with \`Enabled: true\`.`,
        {
          typing: extended.node,
        },
      );
    if (!isEnabled || !part.entry) return;
    if (used.length === 0 && (text !== undefined || surelyLacks(extended, 'Prefix')))
      report(
        prefix?.node ?? part.entry.keySpan,
        'With dynamic partitioning the prefix has the keys. Expected `!{partitionKeyFromQuery:...}` or `!{partitionKeyFromLambda:...}` in `Prefix`.',
        {
          typing: extended.node,
        },
      );
    if (select(extended, '/ProcessingConfiguration').some((each) => !isWritten(each))) return;
    const steps = processorsOf(extended);
    if (steps.some((step) => textAt(step, '/Type') === undefined)) return;
    for (const namespace of prefix ? used : []) {
      const maker = makers[namespace] ?? '';
      if (prefix && !steps.some((step) => textAt(step, '/Type') === maker))
        report(prefix.node, `No step makes the key of ${code(`!{${namespace}:...}`)}. Expected a processor of type ${code(maker)}.`, { typing: extended.node });
    }
  },
};
