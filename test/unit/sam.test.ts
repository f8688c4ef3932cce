import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { hover } from '../../server/src/features/hover.ts';
import { definitions, rename } from '../../server/src/features/names.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { serverlessIn } from '../../server/src/kinds/cloudformation/sam/effective.ts';
import { generatedFor } from '../../server/src/kinds/cloudformation/sam/generated.ts';
import { analyze } from '../support/analyze.ts';

const template = (body: string): string => `Transform: AWS::Serverless-2016-10-31\n${body}`;

/** What the transform (aws-sam-translator 1.110.0) adds to each: logical ID and type; `#` stands for a hash. */
const added: Record<string, { readonly body: string; readonly ids: Readonly<Record<string, string>> }> = {
  'a function with a canary': {
    body: `Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live-1
      DeploymentPreference: { Type: Canary10Percent5Minutes }
      FunctionUrlConfig: { AuthType: NONE }
      Events:
        Hour: { Type: Schedule, Properties: { Schedule: rate(1 hour) } }
`,
    ids: {
      PayRole: 'AWS::IAM::Role',
      'PayVersion#': 'AWS::Lambda::Version',
      PayAliasliveD1: 'AWS::Lambda::Alias',
      PayDeploymentGroup: 'AWS::CodeDeploy::DeploymentGroup',
      PayUrl: 'AWS::Lambda::Url',
      PayUrlPublicPermissions: 'AWS::Lambda::Permission',
      PayHour: 'AWS::Events::Rule',
      PayHourPermission: 'AWS::Lambda::Permission',
      ServerlessDeploymentApplication: 'AWS::CodeDeploy::Application',
      CodeDeployServiceRole: 'AWS::IAM::Role',
    },
  },
  'APIs that events imply': {
    body: `Globals: { Api: { Auth: { UsagePlan: { CreateUsagePlan: SHARED } } } }
Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties:
      Role: !Sub arn:aws:iam::\${AWS::AccountId}:role/pay
      Events:
        Get: { Type: Api, Properties: { Path: /, Method: get } }
        Any: { Type: HttpApi }
`,
    ids: {
      ServerlessRestApi: 'AWS::ApiGateway::RestApi',
      ServerlessRestApiProdStage: 'AWS::ApiGateway::Stage',
      'ServerlessRestApiDeployment#': 'AWS::ApiGateway::Deployment',
      ServerlessUsagePlan: 'AWS::ApiGateway::UsagePlan',
      ServerlessHttpApi: 'AWS::ApiGatewayV2::Api',
      ServerlessHttpApiApiGatewayDefaultStage: 'AWS::ApiGatewayV2::Stage',
      PayGetPermissionProd: 'AWS::Lambda::Permission',
    },
  },
  'a state machine, a connector and a layer': {
    body: `Resources:
  Machine:
    Type: AWS::Serverless::StateMachine
    Connectors: { ToTable: { Properties: { Destination: { Id: Table }, Permissions: [Read] } } }
    Properties: { AutoPublishAlias: live, Events: { Start: { Type: EventBridgeRule, Properties: { Pattern: { source: [a] } } } } }
  Table: { Type: AWS::Serverless::SimpleTable }
  Link: { Type: AWS::Serverless::Connector, Properties: { Source: { Id: Machine }, Destination: { Id: Table }, Permissions: [Write] } }
  Layer: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: . } }
`,
    ids: {
      MachineRole: 'AWS::IAM::Role',
      MachineVersion: 'AWS::StepFunctions::StateMachineVersion',
      MachineAliaslive: 'AWS::StepFunctions::StateMachineAlias',
      MachineStart: 'AWS::Events::Rule',
      MachineStartRole: 'AWS::IAM::Role',
      MachineToTablePolicy: 'AWS::IAM::ManagedPolicy',
      LinkPolicy: 'AWS::IAM::ManagedPolicy',
      'Layer#': 'AWS::Lambda::LayerVersion',
    },
  },
};

describe('resources that AWS SAM adds', () => {
  for (const [name, { body, ids }] of Object.entries(added))
    it(name, () => {
      const { root } = analyze(template(body), cloudformation);
      for (const [id, type] of Object.entries(ids)) assert.equal(generatedFor(root, id.replace('#', '0123456789'))?.type, type, id);
    });

  it('makes no role where one is given, and no version without an alias', () => {
    const { root } = analyze(template('Resources:\n  Pay: { Type: AWS::Serverless::Function, Properties: { Role: a } }\n'), cloudformation);
    for (const id of ['PayRole', 'PayVersion0123456789', 'Pay.Version', 'Pay.Alias', 'ServerlessRestApi']) assert.equal(generatedFor(root, id), undefined, id);
  });
});

const pay = template(`Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties: { AutoPublishAlias: live }
  Queue: { Type: AWS::SQS::Queue, DependsOn: PayRole }
Outputs:
  Role: { Value: !GetAtt PayRole.Arn }
  Alias: { Value: !Ref Pay.Alias }
  Text: { Value: !Sub '\${PayAliaslive}-\${Pay.Version}-\${Pay}' }
  Json: { Value: { "Fn::GetAtt": ["PayRole", "Arn"] } }
`);

describe('names of what AWS SAM adds', () => {
  it('are renamed with the resource they are made of', () => {
    const edits = rename(analyze(pay, cloudformation), pay.indexOf('Pay:'), 'Refund');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(applyEdits(pay, edits), pay.replaceAll('Pay', 'Refund'));
  });

  it('lead to that resource', () => {
    const [found] = definitions(analyze(pay, cloudformation), pay.indexOf('PayRole.Arn') + 4);
    assert.equal(found && pay.slice(found.start, found.end), 'Pay');
  });

  it('have hovers that say so', () => {
    const at = hover(analyze(pay, cloudformation), pay.indexOf('PayRole.Arn') + 1);
    assert.match(at?.markdown ?? '', /`PayRole` · resource, `AWS::IAM::Role`.*execution role.*makes it of `Pay`/s);
  });

  it('are offered where a resource can be named', () => {
    const labels = (text: string): string[] => {
      const offset = text.indexOf('<|>');
      return complete(analyze(text.replace('<|>', ''), cloudformation), offset).map(({ label }) => label);
    };
    const typed = labels(`${pay}  New: { Value: !Ref P<|> }\n`);
    for (const id of ['PayRole', 'PayAliaslive', 'Pay.Version', 'Pay.Alias']) assert.ok(typed.includes(id), id);
    const listed = labels(pay.replace('DependsOn: PayRole', 'DependsOn: <|>'));
    assert.ok(listed.includes('PayRole') && !listed.includes('Pay.Version'));
  });

  it('offer the attributes of their types', () => {
    const text = `${pay}  New: { Value: !GetAtt PayRole. }\n`;
    const found = complete(analyze(text, cloudformation), text.indexOf('PayRole. }') + 8).map(({ label }) => label);
    assert.deepEqual(found.slice(0, 2).sort(), ['Arn', 'RoleId']);
  });
});

describe('what a serverless resource has in the end', () => {
  const { root } = analyze(
    template(`Globals:
  Function:
    Runtime: python3.14
    Timeout: 5
    Layers: [a]
    Environment: { Variables: { A: a } }
Resources:
  One:
    Type: AWS::Serverless::Function
    Properties: { Timeout: 10, Layers: [b], Environment: { Variables: { B: b } } }
  None: { Type: AWS::Serverless::Function, IgnoreGlobals: '*' }
  Some: { Type: AWS::Serverless::Function, IgnoreGlobals: [Timeout] }
  Open: { Type: AWS::Serverless::Function, IgnoreGlobals: !Ref X }
`),
    cloudformation,
  );
  const of = (id: string) => serverlessIn(root).get(id)?.settings;

  it('is its own over that of `Globals`', () => {
    assert.equal(of('One')?.literal('Runtime'), 'python3.14');
    assert.equal(of('One')?.literal('Timeout'), '10');
    assert.deepEqual(
      ['Runtime', 'Timeout', 'Layers', 'Environment'].map((key) => of('One')?.all.get(key)?.from),
      ['globals', 'resource', 'both', 'both'],
    );
    assert.equal(of('One')?.get('Environment', 'Variables', 'A')?.node.type, 'scalar');
  });

  it('is without what it ignores', () => {
    assert.deepEqual(
      ['Runtime', 'Timeout'].map((key) => of('None')?.has(key)),
      ['no', 'no'],
    );
    assert.deepEqual(
      ['Runtime', 'Timeout'].map((key) => of('Some')?.has(key)),
      ['yes', 'no'],
    );
    assert.deepEqual(
      ['Runtime', 'Handler'].map((key) => of('Open')?.has(key)),
      ['maybe', 'no'],
    );
  });
});
