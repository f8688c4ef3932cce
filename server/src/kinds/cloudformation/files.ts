import type { Files } from '../../core/recognize.ts';

/**
 * A template may have any name; its content tells it: the version of the format, or resources with a type. Serverless Framework files,
 * Kubernetes and Backstage objects and `.ebextensions` hold resources too, but in other company.
 * Source: CloudFormation user guide, template-anatomy.html, checked 2026-11-23.
 */
export const cloudformationFiles: Files = {
  telling: ['AWSTemplateFormatVersion'],
  shared: ['Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions', 'Transform', 'Resources', 'Outputs', 'Hooks', 'Globals'],
  others: ['service', 'provider', 'apiVersion', 'kind', 'option_settings', 'container_commands', 'packages', 'openapi', 'swagger', 'phases'],
  isSure: (top, _, head) => top.has('AWSTemplateFormatVersion') || (top.has('Resources') && resourceType.test(head)),
};

const resourceType = /^[ \t{]*["']?Type["']?[ \t]*:[ \t]*["']?[A-Za-z0-9]+::[A-Za-z0-9]/m;
