import { either, key, list, map, number, type ObjectOf, object, oneOf, text } from '../../../../core/schema.ts';
import { formatted } from '../../formats.ts';
import { resourcePolicy, yesNo } from '../parts.ts';
import { eventOf, needed, type Source, typeText } from './event.ts';
import { methodOf, pathOf, restApi } from './http.ts';
import { functionRule, rule, ruleName, schedule, scheduler } from './schedules.ts';
import { streams } from './streams.ts';

// What can invoke a function. Sources: samtranslator/model/eventsources and aws_serverless_function.py at commit 7000d0a, checked 2026-11-30.

const s3Events = oneOf(
  {
    's3:ObjectCreated:*': 'Any new object.',
    's3:ObjectCreated:Put': 'An upload in one request.',
    's3:ObjectCreated:Post': 'An upload from a form.',
    's3:ObjectCreated:Copy': 'A copy.',
    's3:ObjectCreated:CompleteMultipartUpload': 'The end of an upload in parts.',
    's3:ObjectRemoved:*': 'Any removal of an object.',
    's3:ObjectRemoved:Delete': 'An object or version that was deleted.',
    's3:ObjectRemoved:DeleteMarkerCreated': 'A delete marker in a bucket with versioning.',
    's3:ObjectRestore:*': 'Any event of restoring from an archive.',
    's3:ObjectTagging:*': 'Tags of an object that changed.',
    's3:ObjectAcl:Put': 'An ACL of an object that changed.',
    's3:LifecycleExpiration:*': 'An object that a lifecycle rule deleted.',
    's3:LifecycleTransition': 'An object that a lifecycle rule moved to another storage class.',
    's3:IntelligentTiering': 'An object that Intelligent-Tiering moved.',
    's3:ReducedRedundancyLostObject': 'An object of reduced redundancy that was lost.',
    's3:Replication:*': 'Any event of replication.',
  },
  { others: 'fine' },
);

const cognitoTriggers = oneOf(
  {
    PreSignUp: 'Before a user signs up.',
    PostConfirmation: 'After a user was confirmed.',
    PreAuthentication: 'Before a user signs in.',
    PostAuthentication: 'After a user signed in.',
    PreTokenGeneration: 'Before tokens are issued.',
    CustomMessage: 'Before a message is sent.',
    DefineAuthChallenge: 'Chooses the next challenge of a sign-in of your own.',
    CreateAuthChallenge: 'Creates such a challenge.',
    VerifyAuthChallengeResponse: 'Judges the answer to it.',
    UserMigration: 'When a user is not in the pool yet.',
  },
  { others: 'warning' },
);

const sqsSubscription = object({
  QueueArn: key('The ARN of the queue.', formatted('arn'), { required: 'error' }),
  QueueUrl: key('The URL of the queue.', text(), { required: 'error' }),
  QueuePolicyLogicalId: key('The logical ID of the queue policy that SAM creates.', text()),
  BatchSize: key('The maximum number of messages in one invocation.', number({ integer: true, min: 1 }), { default: '10' }),
  Enabled: yesNo('Whether Lambda polls the queue.', 'Lambda polls.', 'Messages stay in the queue.', { default: 'true' }),
});

const requestModel = key(
  'The model that a request must match.',
  object({
    Model: key('A key of `Models` of the API.', text(), { required: 'error' }),
    Required: yesNo('Whether a body must be there.', 'A body must be there.', 'It may be absent.'),
    ValidateBody: yesNo('Whether API Gateway checks the body.', 'The body is checked.', 'It is not.'),
    ValidateParameters: yesNo('Whether API Gateway checks parameters.', 'Parameters are checked.', 'They are not.'),
  }),
);

const requestParameters = key(
  'Parameters of requests, such as `method.request.querystring.page`.',
  list(
    either(
      text({
        pattern: String.raw`^method\.request\.(?:querystring|path|header)\.`,
        expected: '`method.request.querystring.`, `.path.` or `.header.` and a name',
      }),
      map(
        'A parameter.',
        object({
          Required: yesNo('Whether it must be there.', 'It must be there.', 'It may be absent.', { default: 'false' }),
          Caching: yesNo('Whether it is a part of the cache key.', 'Each value has its own entry.', 'All values share one.', { default: 'false' }),
        }),
      ),
    ),
  ),
);

const sources: Readonly<Record<string, Source>> = {
  AlexaSkill: {
    about: 'An Alexa skill.',
    isOptional: true,
    properties: () => object({ SkillId: key('The ID of the skill; without it, any skill can invoke the function.', text()) }),
  },
  Api: {
    about: 'A request to a REST API: the one that SAM creates (`ServerlessRestApi`), or that of `RestApiId`.',
    mistaken: ['RestApi'],
    properties: (cfn) =>
      restApi(
        {
          RequestModel: requestModel,
          RequestParameters: requestParameters,
          TimeoutInMillis: cfn('How long API Gateway waits for the function.', 'AWS::ApiGateway::Method.Integration.TimeoutInMillis'),
          ResponseTransferMode: key(
            'Whether the response is sent as a whole or as a stream.',
            oneOf({ BUFFERED: 'As a whole.', RESPONSE_STREAM: 'As a stream, by response streaming of Lambda.' }, { others: 'warning' }),
          ),
        },
        {
          InvokeRole: key('The role with which API Gateway invokes: `CALLER_CREDENTIALS`, `NONE` or an ARN.', text()),
          OverrideApiAuth: yesNo('Whether this `Auth` wins over that of the API.', 'This one wins.', 'That of the API counts.', { default: 'false' }),
          ResourcePolicy: key('Who can call this path.', resourcePolicy),
        },
      ),
  },
  CloudWatchEvent: { about: 'An event on an event bus; the older name of `EventBridgeRule`.', properties: (cfn) => rule(cfn, functionRule) },
  CloudWatchLogs: {
    about: 'Lines of a log group that match a filter.',
    mistaken: ['CloudWatchLog', 'CloudWatchLogEvent'],
    properties: (cfn) =>
      object({
        LogGroupName: needed(cfn('The log group.', 'AWS::Logs::SubscriptionFilter.LogGroupName')),
        FilterPattern: needed(cfn('Which lines count; an empty string is all.', 'AWS::Logs::SubscriptionFilter.FilterPattern')),
      }),
  },
  Cognito: {
    about: 'A trigger of a Cognito user pool of this template.',
    properties: () =>
      object({
        UserPool: key('The user pool: `Ref` of a resource of this template.', text(), { required: 'error' }),
        Trigger: key('When the function is invoked.', either(cognitoTriggers, list(cognitoTriggers)), { required: 'error' }),
      }),
  },
  EventBridgeRule: { about: 'An event on an event bus.', mistaken: ['EventBridge', 'EventBridgeEvent', 'Event'], properties: (cfn) => rule(cfn, functionRule) },
  HttpApi: {
    about: 'A request to an HTTP API: the one that SAM creates (`ServerlessHttpApi`), or that of `ApiId`.',
    isOptional: true,
    properties: (cfn) =>
      object({
        Path: key('The path, such as `/orders/{id}`. Without path and method, all requests that no other route matches.', pathOf()),
        Method: key('The HTTP method.', methodOf('ANY')),
        ApiId: key('The HTTP API: `Ref` of a resource in this template. Without it, the API that SAM creates.', text()),
        Auth: key(
          'Who can call this route.',
          object({
            Authorizer: key('An authorizer of the API, `AWS_IAM`, or `NONE` for everyone.', text()),
            AuthorizationScopes: key('Scopes. A token must have one of them.', list(text())),
          }),
        ),
        PayloadFormatVersion: key(
          'The form of the event that the function gets.',
          oneOf({ '1.0': 'The format of REST APIs.', '2.0': 'The shorter format of HTTP APIs.' }),
          { default: '2.0' },
        ),
        RouteSettings: cfn('Throttling and metrics of this route.', 'AWS::ApiGatewayV2::Stage.DefaultRouteSettings'),
        // SAM's guide says 29,000, which is the limit of REST and WebSocket APIs. Source: TimeoutInMillis in the reference of API Gateway V2, checked 2026-11-30.
        TimeoutInMillis: key('How long API Gateway waits for the function, from 50 to 30,000 milliseconds.', number({ integer: true, min: 50, max: 30000 }), {
          default: '5000',
        }),
      }),
  },
  IoTRule: {
    about: 'Messages of AWS IoT that a rule chooses.',
    mistaken: ['IotRule', 'IoT'],
    properties: (cfn) =>
      object({
        Sql: needed(cfn('The statement that chooses the messages.', 'AWS::IoT::TopicRule.TopicRulePayload.Sql')),
        AwsIotSqlVersion: cfn('The version of the SQL.', 'AWS::IoT::TopicRule.TopicRulePayload.AwsIotSqlVersion'),
      }),
  },
  S3: {
    about: 'Something that happened in a bucket of this template.',
    properties: (cfn) =>
      object({
        Bucket: key('The bucket: `Ref` of a resource of this template, since SAM adds the notification to it.', text(), { required: 'error' }),
        Events: key('What counts, such as `s3:ObjectCreated:*`.', either(s3Events, list(s3Events)), { required: 'error' }),
        Filter: cfn('Which object keys count, by prefix and suffix.', 'AWS::S3::Bucket.LambdaConfiguration.Filter'),
      }),
  },
  Schedule: { about: 'A schedule, by an EventBridge rule.', properties: (cfn) => schedule(cfn, ruleName) },
  ScheduleV2: {
    about: 'A schedule in EventBridge Scheduler, which also has time zones and one-time schedules.',
    mistaken: ['Scheduler'],
    properties: scheduler,
  },
  SNS: {
    about: 'Messages of a topic.',
    properties: (cfn) =>
      object({
        Topic: key('The ARN of the topic.', text(), { required: 'error' }),
        FilterPolicy: cfn('Which messages count, by their attributes.', 'AWS::SNS::Subscription.FilterPolicy'),
        FilterPolicyScope: cfn('Whether the filter looks at attributes or at the body.', 'AWS::SNS::Subscription.FilterPolicyScope'),
        RedrivePolicy: cfn('The queue for messages that could not be delivered.', 'AWS::SNS::Subscription.RedrivePolicy'),
        Region: cfn('The Region of the topic, if it is another one.', 'AWS::SNS::Subscription.Region'),
        SqsSubscription: key('A queue between the topic and the function.', either(yesNo('', 'SAM creates a queue.', 'No queue.').schema, sqsSubscription), {
          default: 'false',
        }),
      }),
  },
  ...streams,
};

const type = typeText(sources);

/** An event whose `Type` isn't known. */
export const undecidedFunctionEvent: ObjectOf = eventOf(type, { type: 'any' }, true);

/** The event sources of functions. */
export const functionEvents = { type, sources };
