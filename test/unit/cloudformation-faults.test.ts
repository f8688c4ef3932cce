import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOf } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { worldsOf } from '../../server/src/kinds/cloudformation/worlds.ts';
import { analyze } from '../support/analyze.ts';

const kind = kindOf('cloudformation') as Kind;

/** A stack as people have them: a network, a group of servers behind a load balancer, a database, a queue with its function. */
const shop = `AWSTemplateFormatVersion: '2010-09-09'
Description: The shop
Parameters:
  Stage:
    Type: String
    AllowedValues: [test, stage, prod]
    Default: test
  Image:
    Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
    Default: /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
  Servers:
    Type: Number
    Default: 2
  AlarmEmail:
    Type: String
    Default: ''
Mappings:
  Sizes:
    test: { Server: t3.micro, Database: db.t4g.micro }
    stage: { Server: t3.micro, Database: db.t4g.micro }
    prod: { Server: m7g.large, Database: db.r7g.large }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  HasAlarms: !And
    - !Condition IsProd
    - !Not [!Equals [!Ref AlarmEmail, '']]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.20.0.0/16
  Gateway:
    Type: AWS::EC2::InternetGateway
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties:
      VpcId: !Ref Vpc
      InternetGatewayId: !Ref Gateway
  SubnetA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]
      AvailabilityZone: !Select [0, !GetAZs '']
  SubnetB:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: !Select [1, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]
      AvailabilityZone: !Select [1, !GetAZs '']
  Routes:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Vpc
  ToInternet:
    Type: AWS::EC2::Route
    DependsOn: Attachment
    Properties:
      RouteTableId: !Ref Routes
      DestinationCidrBlock: 0.0.0.0/0
      GatewayId: !Ref Gateway
  RoutesA:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref SubnetA, RouteTableId: !Ref Routes }
  RoutesB:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref SubnetB, RouteTableId: !Ref Routes }
  Launch:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        ImageId: !Ref Image
        InstanceType: !FindInMap [Sizes, !Ref Stage, Server]
        UserData:
          Fn::Base64: !Sub |
            #!/bin/bash
            STAGE=\${Stage}
            cfn-signal -e $? --stack \${AWS::StackName} --resource Group --region \${AWS::Region}
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    CreationPolicy:
      ResourceSignal: { Count: !Ref Servers, Timeout: PT15M }
    UpdatePolicy:
      AutoScalingRollingUpdate:
        MinInstancesInService: 1
        MinSuccessfulInstancesPercent: 50
        WaitOnResourceSignals: true
        PauseTime: PT15M
    Properties:
      MinSize: '1'
      MaxSize: '4'
      DesiredCapacity: !Ref Servers
      VPCZoneIdentifier: [!Ref SubnetA, !Ref SubnetB]
      LaunchTemplate: { LaunchTemplateId: !Ref Launch, Version: !GetAtt Launch.LatestVersionNumber }
  Subnets:
    Type: AWS::RDS::DBSubnetGroup
    Properties:
      DBSubnetGroupDescription: The subnets of the database
      SubnetIds: [!Ref SubnetA, !Ref SubnetB]
  Database:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties:
      Engine: postgres
      DBInstanceClass: !FindInMap [Sizes, !Ref Stage, Database]
      AllocatedStorage: '20'
      MasterUsername: shop
      MasterUserPassword: '{{resolve:secretsmanager:shop/database:SecretString:password}}'
      DBSubnetGroupName: !Ref Subnets
  Failed:
    Type: AWS::SQS::Queue
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub \${Stage}-orders
      VisibilityTimeout: 180
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3 }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
      Policies:
        - PolicyName: orders
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: [sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes]
                Resource: !GetAtt Orders.Arn
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Handler: index.handler
      Runtime: python3.13
      Timeout: 30
      Environment: { Variables: { STAGE: !Ref Stage } }
      Code:
        ZipFile: |
          import cfnresponse
          def handler(event, context):
              if 'RequestType' in event:
                  cfnresponse.send(event, context, cfnresponse.SUCCESS, {})
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Worker
      EventSourceArn: !GetAtt Orders.Arn
      BatchSize: 10
  Setup:
    Type: Custom::Setup
    Properties:
      ServiceToken: !GetAtt Worker.Arn
      Stage: !Ref Stage
  Alarms:
    Type: AWS::SNS::Topic
    Condition: HasAlarms
    Properties:
      Subscription: [{ Protocol: email, Endpoint: !Ref AlarmEmail }]
  Backlog:
    Type: AWS::CloudWatch::Alarm
    Condition: IsProd
    Properties:
      Namespace: AWS/SQS
      MetricName: ApproximateAgeOfOldestMessage
      Dimensions: [{ Name: QueueName, Value: !GetAtt Orders.QueueName }]
      Statistic: Maximum
      Period: 60
      EvaluationPeriods: 5
      Threshold: 300
      ComparisonOperator: GreaterThanThreshold
      AlarmActions: !If [HasAlarms, [!Ref Alarms], !Ref AWS::NoValue]
Outputs:
  Queue:
    Value: !Ref Orders
    Export: { Name: !Sub '\${AWS::StackName}-orders' }
  AlarmTopic:
    Condition: HasAlarms
    Value: !Ref Alarms
`;

const problems = (text: string): string[] => diagnose(analyze(text, kind)).map(({ rule, severity }) => `${severity} ${rule.replace('cloudformation/', '')}`);

/** One fault each: what is written, what in its place, and what is said. */
const faults: [title: string, from: string, to: string, said: string][] = [
  ['an output without the condition of its topic', '    Condition: HasAlarms\n    Value', '    Value', 'warning conditional-reference'],
  ['an alarm whose topic needs more than it does', '!If [HasAlarms, [!Ref Alarms], !Ref AWS::NoValue]', '[!Ref Alarms]', 'warning conditional-reference'],
  [
    'a topic in the wrong branch',
    '[HasAlarms, [!Ref Alarms], !Ref AWS::NoValue]',
    '[HasAlarms, !Ref AWS::NoValue, [!Ref Alarms]]',
    'warning conditional-reference',
  ],
  ['a stage that is spelt otherwise', '!Equals [!Ref Stage, prod]', '!Equals [!Ref Stage, Prod]', 'warning constant-condition'],
  ['a stage without its sizes', 'stage: { Server: t3.micro, ', 'stage: { ', 'warning unknown-mapping-key'],
  ['a condition by its bare name', '    - !Condition IsProd', '    - IsProd', 'error condition-function'],
  ['a string without Sub', '!Sub ${Stage}-orders', '${Stage}-orders', 'error missing-sub'],
  ['a Sub without a variable', '!Sub ${Stage}-orders', '!Sub orders', 'hint needless-sub'],
  ['a Join of literals', '!Sub ${Stage}-orders', "!Join ['-', [shop, orders]]", 'hint needless-join'],
  ['a variable that the string does not have', '!Sub ${Stage}-orders', "!Sub ['${Stage}-orders', { Name: !Ref AlarmEmail }]", 'warning unused-variable'],
  ['a pseudo parameter as text', 'Variables: { STAGE: !Ref Stage }', 'Variables: { STAGE: AWS::StackName }', 'warning pseudo-parameter-text'],
  ['an order that is there anyway', '    Type: AWS::RDS::DBInstance\n', '    Type: AWS::RDS::DBInstance\n    DependsOn: Subnets\n', 'hint needless-depends-on'],
  ['a route that may come too early', '    DependsOn: Attachment\n', '', 'warning missing-depends-on'],
  ['one subnet in two tables', 'SubnetId: !Ref SubnetB', 'SubnetId: !Ref SubnetA', 'error duplicate-name'],
  [
    'two queues of one name',
    '    Type: AWS::SQS::Queue\n  Orders',
    "    Type: AWS::SQS::Queue\n    Properties: { QueueName: !Sub '${Stage}-orders' }\n  Orders",
    'error duplicate-name',
  ],
  ['a password in the template', "'{{resolve:secretsmanager:shop/database:SecretString:password}}'", 'correct-horse', 'warning plaintext-secret'],
  ['a password that everyone can read', "'{{resolve:secretsmanager:shop/database:SecretString:password}}'", '!Ref AlarmEmail', 'warning plaintext-secret'],
  ['a secure string where none is taken', 'STAGE: !Ref Stage', "STAGE: '{{resolve:ssm-secure:/stage:1}}'", 'error dynamic-reference-place'],
  ['more instances than the group has', 'MinInstancesInService: 1', 'MinInstancesInService: 4', 'error rolling-update'],
  ['a pause of two hours', 'PauseTime: PT15M', 'PauseTime: PT2H', 'error rolling-update'],
  ['a percentage of no signals', '        WaitOnResourceSignals: true\n', '', 'warning rolling-update'],
  ['no signal', '            cfn-signal -e $? --stack ${AWS::StackName} --resource Group --region ${AWS::Region}\n', '', 'hint missing-signal'],
  ['a block that is not there', '!Select [1, !Cidr', '!Select [4, !Cidr', 'error function-values'],
  ['a zone of one Region', "AvailabilityZone: !Select [1, !GetAZs '']", 'AvailabilityZone: eu-west-1b', 'hint hard-coded-zone'],
  ['a snapshot by halves', '    UpdateReplacePolicy: Snapshot\n', '', 'information deletion-policy'],
  [
    'an old policy',
    "          PolicyDocument:\n            Version: '2012-10-17'",
    "          PolicyDocument:\n            Version: '2008-10-17'",
    'information policy-version',
  ],
  ['a Region in an ARN', 'Resource: !GetAtt Orders.Arn', 'Resource: !Sub arn:aws:sqs:eu-west-1:${AWS::AccountId}:orders', 'hint hard-coded-arn'],
  ['a custom resource that nobody makes', '      ServiceToken: !GetAtt Worker.Arn\n', '', 'error service-token'],
  [
    'a custom resource that waits for ever',
    `          import cfnresponse
          def handler(event, context):
              if 'RequestType' in event:
                  cfnresponse.send(event, context, cfnresponse.SUCCESS, {})
`,
    '          def handler(event, context):\n              print(event)\n',
    'warning custom-resource-response',
  ],
  ['a queue that shows messages too soon', 'VisibilityTimeout: 180', 'VisibilityTimeout: 20', 'error resource-conflict'],
  [
    'a dead-letter queue of another type',
    '  Failed:\n    Type: AWS::SQS::Queue\n',
    '  Failed:\n    Type: AWS::SQS::Queue\n    Properties: { FifoQueue: true }\n',
    'error resource-conflict',
  ],
  ['a group that is smaller than small', "MinSize: '1'", "MinSize: '5'", 'error resource-conflict'],
];

describe('one fault in a template of a whole shop', () => {
  it('is not there before', () => assert.deepEqual(problems(shop), []));
  for (const [title, from, to, said] of faults)
    it(title, () => {
      assert.equal(shop.split(from).length > 1, true, 'the text to change is there');
      assert.deepEqual(problems(shop.replace(from, () => to)), [said]);
    });
});

describe('what conditions can be at the same time', () => {
  it('is what trying all values says', () => {
    type Tree = { text: string; holds: (world: Record<string, string>) => boolean };
    const equal = fc
      .constantFrom('a', 'b', 'c')
      .chain((value) => fc.constantFrom('P', 'Q').map((name): Tree => ({ text: `!Equals [!Ref ${name}, ${value}]`, holds: (world) => world[name] === value })));
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        equal,
        tie('tree').map((of): Tree => ({ text: `!Not [${of.text}]`, holds: (world) => !of.holds(world) })),
        fc
          .tuple(tie('tree'), tie('tree'))
          .map(([one, two]): Tree => ({ text: `!And [${one.text}, ${two.text}]`, holds: (world) => one.holds(world) && two.holds(world) })),
        fc
          .tuple(tie('tree'), tie('tree'))
          .map(([one, two]): Tree => ({ text: `!Or [${one.text}, ${two.text}]`, holds: (world) => one.holds(world) || two.holds(world) })),
      ),
    }));
    fc.assert(
      fc.property(tree, tree, fc.boolean(), fc.boolean(), (one, two, first, second) => {
        // One has two allowed values, the other may have any.
        const text = `Parameters: { P: { Type: String, AllowedValues: [a, b] }, Q: { Type: String } }\nConditions:\n  One: ${one.text}\n  Two: ${two.text}\nResources: {}\n`;
        const worlds = ['a', 'b'].flatMap((P) => ['a', 'b', 'c', 'other'].map((Q) => ({ P, Q })));
        const expected = worlds.some((world) => one.holds(world) === first && two.holds(world) === second);
        const guards = [
          { condition: 'One', holds: first },
          { condition: 'Two', holds: second },
        ];
        assert.equal(worldsOf(analyze(text, kind).root).possible(guards), expected, text);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
  it('costs little where aliases make them large', () => {
    const conditions = [
      '  C0: &c0 !Equals [!Ref Stage, prod]',
      ...Array.from({ length: 40 }, (_, index) => `  C${index + 1}: &c${index + 1} !And [*c${index}, *c${index}]`),
    ];
    const text = `Parameters: { Stage: { Type: String } }
Conditions:
${conditions.join('\n')}
Resources:
  One: { Type: AWS::SNS::Topic, Condition: C40 }
  Two: { Type: AWS::SNS::Topic, Properties: { TopicName: !If [C40, !GetAtt One.TopicName, x] } }
`;
    assert.ok(!problems(text).includes('warning conditional-reference'));
  });
  it('is not said where there are too many values', () => {
    const names = Array.from({ length: 12 }, (_, index) => `P${index}`);
    const text = `Parameters:
${names.map((name) => `  ${name}: { Type: String, AllowedValues: [a, b, c] }`).join('\n')}
Conditions:
  All: !And [${names.slice(0, 10).map((name) => `!Equals [!Ref ${name}, a]`)}]
  Some: !Or [${names.slice(2).map((name) => `!Equals [!Ref ${name}, a]`)}]
Resources:
  One: { Type: AWS::SNS::Topic, Condition: All }
  Two: { Type: AWS::SNS::Topic, Condition: Some, Properties: { TopicName: !GetAtt One.TopicName } }
`;
    assert.deepEqual(problems(text), []);
  });
});
