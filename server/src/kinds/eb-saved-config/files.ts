import type { Files } from '../../core/recognize.ts';

/**
 * Saved configurations, as `eb config get` and `eb config save` store them. The same content under another name counts too.
 * Source: Elastic Beanstalk guide, environment-configuration-savedconfig.html and eb3-config.html, checked 2026-11-30.
 */
export const savedConfigFiles: Files = {
  ownNames: ['.elasticbeanstalk/saved_configs/*.{yml,yaml}'],
  names: ['*.cfg.{yml,yaml}'],
  telling: ['AWSConfigurationTemplateVersion', 'OptionSettings', 'EnvironmentConfigurationMetadata', 'EnvironmentTier', 'SolutionStack'],
  shared: ['Platform', 'Tags', 'Extensions', 'CName', 'EnvironmentName', 'EnvironmentLinks'],
  others: ['AWSTemplateFormatVersion'],
  isSure: (top) => top.has('AWSConfigurationTemplateVersion'),
};
