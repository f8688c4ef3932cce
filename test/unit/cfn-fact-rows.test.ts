import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import { aroundIn } from '../../server/src/core/around.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { analyze } from '../support/analyze.ts';

/** The rows of the fact sheets on templates and operations: each with the rule that tells it, a faulty text, and its working twin. */
type Row = readonly [row: string, rule: string, bad: string, good: string];

const topic = 'Topic: { Type: AWS::SNS::Topic }';
const resources = (...each: readonly string[]): string => `Resources:\n${[topic, ...each].map((one) => one.replace(/^/gm, '  ')).join('\n')}\n`;
const outputs = (value: string): string => `${resources()}Outputs:\n  Out: { Value: ${value} }\n`;
const parameter = (body: string): string => `Parameters:\n  P: { ${body} }\n${outputs('!Ref P')}`;
const named = (value: string): string => resources(`Named:\n  Type: AWS::SNS::Topic\n  Properties: { TopicName: ${value} }`);
const with_ = (type: string, more: string): string => resources(`Thing:\n  Type: ${type}\n${more.replace(/^/gm, '  ')}`);
const condition = (text: string): string => `Conditions:\n  IsProd: !Equals [!Ref AWS::Region, eu-west-1]\n${text}`;
const group = (policy: string, user = ''): string =>
  resources(
    `Group:\n  Type: AWS::AutoScaling::AutoScalingGroup\n${policy}\n  Properties: { MinSize: 1, MaxSize: 2, AvailabilityZones: !GetAZs '', LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: 1 } }`,
    `Template:\n  Type: AWS::EC2::LaunchTemplate\n  Properties: { LaunchTemplateData: { ImageId: !ImportValue image${user} } }`,
  );
const signal = (resource: string): string =>
  `, UserData: !Base64 { "Fn::Sub": "#!/bin/bash\\ncfn-signal --stack \${AWS::StackName} --resource ${resource} --region \${AWS::Region}" }`;
const rolling = (more: string): string => `  UpdatePolicy: { AutoScalingRollingUpdate: { ${more} } }`;
const lambda = 'Role: !ImportValue role, Runtime: python3.13, Handler: index.handler';
const custom = (type: string, properties = '{ ServiceToken: !ImportValue token }'): string => resources(`Own: { Type: '${type}', Properties: ${properties} }`);
const inline = (code: string): string =>
  resources(
    `Made: { Type: AWS::Lambda::Function, Properties: { ${lambda}, Code: { ZipFile: "${code}" } } }`,
    'Own: { Type: Custom::Own, Properties: { ServiceToken: !GetAtt Made.Arn } }',
  );
const allowed = (partition: string): string =>
  with_(
    'AWS::IAM::ManagedPolicy',
    `Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: ['s3:GetObject', 'sqs:SendMessage'], Resource: [!Sub 'arn:\${AWS::Partition}:s3:::a/*', !Sub 'arn:${partition}:sqs:\${AWS::Region}:\${AWS::AccountId}:a'] }] } }`,
  );
const stackSet = (preferences: string, more = 'PermissionModel: SELF_MANAGED'): string =>
  `${with_('AWS::CloudFormation::StackSet', `Properties: { StackSetName: a, ${more}, OperationPreferences: { ${preferences} }, StackInstancesGroup: [{ DeploymentTargets: { Accounts: ['111122223333'] }, Regions: [eu-west-1] }] }`)}`;

const templates: readonly Row[] = [
  ['cfn.missing-resources', 'missing-key', 'AWSTemplateFormatVersion: "2010-09-09"\nOutputs:\n  A: { Value: a }\n', outputs('a')],
  ['cfn.unknown-section', 'unknown-key', resources().replace('Resources', 'Resource'), resources()],
  ['cfn.logical-id', 'invalid-name', resources('my-bucket: { Type: AWS::S3::Bucket }'), resources('MyBucket: { Type: AWS::S3::Bucket }')],
  ['cfn.ref-undefined', 'undefined-reference', outputs('!Ref Topics'), outputs('!Ref Topic')],
  ['cfn.getatt-undefined', 'unknown-attribute', outputs('!GetAtt Topic.ARN'), outputs('!GetAtt Topic.TopicArn')],
  ['cfn.sub-undefined', 'undefined-reference', outputs('!Sub "${Topik}-x"'), outputs('!Sub "${Topic}-x"')],
  ['cfn.sub-needed', 'missing-sub', named('"${AWS::StackName}-q"'), named('!Sub "${AWS::StackName}-q"')],
  ['cfn.sub-useless', 'needless-sub', named('!Sub plain'), named('plain')],
  ['cfn.arity', 'function-arguments', condition(outputs('!If [IsProd, a]')), condition(outputs('!If [IsProd, a, b]'))],
  ['cfn.arity', 'function-arguments', outputs('!Select ["0"]'), outputs('!Select ["0", [a, b]]')],
  [
    'cfn.arity',
    'function-arguments',
    `Conditions:\n  C: !And [!Equals [a, b]]\n${outputs('!If [C, a, b]')}`,
    `Conditions:\n  C: !And [!Equals [!Ref AWS::Region, b], !Equals [!Ref AWS::AccountId, c]]\n${outputs('!If [C, a, b]')}`,
  ],
  ['cfn.if-condition-literal', 'function-place', condition(outputs('!If [!Ref IsProd, a, b]')), condition(outputs('!If [IsProd, a, b]'))],
  [
    'cfn.condition-undefined',
    'undefined-condition',
    resources('Other: { Type: AWS::SNS::Topic, Condition: IsProd }'),
    condition(resources('Other: { Type: AWS::SNS::Topic, Condition: IsProd }')),
  ],
  ['cfn.condition-unused', 'unused-condition', condition(resources()), condition(outputs('!If [IsProd, a, b]'))],
  ['cfn.param-unused', 'unused-parameter', `Parameters: { P: { Type: String } }\n${resources()}`, parameter('Type: String')],
  [
    'cfn.mapping-unused',
    'unused-mapping',
    `Mappings: { M: { a: { b: c } } }\n${resources()}`,
    `Mappings: { M: { a: { b: c } } }\n${outputs('!FindInMap [M, a, b]')}`,
  ],
  [
    'cfn.param-default',
    'parameter-default',
    parameter('Type: String, AllowedValues: [t3.micro], Default: t2.micro'),
    parameter('Type: String, AllowedValues: [t3.micro], Default: t3.micro'),
  ],
  ['cfn.param-constraint-type', 'parameter-constraint', parameter('Type: Number, MinLength: 1'), parameter('Type: Number, MinValue: 1')],
  ['cfn.param-constraint-type', 'parameter-constraint', parameter('Type: String, MinValue: 1'), parameter('Type: String, MinLength: 1')],
  ['cfn.param-type', 'bad-value', parameter('Type: string'), parameter('Type: String')],
  ['cfn.noecho-leak', 'exposed-secret', parameter('Type: String, NoEcho: true'), parameter('Type: String')],
  [
    'cfn.password-plain',
    'plaintext-secret',
    with_(
      'AWS::RDS::DBInstance',
      'Properties: { Engine: mysql, DBInstanceClass: db.t3.micro, AllocatedStorage: 20, MasterUsername: a, MasterUserPassword: hunter2hunter2 }',
    ),
    with_(
      'AWS::RDS::DBInstance',
      "Properties: { Engine: mysql, DBInstanceClass: db.t3.micro, AllocatedStorage: 20, MasterUsername: a, MasterUserPassword: '{{resolve:secretsmanager:a:SecretString:b}}' }",
    ),
  ],
  [
    'cfn.depends-unknown',
    'undefined-reference',
    resources('Other: { Type: AWS::SNS::Topic, DependsOn: Nothing }'),
    resources('Other: { Type: AWS::SNS::Topic, DependsOn: Topic }'),
  ],
  [
    'cfn.depends-redundant',
    'needless-depends-on',
    resources('Own: { Type: AWS::SNS::Subscription, DependsOn: Topic, Properties: { TopicArn: !Ref Topic, Protocol: sms, Endpoint: a } }'),
    resources('Own: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Topic, Protocol: sms, Endpoint: a } }'),
  ],
  [
    'cfn.cycle',
    'circular-dependency',
    resources('A: { Type: AWS::SNS::Topic, DependsOn: B }', 'B: { Type: AWS::SNS::Topic, DependsOn: A }'),
    resources('A: { Type: AWS::SNS::Topic, DependsOn: B }', 'B: { Type: AWS::SNS::Topic }'),
  ],
  [
    'cfn.deletionpolicy-value',
    'bad-value',
    with_('AWS::S3::Bucket', 'DeletionPolicy: Snapshot'),
    with_('AWS::S3::Bucket', 'DeletionPolicy: Retain\nUpdateReplacePolicy: Retain'),
  ],
  [
    'cfn.deletionpolicy-value',
    'bad-value',
    with_('AWS::S3::Bucket', 'DeletionPolicy: retain'),
    with_('AWS::S3::Bucket', 'DeletionPolicy: Retain\nUpdateReplacePolicy: Retain'),
  ],
  [
    'cfn.updatereplace-value',
    'bad-value',
    with_('AWS::S3::Bucket', 'UpdateReplacePolicy: RetainExceptOnCreate'),
    with_('AWS::S3::Bucket', 'UpdateReplacePolicy: Retain'),
  ],
  [
    'cfn.both-policies',
    'deletion-policy',
    with_(
      'AWS::DynamoDB::Table',
      'DeletionPolicy: Retain\nProperties: { BillingMode: PAY_PER_REQUEST, AttributeDefinitions: [{ AttributeName: a, AttributeType: S }], KeySchema: [{ AttributeName: a, KeyType: HASH }] }',
    ),
    with_(
      'AWS::DynamoDB::Table',
      'DeletionPolicy: Retain\nUpdateReplacePolicy: Retain\nProperties: { BillingMode: PAY_PER_REQUEST, AttributeDefinitions: [{ AttributeName: a, AttributeType: S }], KeySchema: [{ AttributeName: a, KeyType: HASH }] }',
    ),
  ],
  [
    'cfn.updatepolicy-type',
    'policy-type',
    with_('AWS::S3::Bucket', 'UpdatePolicy: { AutoScalingRollingUpdate: { MaxBatchSize: 1 } }'),
    group(rolling('MaxBatchSize: 1')),
  ],
  [
    'cfn.creationpolicy-type',
    'policy-type',
    with_('AWS::S3::Bucket', 'CreationPolicy: { ResourceSignal: { Count: 1 } }'),
    group('  CreationPolicy: { ResourceSignal: { Count: 1 } }', signal('Group')),
  ],
  [
    'cfn.signal-missing',
    'missing-signal',
    group('  CreationPolicy: { ResourceSignal: { Count: 1 } }'),
    group('  CreationPolicy: { ResourceSignal: { Count: 1 } }', signal('Group')),
  ],
  [
    'cfn.signal-resource',
    'helper-script-signal',
    group('  CreationPolicy: { ResourceSignal: { Count: 1 } }', signal('Template')),
    group('  CreationPolicy: { ResourceSignal: { Count: 1 } }', signal('Group')),
  ],
  [
    'cfn.rolling-signals',
    'rolling-update',
    group(rolling('MinSuccessfulInstancesPercent: 50')),
    group(rolling('MinSuccessfulInstancesPercent: 50, WaitOnResourceSignals: true, PauseTime: PT5M'), signal('Group')),
  ],
  ['cfn.rolling-capacity', 'rolling-update', group(rolling('MinInstancesInService: 2')), group(rolling('MinInstancesInService: 1'))],
  ['cfn.pausetime', 'bad-value', group(rolling('PauseTime: 5m')), group(rolling('PauseTime: PT5M'))],
  ['cfn.pausetime', 'rolling-update', group(rolling('PauseTime: PT2H')), group(rolling('PauseTime: PT1H'))],
  [
    'cfn.map-depth',
    'wrong-type',
    `Mappings: { M: { a: b } }\n${outputs('!FindInMap [M, a, b]')}`,
    `Mappings: { M: { a: { b: c } } }\n${outputs('!FindInMap [M, a, b]')}`,
  ],
  [
    'cfn.map-depth',
    'wrong-type',
    `Mappings: { M: { a: { b: { c: d } } } }\n${outputs('!FindInMap [M, a, b]')}`,
    `Mappings: { M: { a: { b: c } } }\n${outputs('!FindInMap [M, a, b]')}`,
  ],
  [
    'cfn.export-dup',
    'duplicate-export',
    `${resources()}Outputs:\n  A: { Value: a, Export: { Name: n } }\n  B: { Value: b, Export: { Name: n } }\n`,
    `${resources()}Outputs:\n  A: { Value: a, Export: { Name: n } }\n  B: { Value: b, Export: { Name: m } }\n`,
  ],
  ['cfn.output-list', 'wrong-type', outputs('!GetAZs ""'), outputs('!Join [",", !GetAZs ""]')],
  [
    'cfn.importvalue-nest',
    'export-reference',
    outputs('!ImportValue { "Fn::GetAtt": [Topic, TopicArn] }'),
    outputs('!ImportValue { "Fn::Sub": "${AWS::StackName}-a" }'),
  ],
  ['cfn.dynref-syntax', 'dynamic-reference', named("'{{resolve:ssm}}'"), named("'{{resolve:ssm:/x:1}}'")],
  ['cfn.dynref-syntax', 'dynamic-reference', named("'{{ resolve:ssm:x}}'"), named("'{{resolve:ssm:x}}'")],
  [
    'cfn.dynref-secure-place',
    'dynamic-reference-place',
    with_(
      'AWS::Lambda::Function',
      `Properties: { ${lambda}, Code: { S3Bucket: abc, S3Key: b }, Environment: { Variables: { A: '{{resolve:ssm-secure:a:1}}' } } }`,
    ),
    with_('AWS::Lambda::Function', `Properties: { ${lambda}, Code: { S3Bucket: abc, S3Key: b }, Environment: { Variables: { A: '{{resolve:ssm:a:1}}' } } }`),
  ],
  [
    'cfn.le-missing',
    'missing-transform',
    outputs('{ "Fn::ToJsonString": { a: b } }'),
    `Transform: AWS::LanguageExtensions\n${outputs('{ "Fn::ToJsonString": { a: b } }')}`,
  ],
  [
    'cfn.le-short',
    'unknown-function',
    `Transform: AWS::LanguageExtensions\n${outputs('!ToJsonString { a: b }')}`,
    `Transform: AWS::LanguageExtensions\n${outputs('{ "Fn::ToJsonString": { a: b } }')}`,
  ],
  [
    'cfn.transform-order',
    'transform-order',
    `Transform: [AWS::Serverless-2016-10-31, AWS::LanguageExtensions]\n${resources()}`,
    `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n${resources()}`,
  ],
  [
    'cfn.sam-missing',
    'missing-transform',
    with_('AWS::Serverless::SimpleTable', ''),
    `Transform: AWS::Serverless-2016-10-31\n${with_('AWS::Serverless::SimpleTable', '')}`,
  ],
  [
    'cfn.iam-version',
    'policy-version',
    with_(
      'AWS::SNS::TopicPolicy',
      'Properties: { Topics: [!Ref Topic], PolicyDocument: { Version: "2008-10-17", Statement: [{ Effect: Allow, Principal: { AWS: !Ref AWS::AccountId }, Action: sns:Publish, Resource: !Ref Topic }] } }',
    ),
    with_(
      'AWS::SNS::TopicPolicy',
      'Properties: { Topics: [!Ref Topic], PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: !Ref AWS::AccountId }, Action: sns:Publish, Resource: !Ref Topic }] } }',
    ),
  ],
  [
    'cfn.az-hardcoded',
    'hard-coded-zone',
    with_('AWS::EC2::Volume', 'Properties: { AvailabilityZone: us-east-1a, Size: 8 }'),
    with_('AWS::EC2::Volume', 'Properties: { AvailabilityZone: !Select [0, !GetAZs ""], Size: 8 }'),
  ],
  ['cfn.duplicate-key', 'duplicate-key', resources(topic), resources()],
  [
    'cfn.size',
    'template-limit',
    resources(...Array.from({ length: 500 }, (_, index) => `T${index}: { Type: AWS::SNS::Topic }`)),
    resources(...Array.from({ length: 400 }, (_, index) => `T${index}: { Type: AWS::SNS::Topic }`)),
  ],
  ['cfn.yaml-strict', 'under-indented', `Description: 'one\ntwo'\n${resources()}`, `Description: 'one\n  two'\n${resources()}`],
  ['custom.missing-servicetoken', 'service-token', custom('Custom::Own', '{ A: b }'), custom('Custom::Own')],
  ['custom.name', 'service-token', custom('Custom::my resource'), custom('Custom::MyResource')],
  [
    'custom.no-response',
    'custom-resource-response',
    inline('def handler(event, context):\\n    pass'),
    inline('import cfnresponse\\ndef handler(event, context):\\n    cfnresponse.send(event, context, cfnresponse.SUCCESS, {})'),
  ],
  [
    'nested.list-param',
    'list-parameter',
    with_('AWS::CloudFormation::Stack', "Properties: { TemplateURL: 'https://a.s3.amazonaws.com/b', Parameters: { Subnets: [a, b] } }"),
    with_('AWS::CloudFormation::Stack', "Properties: { TemplateURL: 'https://a.s3.amazonaws.com/b', Parameters: { Subnets: !Join [',', [a, !Ref Topic]] } }"),
  ],
  ['stackset.both-count-percent', 'property-combination', stackSet('MaxConcurrentCount: 1, MaxConcurrentPercentage: 10'), stackSet('MaxConcurrentCount: 1')],
  ['cfn.hardcoded-partition', 'hard-coded-arn', allowed('aws'), allowed('${AWS::Partition}')],
  [
    'stackset.macro-service-managed',
    'stack-set',
    stackSet('MaxConcurrentCount: 1', "PermissionModel: SERVICE_MANAGED, TemplateBody: 'Transform: AWS::Serverless-2016-10-31'"),
    stackSet('MaxConcurrentCount: 1', "PermissionModel: SELF_MANAGED, TemplateBody: 'Transform: AWS::Serverless-2016-10-31'"),
  ],
  [
    'stackset.strict-concurrency',
    'stack-set',
    stackSet('FailureToleranceCount: 0, MaxConcurrentCount: 10'),
    stackSet('FailureToleranceCount: 9, MaxConcurrentCount: 10'),
  ],
];

const statement = (more: string): string => `{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"${more}}]}`;
const policies: readonly Row[] = [
  ['stackpolicy.action', 'action', statement('').replace('Update:*', 'Update:Remove'), statement('').replace('Update:*', 'Update:Delete')],
  ['stackpolicy.principal', 'principal', statement('').replace('"Principal":"*"', '"Principal":{"AWS":"arn:aws:iam::111122223333:root"}'), statement('')],
  ['stackpolicy.missing-principal', 'missing-key', statement('').replace('"Principal":"*",', ''), statement('')],
  [
    'stackpolicy.resource-prefix',
    'resource-prefix',
    statement('').replace('"Resource":"*"', '"Resource":"Topic"'),
    statement('').replace('"Resource":"*"', '"Resource":"LogicalResourceId/Topic"'),
  ],
  [
    'stackpolicy.wildcard-operator',
    'wildcard-operator',
    statement(',"Condition":{"StringEquals":{"ResourceType":["AWS::EC2::*"]}}'),
    statement(',"Condition":{"StringLike":{"ResourceType":["AWS::EC2::*"]}}'),
  ],
  ['stackpolicy.no-allow', 'no-allow', statement('').replace('Allow', 'Deny'), statement('')],
  [
    'stackpolicy.unknown-id',
    'unknown-id',
    statement('').replace('"Resource":"*"', '"Resource":["LogicalResourceId/Topic","LogicalResourceId/Topik"]'),
    statement('').replace('"Resource":"*"', '"Resource":"LogicalResourceId/Topic"'),
  ],
];

for (const [id, rows] of [
  ['cloudformation', templates],
  ['cfn-stack-policy', policies],
] as const)
  describe(`the rows of the fact sheets: ${id}`, () => {
    const kind = kindOf(id);
    const nearby = { fileName: 'stack-policy.json', around: aroundIn({ 'shop.yaml': resources() }) };
    const rulesIn = (text: string): string[] =>
      (kind ? diagnose(analyze(text, kind), id === 'cloudformation' ? { fileName: 'a.yaml' } : nearby) : []).map(({ rule }) => rule.replace(/^.*\//, ''));
    for (const [index, [row, rule, bad, good]] of rows.entries())
      it(`${row} (${index})`, () => {
        assert.ok(rulesIn(bad).includes(rule), `${rulesIn(bad)}\n${bad}`);
        assert.ok(!rulesIn(good).includes(rule), `${rulesIn(good)}\n${good}`);
      });
  });
