import type { Rule } from '../../../core/kind.ts';
import { child, entriesOf, stepsNamed } from '../tree.ts';

const sources: readonly string[] = ['file', 'text', 'includePathPattern'];
/** Another plugin has a step of this name. Source: jenkinsci/s3-plugin, S3BucketPublisher, checked 2026-11-30. */
const others: readonly string[] = [
  'profileName',
  'entries',
  'userMetadata',
  'consoleLogLevel',
  'dontWaitForConcurrentBuildCompletion',
  'pluginFailureResultConstraint',
];

/** Source: pipeline-aws-plugin 0757730, S3UploadStep: the checks of its execution; checked 2026-11-23. */
export const s3uploadSource: Rule = {
  id: 'jenkinsfile/s3upload-source',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const call of stepsNamed(root, 's3Upload')) {
      const entries = entriesOf(call);
      if (!call.entry || call.node.broken || entries.some(({ key, implied }) => implied || others.includes(key))) continue;
      const given = sources.filter((name) => child(call, name));
      const hasSlip = entries.some(({ key }) => call.schema.type === 'object' && !Object.hasOwn(call.schema.keys, key));
      if (given.length > 1) report(call.entry.keySpan, `\`${given.join('` and `')}\` are set. Expected one of \`file\`, \`text\` and \`includePathPattern\`.`);
      else if (given.length === 0 && !hasSlip) report(call.entry.keySpan, 'The upload has no source. Expected one of `file`, `text` and `includePathPattern`.');
      else if (!child(call, 'bucket') && !hasSlip) report(call.entry.keySpan, 'Missing `bucket`: where the upload goes.');
    }
  },
};
