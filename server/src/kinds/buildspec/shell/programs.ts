import type { Word } from './script.ts';

/** What is known of programs, from their own manuals. Each takes the words of a command: the program, then its arguments. */

const builders =
  /^(\.?\/?(mvnw?|gradlew?)|(\.\/|\/)?[\w./-]+\.sh|npm|npx|yarn|pnpm|bun|node|ng|tsc|jest|vitest|eslint|python\d?(\.\d+)?|pip\d?(\.\d+)?|pytest|tox|poetry|pipenv|uv|go|cargo|dotnet|msbuild|nuget|make|cmake|ninja|docker-compose|buildah|aws|sam|cdk|terraform|terragrunt|tofu|packer|kubectl|helm|serverless|sls|eb|ant|sbt|bundle|rake|composer|phpunit|ansible-playbook)$/;

/** It builds, tests or deploys: whether it fails matters. */
export function isBuildStep([program, first]: readonly Word[]): boolean {
  if (program === undefined) return false;
  if (/^(docker|podman)$/.test(program.text)) return /^(build|buildx|compose|login|push|run)$/.test(first?.text ?? '');
  return builders.test(program.text) || (/^(ba|da)?sh$/.test(program.text) && /\.sh$/.test(first?.text ?? ''));
}

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

/** A command as a deployment: the words by which it is known ("kubectl apply"), and the last of them. */
export function deploymentOf(words: readonly Word[]): { name: string; last: Word } | undefined {
  const runner = /^(npx|sudo)$/.test(words[0]?.text ?? '') ? words.slice(1) : words;
  // Options of the program itself stand before the verb: `aws --region x ecs update-service`.
  const verbs = runner.filter(({ text }, index) => !text.startsWith('-') && !runner[index - 1]?.text.startsWith('--')).slice(0, 3);
  const named = (count: number): string =>
    verbs
      .slice(0, count)
      .map(({ text }) => text)
      .join(' ');
  const name = deployments.find((known) => known === named(known.split(' ').length));
  const last = verbs[(name?.split(' ').length ?? 0) - 1];
  return name !== undefined && last ? { name, last } : undefined;
}
