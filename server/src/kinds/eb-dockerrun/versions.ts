import { type Fact, select } from '../../core/fact.ts';
import { setAt, textAt } from '../ecs-taskdef/task.ts';

/**
 * Keys that one version alone reads, by which it is known whatever the file says of its version; of several the first counts. Those of other
 * versions that differ in their letter case only are slips of each other.
 * Source: Elastic Beanstalk developer guide, single-container-docker-configuration.html, create_deploy_docker_v2config.html and
 * docker-configuration.remote-repo.html, checked 2026-11-30.
 */
export const telling: readonly (readonly [key: string, version: string])[] = [
  ['containerDefinitions', '2'],
  ['Image', '1'],
  ['Ports', '1'],
  ['Logging', '1'],
  ['Entrypoint', '1'],
  ['Command', '1'],
];

/** The version that a file is written in by its keys, with the first key that says so. */
export function versionByKeys(root: Fact): { readonly key: string; readonly version: string } | undefined {
  const found = telling.find(([key]) => select(root, `/${key}`).length > 0);
  return found && { key: found[0], version: found[1] };
}

/** The version that a file names. */
export const versionNamed = (root: Fact): string | undefined => textAt(root, '/AWSEBDockerrunVersion');

/** Whether a file is read as version 1. */
export const isVersion1 = (root: Fact): boolean => (versionByKeys(root)?.version ?? versionNamed(root)) === '1';

/** Whether a container has memory of its own. */
export const hasMemory = (container: Fact): boolean => Boolean(setAt(container, '/memory') ?? setAt(container, '/memoryReservation'));
