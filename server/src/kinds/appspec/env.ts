import { type Fact, select } from '../../core/fact.ts';
import type { Name } from '../../core/kind.ts';

/**
 * What the agent sets for the scripts of hooks, on top of its own environment.
 * Source: aws-codedeploy-agent 800eb28, hook_executor.rb and command_executor.rb (the revision's variables), checked 2026-11-23.
 */
const variables: Readonly<Record<string, string>> = {
  LIFECYCLE_EVENT: 'Name of the lifecycle event that runs.',
  DEPLOYMENT_ID: 'Id of the deployment, such as d-1A2B3C4D5.',
  APPLICATION_NAME: 'Name of the CodeDeploy application.',
  DEPLOYMENT_GROUP_NAME: 'Name of the deployment group.',
  DEPLOYMENT_GROUP_ID: 'Id of the deployment group.',
  BUNDLE_BUCKET: 'Bucket of the bundle, if it is in S3.',
  BUNDLE_KEY: 'Key of the bundle, if it is in S3.',
  BUNDLE_VERSION: 'Version of the bundle, if its bucket in S3 is versioned.',
  BUNDLE_ETAG: 'ETag of the bundle, if it is in S3.',
  BUNDLE_COMMIT: 'Commit of the bundle, if it comes from GitHub.',
};

/** The agent looks for the script before any shell sees the path. */
const notHere = 'Scripts have it in their environment; in a location the agent does not expand it.';

/** Uses of those variables in the locations of scripts. */
export function namesIn(root: Fact, text: string): Name[] {
  return [...select(root, '/hooks/*/*/location')].flatMap(({ node: { start, end } }) =>
    [...text.slice(start, end).matchAll(/\$(?:\{(\w+)\}|(\w+))/g)].flatMap(({ index, 0: use, 1: braced, 2: bare }): Name[] => {
      const name = braced ?? bare ?? '';
      const about = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (about === undefined) return [];
      const from = start + index + use.indexOf(name);
      return [{ start: from, end: from + name.length, text: name, family: 'environment variable', role: 'use', about: `${about} ${notHere}` }];
    }),
  );
}
