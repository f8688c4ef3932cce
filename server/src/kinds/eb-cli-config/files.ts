import type { Files } from '../../core/recognize.ts';

/**
 * The project file of the EB CLI. It reads `config.global.yml` first; `config.yml`, which is usually not in Git, takes precedence.
 * Source: Elastic Beanstalk guide, eb-cli3-configuration.html, and the source of awsebcli 3, fileoperations.py; checked 2026-11-30.
 */
export const cliConfigFiles: Files = {
  ownNames: ['.elasticbeanstalk/config.yml', '.elasticbeanstalk/config.global.yml'],
  names: ['.elasticbeanstalk/*.yml'],
  telling: ['branch-defaults', 'environment-defaults'],
  shared: ['global', 'deploy'],
};
