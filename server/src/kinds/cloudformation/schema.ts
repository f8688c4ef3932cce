import { any, cases, choice, either, flag, type Key, key, list, map, number, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { forCfnLint, resourceBody } from './resource.ts';
import { globals } from './sam/globals.ts';

// The sections of a template. Source: the CloudFormation user guide, template-anatomy.html, and cfn-lint 1.51, checked 2026-11-23.

const parameterTypes = [
  'AWS::EC2::AvailabilityZone::Name',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::Volume::Id',
  'AWS::EC2::VPC::Id',
  'AWS::Route53::HostedZone::Id',
  'AWS::SSM::Parameter::Name',
];
const listTypes = parameterTypes.filter((type) => !/KeyPair|SSM/.test(type));

const what = (type: string): string =>
  type
    .replace(/^AWS::/, '')
    .split('::')
    .slice(0, 2)
    .join(' ');

const parameterType = oneOf(
  {
    String: 'A string.',
    Number: 'A whole number or float; `Ref` gives it as a string.',
    CommaDelimitedList: 'Strings between commas; `Ref` gives a list.',
    'List<Number>': 'Numbers between commas; `Ref` gives a list of strings.',
    'List<String>': 'Strings between commas; `Ref` gives a list.',
    ...Object.fromEntries(parameterTypes.map((type) => [type, `An existing ${what(type)} of the account, checked before the stack is made.`])),
    ...Object.fromEntries(listTypes.map((type) => [`List<${type}>`, `Existing ${what(type)}s of the account.`])),
    'List<AWS::EC2::KeyPair::KeyName>': { about: 'Key pairs; AWS does not document this list.', deprecated: 'AWS documents no list of key pairs.' },
    ...Object.fromEntries(
      ['String', 'List<String>', 'CommaDelimitedList', 'Number', ...parameterTypes, ...listTypes.map((type) => `List<${type}>`)].map((type) => [
        `AWS::SSM::Parameter::Value<${type}>`,
        `The name of a Systems Manager parameter; \`Ref\` gives its value, read at each stack operation.`,
      ]),
    ),
  },
  { others: 'error' },
);

const parameter: Schema = object(
  {
    Type: key('What values it takes.', parameterType, { required: 'error', preset: 'String' }),
    Default: key('The value if the stack sets none. Functions are not allowed.', text()),
    Description: key('Words about the parameter, up to 4,000 characters.', text()),
    AllowedValues: key('The values it can have.', list(text())),
    AllowedPattern: key('A regular expression that the whole value must match.', text()),
    ConstraintDescription: key('What people are told when a value breaks a constraint.', text()),
    MinLength: key('The least number of characters of a string.', number({ integer: true, min: 0 })),
    MaxLength: key('The greatest number of characters of a string.', number({ integer: true, min: 0 })),
    MinValue: key('The least value of a number.', number()),
    MaxValue: key('The greatest value of a number.', number()),
    NoEcho: key(
      'Whether the value is masked where CloudFormation shows parameters; not in outputs and metadata.',
      flag('The value is masked.', 'The value is shown.', { others: 'fine' }),
      {
        default: 'false',
      },
    ),
  },
  { others: 'error' },
);

const output: Schema = object(
  {
    Value: key('What the output says: a string, in the end.', text(), { required: 'error' }),
    Description: key('Words about the output.', text()),
    Condition: key('The condition under which the output exists.', text()),
    Export: key(
      'Makes the output importable by other stacks of the account and Region.',
      object({ Name: key('The name of the export, unique in the Region.', text(), { required: 'error' }) }),
    ),
  },
  { others: 'error' },
);

const rule: Schema = object({
  RuleCondition: key('When the rule applies; without one, always.', any),
  Assertions: key(
    'What must be true of the parameters.',
    list(object({ Assert: key('What must be true.', any, { required: 'error' }), AssertDescription: key('What people are told if it is not.', text()) })),
    { required: 'error' },
  ),
});

const interfaceGroup = object({
  Label: key('The heading of the group.', object({ default: key('The heading.', text()) })),
  Parameters: key('Its parameters, in order.', list(text())),
});

const metadata: Key = key(
  'Data about the template, for the console and for tools.',
  object(
    {
      'AWS::CloudFormation::Interface': key(
        'How the console groups and names the parameters.',
        object({
          ParameterGroups: key('Groups of parameters.', list(interfaceGroup)),
          ParameterLabels: key('Names for parameters.', map('A name for the parameter.', object({ default: key('The name.', text()) }))),
        }),
      ),
      'AWS::CloudFormation::Designer': key('Where Designer draws the resources; it has ended.', any, { offered: false }),
      'cfn-lint': forCfnLint('the template'),
    },
    { others: 'fine' },
  ),
);

/** A resource whose type is missing, computed or not loaded. */
export const anyResource = resourceBody(text(), any, '');

const transform: Schema = either(
  oneOf(
    {
      'AWS::Serverless-2016-10-31': 'AWS SAM: short forms of serverless resources.',
      'AWS::LanguageExtensions': 'Loops, lengths, JSON strings, and functions in more arguments.',
      'AWS::Include': 'A piece of template from Amazon S3.',
      'AWS::CodeDeployBlueGreen': 'Blue/green deployments of ECS, with the section `Hooks`.',
      'AWS::SecretsManager-2024-09-16': 'Rotation functions for secrets.',
      'AWS::SecretsManager-2020-07-23': 'Rotation functions for secrets, the older form.',
      'AWS::ServiceCatalog': 'Outputs of Service Catalog products.',
    },
    { others: 'fine' },
  ),
  list(any),
  object({ Name: key('The macro.', text(), { required: 'error' }), Parameters: key('What it gets.', map('A parameter of the macro.', any)) }),
);

const trafficShift = (about: string): Key =>
  key(
    about,
    object({
      StepPercentage: key('The share of traffic that a step moves.', number({ integer: true, min: 1, max: 100 })),
      BakeTimeMins: key('How many minutes lie between two steps.', number({ integer: true, min: 0 })),
    }),
  );
const route = (about: string): Key =>
  key(
    about,
    object({
      Type: key('What carries the traffic.', oneOf({ 'AWS::ElasticLoadBalancingV2::Listener': 'A listener of a load balancer.' }, { others: 'warning' })),
      LogicalID: key('Its logical ID.', text()),
    }),
  );
const deploymentHook = (when: string): Key => key(`Lambda function that runs ${when}; its result decides whether the deployment goes on.`, text());

/** A hook of blue/green deployments. Source: CloudFormation user guide, blue-green-hook-syntax.html, checked 2026-11-30. */
const blueGreen: Schema = object(
  {
    Type: key('What kind of hook this is.', oneOf({ 'AWS::CodeDeploy::BlueGreen': 'A blue/green deployment of an ECS service.' }, { others: 'warning' }), {
      required: 'error',
    }),
    Properties: key(
      'How the deployment goes.',
      object(
        {
          TrafficRoutingConfig: key(
            'How the traffic moves to the new tasks.',
            object({
              Type: key(
                'In one step, or in several.',
                oneOf({
                  AllAtOnce: 'In one step.',
                  TimeBasedCanary: 'In two steps: a share first, then the rest.',
                  TimeBasedLinear: 'In equal steps.',
                }),
                { required: 'error', default: 'TimeBasedCanary' },
              ),
              TimeBasedCanary: trafficShift('The two steps.'),
              TimeBasedLinear: trafficShift('The equal steps.'),
            }),
          ),
          AdditionalOptions: key(
            'Other settings.',
            object({ TerminationWaitTimeInMinutes: key('How long the old tasks stay after the deployment.', number({ integer: true, min: 0 })) }),
          ),
          LifecycleEventHooks: key(
            'Lambda functions that test the deployment.',
            object({
              BeforeInstall: deploymentHook('before the new tasks are created'),
              AfterInstall: deploymentHook('after the new tasks are created'),
              AfterAllowTestTraffic: deploymentHook('after test traffic reaches them'),
              BeforeAllowTraffic: deploymentHook('before traffic reaches them'),
              AfterAllowTraffic: deploymentHook('after traffic reaches them'),
            }),
          ),
          ServiceRole: key('The role with which CloudFormation runs the deployment.', text(), { default: 'AWSCodeDeployRoleForCloudFormation' }),
          Applications: key(
            'The services that are deployed.',
            list(
              object({
                Target: key(
                  'The service.',
                  object({
                    Type: key('Its type.', oneOf({ 'AWS::ECS::Service': 'A service of ECS.' }, { others: 'warning' }), { required: 'error' }),
                    LogicalID: key('Its logical ID.', text(), { required: 'error' }),
                  }),
                  { required: 'error' },
                ),
                ECSAttributes: key(
                  'What belongs to it, by logical IDs: those that are there, and those that the deployment makes.',
                  object({
                    TaskDefinitions: key('The blue and the green task definition.', list(text()), { required: 'error' }),
                    TaskSets: key('The blue and the green task set.', list(text()), { required: 'error' }),
                    TrafficRouting: key(
                      'Where the traffic comes from.',
                      object({
                        ProdTrafficRoute: route('The listener of production traffic.'),
                        TestTrafficRoute: route('The listener of test traffic.'),
                        TargetGroups: key('The blue and the green target group.', list(text())),
                      }),
                      { required: 'error' },
                    ),
                  }),
                  { required: 'error' },
                ),
              }),
            ),
            { required: 'error' },
          ),
        },
        { others: 'warning' },
      ),
    ),
  },
  { others: 'warning' },
);

export const sections = {
  AWSTemplateFormatVersion: key('The version of the template format.', oneOf({ '2010-09-09': 'The only version there is.' }), { preset: "'2010-09-09'" }),
  Description: key('Words about the template, up to 1,024 bytes.', text()),
  Metadata: metadata,
  Transform: key('Macros that process the template.', transform),
  Parameters: key('Values that the stack gets when it is created or updated; up to 200.', map('A parameter.', parameter)),
  Rules: key('Checks on parameters, made before any resource.', map('A rule.', rule)),
  Mappings: key(
    'Constants by two keys, for `Fn::FindInMap`; up to 200.',
    map('A mapping.', map('A top-level key.', map('A value.', either(text(), list(text()))))),
  ),
  Conditions: key('Conditions on parameters, for resources, outputs and `Fn::If`.', map('A condition.', any)),
  Resources: key('What the stack makes; up to 500.', map('A resource, by its logical ID.', choice('/Type', 'resources', anyResource)), { required: 'error' }),
  Outputs: key('What the stack tells, and exports to other stacks; up to 200.', map('An output.', output)),
  Hooks: key('Blue/green deployments of ECS services, by the transform `AWS::CodeDeployBlueGreen`.', map('A hook.', blueGreen)),
  Globals: { ...globals, offered: false } as Key,
};

/** Resources may come from a transform. */
const { required: _, ...madeResources } = sections.Resources;
const transformed: Readonly<Record<string, Key>> = { ...sections, Resources: madeResources, Globals: globals };

const withTransform = object(transformed, { others: 'error' });

export const schema: Schema = cases([{ when: { has: 'Transform' }, use: withTransform }], object(sections, { others: 'error' }));

/** A template of AWS SAM is one with its transform. */
export const serverless: Schema = { ...withTransform, keys: { ...transformed, Transform: { ...sections.Transform, required: 'error' } } };
