import type { Files } from '../../core/recognize.ts';

/**
 * A lifecycle policy of a repository, as `put-lifecycle-policy --lifecycle-policy-text file://policy.json` takes it.
 * Source: Amazon ECR user guide, lifecycle_policy_parameters.html of 2026-04-13, checked 2026-11-30.
 */
export const lifecycleFiles: Files = {
  names: ['*{ecr,ECR}*{l,L}ifecycle*.json', '*{l,L}ifecycle{_,-,}{p,P}olicy*.json'],
  shared: ['rules'],
  // Those of S3 and of Google Cloud Storage.
  others: ['Rules', 'rule'],
  inner: ['rulePriority', 'selection'],
  isSure: (top, hasOthers, head) => top.has('rules') && /"rulePriority"\s*:/.test(head) && !hasOthers(),
};
