/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'codedeploy-onpremises/both-identities',
  'codedeploy-onpremises/incomplete-identity',
  'codedeploy-onpremises/no-identity',
  'codedeploy-onpremises/path-escape',
  'codedeploy-onpremises/plaintext-secret',
];
