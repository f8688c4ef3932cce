import { literalOf } from '../../../core/computed.ts';
import type { Fact } from '../../../core/fact.ts';
import { ifBranches, literalIn, refIn } from '../resources.ts';
import type { Serverless, Settings } from './effective.ts';
import { events, functionEvents, machineEvents } from './events.ts';
import { childrenOf, type Make, PERMISSION, QUEUE, ROLE } from './made.ts';

// Source: aws/serverless-application-model, model/sam_resources.py and model/stepfunctions/generators.py at 7000d0a, checked 2026-11-30.

/** An alias, by what its name becomes in a logical ID. */
function alias(fact: Fact, type: string, make: Make): void {
  const name = fact.computed ? undefined : literalOf(fact.node);
  const about = 'The alias that points at the last published version.';
  if (name === undefined) make('Alias', type, about, true);
  else make(`Alias${name.replaceAll('-', 'D').replaceAll('_', 'U')}`, type, about);
}

const isEmpty = (fact: Fact): boolean => literalOf(fact.node) === '';

/** A role is made unless one is given; where `Fn::If` gives one, for the other case. */
function role(settings: Settings, make: Make, about: string): void {
  const given = settings.get('Role');
  if (!given || mayBeAbsent(given)) make('Role', ROLE, about);
}

const mayBeAbsent = (value: Fact): boolean => ifBranches(value) !== undefined || refIn(value) === 'AWS::NoValue';

/** Whether CodeDeploy moves the traffic of a function. */
export const deploys = (settings: Settings): boolean =>
  settings.get('DeploymentPreference') !== undefined && settings.literal('DeploymentPreference', 'Enabled')?.toLowerCase() !== 'false';

/** What is made of a function. */
export function ofFunction({ settings }: Serverless, make: Make): void {
  role(settings, make, 'The execution role of the function.');
  const name = settings.get('AutoPublishAlias');
  if (name && !isEmpty(name)) {
    make('Version', 'AWS::Lambda::Version', 'The version that the last change of the code published.', true);
    alias(name, 'AWS::Lambda::Alias', make);
  }
  if (deploys(settings)) make('DeploymentGroup', 'AWS::CodeDeploy::DeploymentGroup', 'Moves the traffic of the alias to a new version.');
  if (settings.get('FunctionUrlConfig')) {
    make('Url', 'AWS::Lambda::Url', 'The HTTPS endpoint of the function.');
    if (settings.literal('FunctionUrlConfig', 'AuthType') !== 'AWS_IAM') {
      make('UrlPublicPermissions', PERMISSION, 'Lets everybody call the endpoint.');
      make('URLInvokeAllowPublicAccess', PERMISSION, 'Lets everybody invoke the function through its endpoint.');
    }
  }
  if (settings.get('EventInvokeConfig')) {
    make('EventInvokeConfig', 'AWS::Lambda::EventInvokeConfig', 'What happens to asynchronous invocations.');
    for (const on of ['OnSuccess', 'OnFailure']) {
      const given = settings.get('EventInvokeConfig', 'DestinationConfig', on, 'Destination');
      if (!settings.get('EventInvokeConfig', 'DestinationConfig', on) || (given && !mayBeAbsent(given))) continue;
      const type = settings.literal('EventInvokeConfig', 'DestinationConfig', on, 'Type');
      if (type === 'SQS') make(`EventInvokeConfig${on}Queue`, QUEUE, 'Receives the results of asynchronous invocations.');
      if (type === 'SNS') make(`EventInvokeConfig${on}Topic`, 'AWS::SNS::Topic', 'Receives the results of asynchronous invocations.');
    }
  }
  events(settings, functionEvents, make);
  if (childrenOf(settings.get('Events')).some((event) => literalIn(event, 'Type') === 'Cognito'))
    make('CognitoPermission', PERMISSION, 'Lets the user pool invoke the function.');
}

/** What is made of a state machine. */
export function ofStateMachine({ settings }: Serverless, make: Make): void {
  role(settings, make, 'The execution role of the state machine.');
  const name = settings.get('AutoPublishAlias');
  if (name && !isEmpty(name)) {
    make('Version', 'AWS::StepFunctions::StateMachineVersion', 'The version that the last change published.');
    alias(name, 'AWS::StepFunctions::StateMachineAlias', make);
  }
  events(settings, machineEvents, make);
}
