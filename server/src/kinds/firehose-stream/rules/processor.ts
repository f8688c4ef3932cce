import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { inTable, literalOf, textAt } from '../../cli-input/computed.ts';
import { destinationsIn, isWritten, processorsOf } from '../streams.ts';

type Takes = { readonly needs: readonly string[]; readonly may: readonly string[] };

/** What each step takes. Source: botocore firehose/2015-08-04 of 2026-08-07, ProcessorParameter; Firehose developer guide, data-transformation.html, dynamic-partitioning-partitioning-keys.html and writing-with-cloudwatch-logs-decompression.html. Checked 2026-11-30. */
const takes: Readonly<Record<string, Takes>> = {
  Lambda: { needs: ['LambdaArn'], may: ['NumberOfRetries', 'RoleArn', 'BufferSizeInMBs', 'BufferIntervalInSeconds'] },
  MetadataExtraction: { needs: ['MetadataExtractionQuery', 'JsonParsingEngine'], may: [] },
  RecordDeAggregation: { needs: ['SubRecordType'], may: ['Delimiter'] },
  AppendDelimiterToRecord: { needs: [], may: ['Delimiter'] },
  Decompression: { needs: [], may: ['CompressionFormat'] },
  CloudWatchLogProcessing: { needs: [], may: ['DataMessageExtraction'] },
};

/** Values of parameters that have few. Source: as above, and aws-cdk, aws-kinesisfirehose, its processors. Checked 2026-12-01. */
const values: Readonly<Record<string, readonly string[]>> = {
  SubRecordType: ['JSON', 'DELIMITED'],
  JsonParsingEngine: ['JQ-1.6'],
  CompressionFormat: ['GZIP'],
  DataMessageExtraction: ['true'],
};

const known = new Set(Object.values(takes).flatMap(({ needs, may }) => [...needs, ...may]));

export const processor: Rule = {
  id: 'firehose-stream/processor',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const step of destinationsIn(root).flatMap((each) => select(each, '/ProcessingConfiguration/Processors/*'))) {
      const [of] = select(step, '/Type');
      const type = textAt(step, '/Type') ?? '';
      const own = inTable(takes, type);
      if (!of || !own || !isWritten(step)) continue;
      const names = select(step, '/Parameters/*/ParameterName');
      for (const { node } of names) {
        const name = literalOf(node);
        if (name !== undefined && known.has(name) && ![...own.needs, ...own.may].includes(name)) {
          const others = Object.keys(takes).filter((each) => [...(takes[each]?.needs ?? []), ...(takes[each]?.may ?? [])].includes(name));
          report(node, `A step of type ${code(type)} doesn’t take ${code(name)}. It is for ${others.map((each) => code(each)).join(' and ')}.`);
        }
      }
      const [list] = select(step, '/Parameters');
      const isOpen =
        (list && (list.node.type !== 'list' || list.computed !== undefined)) ||
        select(step, '/Parameters/*').some((each) => !isWritten(each) || textAt(each, '/ParameterName') === undefined);
      for (const need of isOpen ? [] : own.needs)
        if (!names.some(({ node }) => literalOf(node) === need))
          report(of.node, `A step of type ${code(type)} needs the parameter ${code(need)}.`, { typing: step.node });
      judgeValues(step, isOpen === true);
    }
    for (const destination of destinationsIn(root)) {
      const steps = processorsOf(destination);
      const isRead = steps.every((step) => isWritten(step) && textAt(step, '/Type') !== undefined);
      const [first] = steps.filter((step) => textAt(step, '/Type') === 'CloudWatchLogProcessing').flatMap((step) => select(step, '/Type'));
      if (first && isRead && !steps.some((step) => textAt(step, '/Type') === 'Decompression'))
        report(first.node, 'Records of CloudWatch Logs come compressed. Expected a step of type `Decompression` before.');
    }

    function judgeValues(step: Fact, isOpen: boolean): void {
      const said = select(step, '/Parameters/*').map((each) => ({ name: textAt(each, '/ParameterName'), value: select(each, '/ParameterValue')[0] }));
      for (const { name = '', value } of said) {
        const text = value && literalOf(value.node);
        const few = inTable(values, name);
        if (value && text && few && !few.includes(text)) report(value.node, `${code(text)} is not a value of ${code(name)}. Expected ${oneOfCodes(few)}.`);
      }
      const joined = said.find(({ name, value }) => name === 'SubRecordType' && value && literalOf(value.node) === 'DELIMITED')?.value;
      if (joined && !isOpen && !said.some(({ name }) => name === 'Delimiter'))
        report(joined.node, 'Nothing says what stands between records. Expected the parameter `Delimiter`.', { typing: step.node });
    }
  },
};
