import type { Files } from '../../core/recognize.ts';

/**
 * Periodic tasks of a worker environment. Google App Engine has a `cron.yaml` too, without `version` and with other keys in its items.
 * Source: Elastic Beanstalk guide, using-features-managing-env-tiers.html, and App Engine's reference of cron.yaml; checked 2026-11-30.
 */
export const cronFiles: Files = {
  names: ['cron.yaml'],
  shared: ['version', 'cron'],
  inner: ['name'],
  version: /^1(?:\.0)?$/,
  least: 2,
};
