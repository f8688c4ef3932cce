import { choice, key, map, type ObjectOf, object, text } from '../../../core/schema.ts';
import { stateMachine } from '../state-machine.ts';
import type { Borrow } from './borrow.ts';
import { undecidedMachineEvent } from './events/machines.ts';
import { location, propagateTags, roleArn, tags, yesNo } from './parts.ts';
import { policies } from './policies.ts';

// AWS::Serverless::StateMachine. Sources: samtranslator/model/stepfunctions/generators.py and aws_serverless_statemachine.py at commit 7000d0a,
// checked 2026-11-30.

const MACHINE = 'AWS::StepFunctions::StateMachine';

/** The properties of a state machine. */
export const stateMachineProperties = (cfn: Borrow): ObjectOf =>
  object({
    Definition: key('The states in Amazon States Language, as a map.', stateMachine),
    DefinitionUri: key('The file with the states, or an object in S3. Use it or `Definition`.', location('the states')),
    DefinitionSubstitutions: key('Values for `${name}` in the states.', map('The value of a name.', text())),
    Name: cfn('The name of the state machine.', `${MACHINE}.StateMachineName`),
    Type: cfn(
      'Standard workflows run exactly once and for up to a year; Express workflows run for up to five minutes, at high rates.',
      `${MACHINE}.StateMachineType`,
      {
        default: 'STANDARD',
      },
    ),
    Events: key(
      'What starts an execution. SAM creates the triggers and their roles.',
      map('An event source. You choose its name.', choice('/Type', 'machineEvents', undecidedMachineEvent)),
    ),
    Role: key('The role of the state machine. Without one, SAM creates a role with `Policies`.', roleArn),
    Policies: key('What the generated role can do: managed policies, SAM policy templates, policy documents. Not together with `Role`.', policies(cfn)),
    PermissionsBoundary: cfn('The permissions boundary of the generated role.', 'AWS::IAM::Role.PermissionsBoundary'),
    RolePath: cfn('The path of the generated role.', 'AWS::IAM::Role.Path'),
    Logging: cfn('Where executions are logged, and how much.', `${MACHINE}.LoggingConfiguration`),
    Tracing: cfn('Whether X-Ray traces executions.', `${MACHINE}.TracingConfiguration`),
    AutoPublishAlias: cfn('The name of an alias. Each change publishes a version, and the alias moves to it.', 'AWS::StepFunctions::StateMachineAlias.Name'),
    DeploymentPreference: cfn('How traffic moves to a new version. Needs `AutoPublishAlias`.', 'AWS::StepFunctions::StateMachineAlias.DeploymentPreference', {
      schema: withoutVersion(cfn),
    }),
    UseAliasAsEventTarget: yesNo(
      'Whether events start executions of the alias.',
      'Events start the version of the alias.',
      'Events start the newest definition.',
      {
        default: 'false',
      },
    ),
    Tags: tags('the state machine'),
    PropagateTags: propagateTags('the state machine'),
  });

/** SAM itself says which version the alias moves to. */
function withoutVersion(cfn: Borrow): ObjectOf {
  const PREFERENCE = 'AWS::StepFunctions::StateMachineAlias.DeploymentPreference';
  return object({
    Type: { ...cfn('In one step, in two, or in equal steps.', `${PREFERENCE}.Type`), required: 'error' },
    Percentage: cfn('The percentage of traffic that each step moves.', `${PREFERENCE}.Percentage`),
    Interval: cfn('The number of minutes between steps.', `${PREFERENCE}.Interval`),
    Alarms: cfn('CloudWatch alarms. If one goes off, the traffic moves back.', `${PREFERENCE}.Alarms`),
  });
}
