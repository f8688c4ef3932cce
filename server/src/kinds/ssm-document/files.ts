import type { Files } from '../../core/recognize.ts';

/**
 * A document may have any name; its content tells it. Other tools have a `schemaVersion` too (devfiles, image manifests), and none of them has
 * steps with actions of AWS beside it.
 * Source: Systems Manager user guide, documents-syntax-data-elements-parameters.html; amazon-ssm-agent 1c217c89, checked 2026-11-30.
 */
export const documentFiles: Files = {
  names: ['*.ssm.{yaml,yml,json}'],
  where: 'YAML and JSON of any name, told by its content',
  telling: ['mainSteps', 'runtimeConfig'],
  shared: [
    ...['schemaVersion', 'description', 'assumeRole', 'parameters', 'variables', 'outputs', 'files', 'sessionType', 'inputs', 'properties'],
    ...['packages', 'version', 'publisher', 'templateBody', 'templateInformation', 'emergencyChange', 'autoApprovable', 'executableRunBooks'],
  ],
  others: ['AWSTemplateFormatVersion', 'Resources', 'apiVersion', 'components'],
  isSure: (top, _, head) => {
    const isVersioned = /^["']?\d\.\d(?:\.\d)?["']?$/.test(top.get('schemaVersion') ?? '');
    if (top.has('mainSteps') && (isVersioned || action.test(head))) return true;
    if (top.has('runtimeConfig') && (isVersioned || plugin.test(head))) return true;
    return isVersioned && (top.has('sessionType') || session.test(head) || (top.has('packages') && top.has('files')) || action.test(head) || plugin.test(head));
  },
};

const action = /(?:^|[{,])[ \t]*(?:- )?["']?action["']?[ \t]*:[ \t]*["']?aws:[a-zA-Z]/m;
const plugin = /(?:^|[{,])[ \t]*["']?aws:[a-zA-Z]+["']?[ \t]*:/m;
const session = /["' \t:](?:Standard_Stream|(?:Non)?InteractiveCommands)\b/;
