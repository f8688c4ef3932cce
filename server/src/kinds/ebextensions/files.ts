import type { Files } from '../../core/recognize.ts';

/**
 * Configuration files of Elastic Beanstalk: `.ebextensions/*.config`. Other names are not read, and people wonder why.
 * Source: Elastic Beanstalk guide, ebextensions.html, checked 2026-11-30.
 */
export const ebextensionsFiles: Files = {
  ownNames: ['.ebextensions/*.config'],
  names: ['.ebextensions/*.{yaml,yml,json,conf,cfg}'],
  telling: ['option_settings', 'container_commands'],
  shared: ['packages', 'groups', 'users', 'sources', 'files', 'commands', 'services', 'Resources', 'Parameters', 'Mappings', 'Conditions', 'Outputs'],
  others: ['AWSTemplateFormatVersion'],
};
