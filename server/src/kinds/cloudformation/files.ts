import type { Files } from '../../core/recognize.ts';

/**
 * A template may have any name; its content tells it: the version of the format, or resources with a type. AppSpecs for ECS and Lambda,
 * Serverless Framework files, Kubernetes and Backstage objects and `.ebextensions` hold resources too, but in other company.
 * Sources: CloudFormation user guide, template-anatomy.html, checked 2026-11-23; Elastic Beanstalk guide, ebextensions.html; for what tools
 * write: CDK guide, identifiers.html and the folders of `cdk synth` and `sam build`, checked 2026-11-30.
 */
export const cloudformationFiles: Files = {
  where: 'YAML and JSON of any name, told by its content',
  telling: ['AWSTemplateFormatVersion'],
  shared: ['Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions', 'Transform', 'Resources', 'Outputs', 'Hooks', 'Globals'],
  othersNames: ['.ebextensions/*.config'],
  others: [
    // Of org-formation, which writes templates of its own dialect.
    ...['AWSTemplateFormatVersion: 2010-09-09-OC', 'OrganizationBindings', 'OrganizationBinding', 'DefaultOrganizationBinding'],
    ...['service', 'provider', 'apiVersion', 'kind', 'openapi', 'swagger', 'phases'],
    ...['option_settings', 'container_commands', 'commands', 'packages', 'sources', 'files', 'users', 'groups', 'services'],
  ],
  isSure: (top, _, head) =>
    !unrendered.test(head) &&
    ([...top.keys()].some((key) => key.startsWith(formatVersion)) ||
      head.startsWith(formatVersion) ||
      top.get('Transform')?.startsWith('AWS::') === true ||
      (hasResources(top) && !top.has('version') && resourceType.test(head) && !listed.test(head) && !serverless.test(head))),
  generated: { word: 'aws:cdk:path', mark: /(?:^|[{,])[ \t]*["']?aws:cdk:path["']?[ \t]*:/m, folders: ['cdk.out', '.aws-sam'] },
};

/** Nobody else's key begins like this, half-typed or misspelt at its end. */
const formatVersion = 'AWSTemplateFormat';
const hasResources = (top: ReadonlyMap<string, string>): boolean => top.has('Resources') || top.has('Resource');
/** `Type: AWS::`, also half-typed, and in brackets on one line. */
const resourceType = /(?:^|[{,])[ \t]*["']?Type["']?[ \t]*:[ \t]*["']?(?:[A-Za-z0-9]+::|AWS:?[ \t]*$)/m;
/** What the API gives is a list. */
const listed = /^(?:\{\s{0,10})?["']?Resources["']?[ \t]*:[ \t]*(?:\r?\n[ \t]*)?[[-]/m;
/** Lines of a template engine among the outer keys: what it makes of them may be a template, but this is not YAML. */
const unrendered = /^ {0,2}(?:\{\{-? ?(?:if|else|end|range|with|define|template)\b|\{%)/m;
/** Variables of the Serverless Framework: a part of its configuration, to which other parts may give names. */
const serverless = /\$\{(?:self|opt|file|sls|env|param)[:(]/;
