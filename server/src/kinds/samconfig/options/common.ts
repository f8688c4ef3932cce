import { any, either, flag, type Key, key, list, map, type Schema, text } from '../../../core/schema.ts';

/**
 * Options that most commands of the AWS SAM CLI have. Source of all options: the CLI's own commands and the schema made of them
 * (aws/aws-sam-cli fe8f8dbb, samcli/commands and schema/samcli.json), checked 2026-11-30.
 */

/** Flags are booleans; the CLI takes other words for them too, in quotes. */
export const yesNo = (yes: string, no: string): Schema => flag(yes, no, { others: 'fine' });

/** An option that can be given several times: a list, or one string. */
export const several = (of: Schema = text()): Schema => either(of, list(of));

const region = text({
  pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]+$',
  expected: 'a Region such as `eu-central-1`',
});

export const stackName = key(
  'Name of the CloudFormation stack.',
  text({ pattern: '^[A-Za-z][A-Za-z0-9-]{0,127}$', expected: 'a letter, then up to 127 letters, digits and hyphens' }),
  { mistaken: ['stack', 'stackname', 'stackName'] },
);

/** Until it says another, each command looks for the file beside it. */
export const templateFile = (more: Partial<Key> = {}): Key =>
  key('Path of the template.', text({ path: 'file' }), {
    default: '`template.yaml`, `template.yml` or `template.json`',
    mistaken: ['template-file', 'template_path', 'templateFile'],
    ...more,
  });

/** What `sam build` left is taken first. */
export const builtTemplateFile = (): Key =>
  templateFile({ default: '`.aws-sam/build/template.yaml` if `sam build` created it, otherwise `template.yaml`, `template.yml` or `template.json`' });

/** Of commands that talk to AWS. */
export const account: Readonly<Record<string, Key>> = {
  region: key('AWS Region to use.', region, { default: 'the Region of the profile or `AWS_REGION`', mistaken: ['aws_region'] }),
  profile: key('Named profile in the AWS configuration whose credentials are used.', text(), { mistaken: ['aws_profile'] }),
};

export const always: Readonly<Record<string, Key>> = {
  debug: key('Whether to print debug messages with timestamps.', yesNo('Print debug messages.', 'Only the usual messages.'), {
    default: '`false`',
  }),
  beta_features: key('Whether beta features can be used without a prompt.', yesNo('Beta features are on.', 'Beta features are off.')),
};

/** Of commands that can write their options to this file. */
export const saving: Readonly<Record<string, Key>> = {
  save_params: key('Whether to save the command-line options in this file.', yesNo('Save them.', 'Use them only once.'), {
    default: '`false`',
  }),
};

export const usual: Readonly<Record<string, Key>> = { ...account, ...always, ...saving };

/** A text is read by a rule, since it has several forms. */
export const overrides: Key = key(
  'Values for template parameters: a string of `Name=value` pairs separated by spaces, a list of such strings, or a map of names and values.',
  either(text(), list(any), map('Value of this template parameter.', either(text(), list(text())))),
  { mistaken: ['parameters_overrides', 'parameter_override', 'parameter-override'] },
);

export const languageExtensions: Key = key(
  'Whether the CLI processes `Fn::ForEach`, `Fn::Length` and similar functions itself, before the SAM transform.',
  yesNo('Process them locally.', 'Leave them to CloudFormation.'),
  { default: '`false`' },
);
