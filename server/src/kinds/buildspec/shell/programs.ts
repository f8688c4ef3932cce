import type { Word } from './script.ts';

/** What is known of programs, from their own manuals. Each takes the words of a command: the program, then its arguments. */

const builders =
  /^(\.?\/?(mvnw?|gradlew?)|(\.\/|\/)?[\w./-]+\.sh|npm|npx|yarn|pnpm|bun|node|ng|tsc|jest|vitest|eslint|python\d?(\.\d+)?|pip\d?(\.\d+)?|pytest|tox|poetry|pipenv|uv|go|cargo|dotnet|msbuild|nuget|make|cmake|ninja|docker|docker-compose|podman|buildah|aws|sam|cdk|terraform|terragrunt|tofu|packer|kubectl|helm|serverless|sls|eb|ant|sbt|bundle|rake|composer|phpunit|ansible-playbook)$/;

/** It builds, tests or deploys: whether it fails matters. */
export const isBuildStep = ([program, first]: readonly Word[]): boolean =>
  program !== undefined && (builders.test(program.text) || (/^(ba|da)?sh$/.test(program.text) && /\.sh$/.test(first?.text ?? '')));

/** It has no way to fail that anyone would look at. */
export const alwaysSucceeds = ([program, first, ...more]: readonly Word[]): boolean =>
  program !== undefined &&
  (/^(echo|printf|true|:|date|pwd|env|printenv|whoami)$/.test(program.text) || (program.text === 'exit' && first?.text === '0' && more.length === 0));

/** The first two or three words of commands that change what runs somewhere, whatever the build has made. */
const deployments = [
  'kubectl apply',
  'kubectl set',
  'kubectl rollout',
  'kubectl create',
  'kubectl replace',
  'helm upgrade',
  'helm install',
  'terraform apply',
  'terragrunt apply',
  'tofu apply',
  'cdk deploy',
  'sam deploy',
  'sls deploy',
  'serverless deploy',
  'eb deploy',
  'npm publish',
  'yarn publish',
  'pnpm publish',
  'twine upload',
  'mvn deploy',
  'aws s3 sync',
  'aws cloudformation deploy',
  'aws cloudformation update-stack',
  'aws cloudformation create-stack',
  'aws cloudformation execute-change-set',
  'aws ecs update-service',
  'aws lambda update-function-code',
  'aws lambda update-alias',
  'aws lambda publish-version',
  'aws deploy create-deployment',
  'aws elasticbeanstalk update-environment',
  'aws amplify start-deployment',
  'aws apprunner start-deployment',
  'aws cloudfront create-invalidation',
];

/** The words by which a deployment is known: "kubectl apply". */
export function deploymentOf(words: readonly Word[]): string | undefined {
  const [program, ...rest] = words.map(({ text }) => text);
  const runner = program === 'npx' || program === 'sudo' ? rest : [program, ...rest];
  // Options of the program itself stand before the verb: `aws --region x ecs update-service`.
  const verbs = runner.filter((word, index) => word !== undefined && !word.startsWith('-') && !runner[index - 1]?.startsWith('--')).slice(0, 3);
  return deployments.find((known) => known === verbs.slice(0, known.split(' ').length).join(' '));
}
