import { type Fact, select } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { literalOf } from '../computed.ts';
import { isForFirehose, textAt } from './flows.ts';
import { fieldsOf } from './formats.ts';

/** What a flow comes to: which files go where, and what a record passes on its way. */
export const explainFlow: NonNullable<Kind['explainKey']> = (key) => {
  if (key.segment === 'filePattern') return filesOf(key);
  if (key.segment === 'dataProcessingOptions') return stepsOf(key);
  return undefined;
};

function filesOf(pattern: Fact): string | undefined {
  const text = literalOf(pattern.node);
  const slash = text?.lastIndexOf('/') ?? -1;
  const flow = pattern.parent;
  if (!text || slash < 0 || slash === text.length - 1 || !flow) return undefined;
  const stream = textAt(flow, isForFirehose(flow) ? 'deliveryStream' : 'kinesisStream');
  const name = text.slice(slash + 1);
  const files = /[*?[{]/.test(name) ? `Files in ${code(text.slice(0, slash + 1))} whose names match ${code(name)}, the newest first` : `The file ${code(text)}`;
  return `${files}${stream ? `, to the ${isForFirehose(flow) ? 'Firehose' : 'data'} stream ${code(stream)}` : ''}. The user \`aws-kinesis-agent-user\` must be able to read them.`;
}

function stepsOf(options: Fact): string | undefined {
  const steps = select(options, '/*').flatMap((step) => {
    const name = textAt(step, 'optionName');
    if (name === undefined) return [];
    const fields = select(step, '/customFieldNames/*').flatMap(({ node }) => literalOf(node) ?? []);
    const format = textAt(step, 'logFormat') ?? '';
    const own = fields.length > 0 ? fields : name === 'LOGTOJSON' && Object.hasOwn(fieldsOf, format) ? (fieldsOf[format] ?? []) : [];
    return [`${code(name)}${own.length > 0 ? `, which gives ${own.map((field) => code(field)).join(', ')}` : ''}`];
  });
  return steps.length > 0 ? `Each record passes:\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}` : undefined;
}
