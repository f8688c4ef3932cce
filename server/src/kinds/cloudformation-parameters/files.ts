import type { Files } from '../../core/recognize.ts';

/**
 * Parameter files have any name, and `parameters.json` is one of Azure and others too, so their content alone tells them: the list of the
 * command line, the deployment file of Git sync, and the template configuration of CodePipeline. `sam local` reads variables of functions
 * from a file with `Parameters` alone, and `--cli-input-json` a list of parameters with `StackName`.
 * Sources: CloudFormation API, Parameter; user guide, git-sync-concepts-terms.html, continuous-delivery-codepipeline-cfn-artifacts.html;
 * SAM guide, serverless-sam-cli-using-invoke.html, checked 2026-11-30.
 */
export const parameterFiles: Files = {
  where: 'YAML and JSON of any name, told by its content',
  telling: ['ParameterKey', 'template-file-path'],
  shared: ['ParameterValue', 'UsePreviousValue', 'ResolvedValue', 'Parameters', 'Tags', 'StackPolicy'],
  others: ['Resources', 'AWSTemplateFormatVersion', 'StackName'],
  isSure(top, hasOthers, head) {
    if (top.has('template-file-path')) return true;
    if (/^\s*(?:#[^\n]*\n\s*)*(?:---\s*)?(?:\[|- )/.test(head)) return top.has('ParameterKey') ? isBeside(top) || !hasOthers() : isBeside(top) && !hasOthers();
    return isConfiguration(top, head) && !hasOthers();
  },
};

/** What stands beside a name in a list of parameters. */
const isBeside = (top: ReadonlyMap<string, string>): boolean => top.has('ParameterValue') || top.has('UsePreviousValue');

/** A JSON object whose parameters have scalars for values, and names as those of templates are. */
function isConfiguration(top: ReadonlyMap<string, string>, head: string): boolean {
  if (!/^\s*\{/.test(head) || !['Parameters', 'Tags', 'StackPolicy'].some((key) => top.has(key))) return false;
  if (!top.has('Parameters')) return top.has('StackPolicy');
  if (top.size > 1 && /"Parameters"\s*:\s*\{\s*\}/.test(head)) return true;
  return /"Parameters"\s*:\s*\{\s*"[A-Za-z0-9]+"\s*:\s*["\d.tf-]/.test(head);
}
