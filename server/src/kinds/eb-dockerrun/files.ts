import type { Files } from '../../core/recognize.ts';

/**
 * The file at the root of a source bundle for the Docker and ECS branches; some keep another for each stage, or one that a script fills in.
 * Source: Elastic Beanstalk developer guide, single-container-docker-configuration.html and create_deploy_docker_v2config.html, checked 2026-11-30.
 */
export const dockerrunFiles: Files = {
  ownNames: ['Dockerrun.aws.json'],
  names: ['*{D,d}ockerrun*.json'],
  telling: ['AWSEBDockerrunVersion'],
  shared: [
    'containerDefinitions',
    'volumes',
    'authentication',
    'executionRoleArn',
    'Authentication',
    'Image',
    'Ports',
    'Volumes',
    'Logging',
    'Entrypoint',
    'Command',
  ],
  isSure: (top) => top.has('AWSEBDockerrunVersion'),
};
