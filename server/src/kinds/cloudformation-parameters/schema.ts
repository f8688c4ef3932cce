import { cases, either, flag, key, list, map, object, type Schema, text } from '../../core/schema.ts';

/**
 * The three forms in which parameters are given to a stack.
 * Sources: CloudFormation API, Parameter and Tag; user guide, git-sync-concepts-terms.html,
 * continuous-delivery-codepipeline-cfn-artifacts.html; cfn-lint 1.51, deployment_files/git_sync.json.
 * Checked 2026-11-30.
 */

const parameter = object(
  {
    ParameterKey: key('Name of a parameter of the template.', text(), { required: 'error', mistaken: ['Key', 'Name'] }),
    ParameterValue: key('Value of the parameter, always a string; a list has commas between its members.', text({ shapeByRule: true }), {
      mistaken: ['Value'],
      preset: '',
    }),
    UsePreviousValue: key(
      'Whether an update keeps the value that the stack has. It takes the place of `ParameterValue`.',
      flag('The stack keeps its value; it must have one already.', 'The parameter gets the value beside it.', { others: 'error' }),
    ),
    ResolvedValue: key('What a parameter of Systems Manager came to. AWS answers with it; no stack takes it.', text(), { offered: false }),
  },
  { others: 'warning', slips: 'error', why: 'The AWS CLI refuses other keys.' },
);

/** Its keys and rules are those of a file of its own. */
const stackPolicy: Schema = { type: 'any', inside: { kind: 'cfn-stack-policy' } };

const configuration = object(
  {
    Parameters: key("Values of the template's parameters, by name.", map('Value of this parameter of the template.', text())),
    Tags: key('Tags of the stack, which its resources get as well.', map('Value of the tag, up to 256 characters.', text())),
    StackPolicy: key('Which updates the resources of the stack may see: a stack policy.', stackPolicy),
  },
  { others: 'warning', slips: 'error', why: 'CodePipeline reads these three keys.' },
);

const deployment = object(
  {
    'template-file-path': key('Path of the template from the top of the repository.', text({ path: 'file' }), {
      required: 'error',
      mistaken: ['template', 'template-path', 'template_file_path', 'TemplateFilePath'],
    }),
    parameters: key("Values of the template's parameters, by name; up to 50.", map('Value of this parameter of the template.', either(text(), list(text()))), {
      mistaken: ['Parameters'],
    }),
    tags: key('Tags of the stack, which its resources get as well; up to 50.', map('Value of the tag, up to 256 characters.', text()), {
      mistaken: ['Tags'],
    }),
  },
  { others: 'warning', slips: 'error', why: 'Git sync reads these three keys.' },
);

/** Until a key tells the form of a map, the keys of both are offered and none is unknown. */
export const schema = either(
  list(parameter),
  cases([
    { when: { has: 'template-file-path' }, use: deployment },
    { when: { has: 'Parameters' }, use: configuration },
    { when: { has: 'StackPolicy' }, use: configuration },
    { when: { has: 'Tags' }, use: configuration },
    { when: { has: 'parameters' }, use: deployment },
    { when: { has: 'tags' }, use: deployment },
  ]),
);
