import type { Files } from '../../core/recognize.ts';

/**
 * The environment manifest at the root of a source bundle. Other tools have an `env.yaml` too, so a key must speak for it.
 * Source: Elastic Beanstalk guide, environment-cfg-manifest.html, checked 2026-11-30.
 */
export const envYamlFiles: Files = {
  names: ['env.yaml'],
  telling: ['AWSConfigurationTemplateVersion', 'OptionSettings', 'EnvironmentTier', 'EnvironmentLinks', 'SolutionStack'],
  shared: ['Platform', 'Tags', 'CName', 'EnvironmentName', 'Extensions'],
  least: 2,
  others: ['AWSTemplateFormatVersion'],
};
