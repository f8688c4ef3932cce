import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { bucketsIn, type Expression, expressionsIn, surelyLacks } from '../streams.ts';

const namespaces = ['timestamp', 'firehose', 'partitionKeyFromQuery', 'partitionKeyFromLambda'];
const ofFirehose = ['error-output-type', 'random-string'];

/** Source: Firehose developer guide, s3-prefixes.html: to Redshift `ErrorOutputPrefix` must be null. Checked 2026-12-01. */
export const prefix: Rule = {
  id: 'firehose-stream/prefix',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { bucket, use } of bucketsIn(root)) {
      const [own] = select(bucket, '/Prefix');
      const [failed] = select(bucket, '/ErrorOutputPrefix');
      const expressions = expressionsIn(textAt(bucket, '/Prefix') ?? '');
      if (own && use === 'way' && expressions.length > 0) report(own.node, 'On the way to Redshift, a prefix has no expressions. Expected plain text.');
      else if (own && !say(own, expressions, false) && use === 'destination' && expressions.length > 0 && surelyLacks(bucket, 'ErrorOutputPrefix'))
        report(own.node, 'A prefix with expressions needs `ErrorOutputPrefix`, for records that failed.', { typing: bucket.node });
      const text = textAt(bucket, '/ErrorOutputPrefix') ?? '';
      const ofFailed = expressionsIn(text);
      if (failed?.entry && use === 'way') {
        if (text !== '')
          report(failed.entry.keySpan, 'Data Firehose takes no `ErrorOutputPrefix` where S3 is on the way to Redshift. Expected none.', {
            fix: { title: 'Remove `ErrorOutputPrefix`', operations: [{ op: 'remove', path: pathOf(failed) }], suggestion: true },
          });
        continue;
      }
      if (!failed || say(failed, ofFailed, true) || ofFailed.length === 0) continue;
      if (!ofFailed.some(({ namespace, value }) => namespace === 'firehose' && value === 'error-output-type'))
        report(failed.node, 'With expressions, the prefix of what failed has the reason too. Expected `!{firehose:error-output-type}` in it.');
    }

    /** Whether one of them is wrong. */
    function say(at: Fact, expressions: readonly Expression[], isForErrors: boolean): boolean {
      for (const expression of expressions) {
        const problem = wrongIn(expression, isForErrors);
        if (problem === undefined) continue;
        report(at.node, problem);
        return true;
      }
      return false;
    }
  },
};

function wrongIn({ text, namespace, value = '' }: Expression, isForErrors: boolean): string | undefined {
  if (namespace === undefined) return `${code(text)} is not an expression. Expected a namespace and a value, such as ${code('!{timestamp:yyyy}')}.`;
  if (!namespaces.includes(namespace)) return `Unknown namespace in ${code(text)}. ${meant(namespace, namespaces)}`;
  if (value === '') return `${code(text)} has no value. Expected one behind the colon.`;
  if (namespace === 'firehose') {
    if (!ofFirehose.includes(value)) return `Unknown value in ${code(text)}. ${meant(value, ofFirehose)}`;
    if (value === 'error-output-type' && !isForErrors) return `${code(text)} is for \`ErrorOutputPrefix\`: what is delivered has no error.`;
  }
  if (isForErrors && namespace.startsWith('partitionKey')) return `${code(text)} is for \`Prefix\`: what failed may have no keys.`;
  return undefined;
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `Known: ${known.map((each) => code(each)).join(', ')}.` : `Did you mean ${code(near)}?`;
}
