import { inArtifact, may, maybeInArtifact, must, type Provider, setting, word } from './provider.ts';

/**
 * Source: CodePipeline user guide, action-reference-CloudFormation and -StackSets; CloudFormation user guide,
 * continuous-delivery-codepipeline-action-reference. Read a second time 2026-11-30.
 */
const deploy = { category: 'Deploy', owner: 'AWS' } as const;

const withTemplate = ['CREATE_UPDATE', 'REPLACE_ON_FAILURE', 'CHANGE_SET_REPLACE'];
const withChangeSet = ['CHANGE_SET_REPLACE', 'CHANGE_SET_EXECUTE'];
const withRole = [...withTemplate, 'DELETE_ONLY'];

/** What a stack or stack set is called; capitals with underscores stand for a name. */
const stackName = (more = ''): ReturnType<typeof setting> =>
  setting({
    pattern: `^([A-Za-z][A-Za-z0-9-]{0,127}|[A-Z0-9_]+${more})$`,
    expected: 'a letter, then up to 127 letters, digits and hyphens',
    others: 'warning',
  });

const capabilities = may('What the template may do, with commas and no blanks between: `CAPABILITY_IAM`, `CAPABILITY_NAMED_IAM`, `CAPABILITY_AUTO_EXPAND`.');

const cloudformation: Provider = {
  ...deploy,
  name: 'CloudFormation',
  page: 'action-reference-CloudFormation',
  about: 'Creates, updates or deletes a stack, or makes and executes a change set.',
  inputs: [0, 10],
  outputs: [0, 1],
  ownVariables: 'the outputs of the stack',
  keys: {
    ActionMode: must(
      'What happens to the stack.',
      word({
        CREATE_UPDATE: 'Creates the stack, or updates it; a failed stack stays as it is and the action fails.',
        REPLACE_ON_FAILURE: 'The same, but a failed stack is deleted and created anew; for tests.',
        DELETE_ONLY: 'Deletes the stack; there may be none.',
        CHANGE_SET_REPLACE: 'Makes a change set, in place of one of that name.',
        CHANGE_SET_EXECUTE: 'Executes the change set that an action before has made.',
      }),
    ),
    StackName: must('Name of the stack.', stackName('|arn:.+')),
    ChangeSetName: may('Name of the change set; for the two modes with change sets.'),
    RoleArn: may('Role that CloudFormation assumes for the resources; for all modes but CHANGE_SET_EXECUTE.'),
    TemplatePath: may(
      'The template, up to 1 MB: input artifact, two colons, path, as in `BuildArtifact::packaged.yaml`.',
      inArtifact('BuildArtifact::template.yaml'),
    ),
    TemplateConfiguration: may('File with parameters, tags and a stack policy: input artifact, two colons, path.', inArtifact('SourceArtifact::prod.json')),
    Capabilities: capabilities,
    ParameterOverrides: may(
      'Parameters as a JSON object in a string, up to 1 kB; they win over `TemplateConfiguration`. A value is a string, `Fn::GetParam` (a key of a JSON file in an input artifact) or `Fn::GetArtifactAtt` (where the artifact is).',
    ),
    OutputFileName: may('File in the output artifact that gets the outputs of the stack, as JSON.'),
  },
  artifactKeys: ['TemplatePath', 'TemplateConfiguration'],
  needs: [
    { when: { key: 'ActionMode', is: withTemplate }, keys: ['TemplatePath'], why: 'There is nothing to deploy without a template.' },
    { when: { key: 'ActionMode', is: withChangeSet }, keys: ['ChangeSetName'], why: 'Both actions of a change set name it.' },
    { when: { key: 'ActionMode', is: withRole }, keys: ['RoleArn'], why: 'CloudFormation needs a role for the resources.' },
  ],
};

/** The limits are of botocore's model of CloudFormation: FailureTolerancePercentage and MaxConcurrentPercentage, checked 2026-11-30. */
const percent = (least: 0 | 1): ReturnType<typeof setting> =>
  setting({ pattern: least === 0 ? '^(100|\\d{1,2})$' : '^(100|[1-9]\\d?)$', expected: `a whole number from ${least} to 100, as a string` });

const targets = {
  DeploymentTargets: may(
    'Accounts, or with service-managed permissions organizational units or the root, with commas between them; or a file with a JSON list as `Artifact::path`. It goes with `Regions`.',
    maybeInArtifact,
  ),
  FailureTolerancePercentage: may('Per cent of the accounts of a Region that may fail before the operation stops there, rounded down.', percent(0)),
  MaxConcurrentPercentage: may('Per cent of the accounts that are worked on at the same time, rounded down, but at least one.', percent(1)),
  RegionConcurrencyType: may('How Regions follow one another.', word({ Parallel: 'At the same time.', Sequential: 'One after the other.' }), {
    default: 'Sequential',
  }),
  ConcurrencyMode: may(
    'What a failure does to the concurrency.',
    word({ STRICT_FAILURE_TOLERANCE: 'Lowers it.', SOFT_FAILURE_TOLERANCE: 'Leaves it as it is.' }),
    { default: 'STRICT_FAILURE_TOLERANCE' },
  ),
  CallAs: may(
    'As whom a service-managed stack set is deployed.',
    word({
      SELF: 'The management account.',
      DELEGATED_ADMIN: 'A delegated administrator; the role of the pipeline needs `organizations:ListDelegatedAdministrators`.',
    }),
    { default: 'SELF' },
  ),
};

const setVariables = { StackSetId: 'Id of the stack set.', OperationId: 'Id of the operation.' };
const bothOrNone = 'Accounts and Regions go together.';

const stackSet: Provider = {
  ...deploy,
  name: 'CloudFormationStackSet',
  page: 'action-reference-StackSets',
  about: 'Creates or updates a stack set, and stacks in the accounts and Regions that are named.',
  inputs: [1, 3],
  outputs: [0, 0],
  variables: setVariables,
  keys: {
    StackSetName: must('Name of the stack set, in the Region of the action.', stackName()),
    TemplatePath: must('The template, up to 460,800 bytes: input artifact, two colons, path.', inArtifact('SourceArtifact::template.yaml')),
    Description: may('Description of the stack set.'),
    Parameters: may('Parameters in the shorthand of the AWS CLI, or a file as `Artifact::path`.', maybeInArtifact),
    Capabilities: capabilities,
    PermissionModel: may(
      'Whose roles are used.',
      word({ SELF_MANAGED: 'Roles that you made.', SERVICE_MANAGED: 'Roles that StackSets makes, in an organization.' }),
      { default: 'SELF_MANAGED' },
    ),
    AdministrationRoleArn: may('Role of the administrator account; for self-managed permissions.', setting(), {
      default: 'AWSCloudFormationStackSetAdministrationRole',
    }),
    ExecutionRoleName: may('Name of the role in the target accounts; for self-managed permissions.', setting(), {
      default: 'AWSCloudFormationStackSetExecutionRole',
    }),
    OrganizationsAutoDeployment: may(
      'Whether accounts that join an organizational unit get stacks automatically; for service-managed permissions, and not together with targets.',
      word({
        Enabled: 'They get stacks, and lose them when they leave.',
        Disabled: 'They get none.',
        EnabledWithStackRetention: 'They get stacks, and keep them when they leave.',
      }),
      { default: 'Disabled' },
    ),
    Regions: may('Regions in their order, with commas between them; it goes with `DeploymentTargets`.'),
    ...targets,
  },
  artifactKeys: ['TemplatePath', 'Parameters', 'DeploymentTargets'],
  needs: [
    { when: { key: 'DeploymentTargets' }, keys: ['Regions'], why: bothOrNone },
    { when: { key: 'Regions' }, keys: ['DeploymentTargets'], why: bothOrNone },
  ],
  conflicts: [
    {
      one: { key: 'OrganizationsAutoDeployment', is: ['Enabled', 'EnabledWithStackRetention'] },
      other: { key: 'DeploymentTargets' },
      why: 'With automatic deployment AWS accepts neither targets nor Regions here.',
    },
    ...['AdministrationRoleArn', 'ExecutionRoleName'].map((key) => ({
      one: { key: 'PermissionModel', is: ['SERVICE_MANAGED'] },
      other: { key },
      why: 'StackSets makes the roles of service-managed permissions itself.',
    })),
  ],
};

const stackInstances: Provider = {
  ...deploy,
  name: 'CloudFormationStackInstances',
  page: 'action-reference-StackSets',
  about: 'Creates or updates stacks of a stack set in the accounts and Regions that are named.',
  inputs: [0, 2],
  outputs: [0, 0],
  variables: setVariables,
  keys: {
    StackSetName: must('Name of the stack set, in the Region of the action.', stackName()),
    Regions: must('Regions in their order, with commas between them.'),
    ParameterOverrides: may('Parameters in the shorthand of the AWS CLI, or a file as `Artifact::path`.', maybeInArtifact),
    ...targets,
  },
  artifactKeys: ['ParameterOverrides', 'DeploymentTargets'],
  needs: [{ when: { key: 'Regions' }, keys: ['DeploymentTargets'], why: bothOrNone }],
};

export const stacks: readonly Provider[] = [cloudformation, stackSet, stackInstances];
