import type { Rule } from '../../../core/kind.ts';
import { child, stepsNamed } from '../tree.ts';

/** Source: pipeline-aws-plugin 0757730, CreateDeployStep, checked 2026-11-23. */
export const deploymentSource: Rule = {
  id: 'jenkinsfile/deployment-source',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const call of stepsNamed(root, 'createDeployment')) {
      if (!call.entry || call.node.broken) continue;
      const has = (...names: string[]): string[] => names.filter((name) => child(call, name));
      const [s3, git] = [has('s3Bucket', 's3Key', 's3BundleType'), has('gitHubRepository', 'gitHubCommitId')];
      const at = call.entry.keySpan;
      if (s3.length > 0 && git.length > 0) report(at, 'The revision is in Amazon S3 and on GitHub. Expected one of them.');
      else if (s3.length > 0 && has('s3Bucket', 's3Key').length < 2) report(at, 'A revision in Amazon S3 needs `s3Bucket` and `s3Key`.');
      else if (git.length === 1) report(at, 'A revision on GitHub needs `gitHubRepository` and `gitHubCommitId`.');
    }
  },
};
