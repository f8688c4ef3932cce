import assert from 'node:assert/strict';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { hover } from '../../server/src/features/hover.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { lifecycles } from '../../server/src/kinds/cloudformation/runtimes.ts';
import { analyze } from '../support/analyze.ts';

/** What is offered at `|`, without functions. */
function offered(text: string): string[] {
  const offset = text.indexOf('|');
  return complete(analyze(text.replace('|', ''), cloudformation), offset)
    .map(({ label }) => label)
    .filter((label) => !/^(?:!|Fn::|Ref$)/.test(label));
}

const problems = (text: string): string[] => diagnose(analyze(text, cloudformation)).map(({ severity, message }) => `${severity}: ${message}`);

const template = (resources: string): string => `Transform: AWS::Serverless-2016-10-31\n${resources}`;
const shop = (properties: string, more = ''): string =>
  template(`Resources:\n  Pay:\n    Type: AWS::Serverless::Function\n${more}    Properties:\n      Handler: app.handler\n      CodeUri: src\n${properties}`);

describe('typing a template of AWS SAM', () => {
  it('has its types before those that only begin alike', () => {
    const found = offered(template('Resources:\n  Pay:\n    Type: AWS::Serverless|\n'));
    assert.deepEqual([found[0], found[11]], ['AWS::Serverless::Api', 'AWS::ServerlessRepo::Application']);
  });

  it('has runtimes that can still be created, for functions, layers and all functions', () => {
    for (const text of [
      shop('      Runtime: |\n'),
      shop('      Runtime: py|\n'),
      template('Globals:\n  Function:\n    Runtime: |\nResources: {}\n'),
      template('Resources:\n  Lib:\n    Type: AWS::Serverless::LayerVersion\n    Properties:\n      ContentUri: lib\n      CompatibleRuntimes: [|]\n'),
      'Resources:\n  Pay:\n    Type: AWS::Lambda::Function\n    Properties:\n      Runtime: |\n',
    ]) {
      const found = offered(text);
      assert.ok(found.includes('python3.14') && found.includes('nodejs24.x'), text);
      assert.deepEqual(
        found.filter((runtime) => lifecycles.has(runtime)),
        [],
      );
    }
    assert.ok(!offered('Resources:\n  App:\n    Type: AWS::AppRunner::Service\n    Properties:\n      Runtime: |\n').includes('python3.14'));
  });

  it('has the names of authorizers', () => {
    const api = (auth: string): string =>
      `  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Auth:\n${auth}        Authorizers:\n          Users: { UserPoolArn: arn }\n`;
    assert.deepEqual(offered(template(`Resources:\n${api('        DefaultAuthorizer: |\n')}`)), ['Users', 'AWS_IAM']);
    const event = (id: string): string =>
      shop(
        `      Events:\n        Get:\n          Type: Api\n          Properties:\n            Path: /\n            Method: get\n${id}            Auth:\n              Authorizer: |\n${api('')}`,
      );
    assert.deepEqual(offered(event('            RestApiId: !Ref Api\n')), ['Users', 'AWS_IAM', 'NONE']);
    assert.deepEqual(offered(event('')), ['AWS_IAM', 'NONE']);
  });

  it('has the keys of Globals for what ignores them', () => {
    const globals = 'Globals:\n  Function: { Timeout: 3, Runtime: python3.14 }\n';
    const text = (list: string): string => `${globals}${shop('', `    IgnoreGlobals:${list}\n`)}`;
    assert.deepEqual(offered(text('\n      - |')), ['Timeout', 'Runtime']);
    assert.deepEqual(offered(text(' [Timeout, |]')), ['Runtime']);
  });

  it('has the keys of a map where a string would do too', () => {
    const app = (below: string): string =>
      template(`Resources:\n  App:\n    Type: AWS::Serverless::Application\n    Properties:\n      Location:\n        ${below}\n`);
    assert.deepEqual(offered(app('|')).slice(0, 2), ['ApplicationId', 'SemanticVersion']);
    assert.deepEqual(offered(app('App|')).slice(0, 2), ['ApplicationId', 'SemanticVersion']);
    assert.ok(offered(shop('      Policies:\n        |\n')).includes('SQSPollerPolicy'));
  });

  it('has what sam build reads of metadata, and says what it is', () => {
    const built = (metadata: string): string => shop('      Runtime: nodejs24.x\n', `    Metadata:\n      ${metadata}\n`);
    const found = offered(built('|'));
    assert.ok(found.includes('BuildMethod') && found.includes('Dockerfile') && !found.includes('AWS::CloudFormation::Init'));
    assert.equal(offered(built('BuildMethod: |'))[0], 'esbuild');
    const text = built('BuildProperties: { Minify: false }');
    assert.match(hover(analyze(text, cloudformation), text.indexOf('Minify'))?.markdown ?? '', /shortens the code/);
    assert.deepEqual(problems(built('Other: [1]\n      BuildProperties: function_a\n      BuildMethod: go1.x')), []);
  });
});

describe('what real templates of AWS SAM do', () => {
  it('is an event pattern as JSON in a string, which CloudFormation takes', () => {
    const pattern = `!Sub '{"source": ["my.shop"], "account": ["\${AWS::AccountId}"]}'`;
    assert.deepEqual(problems(template(`Resources:\n  Rule:\n    Type: AWS::Events::Rule\n    Properties:\n      EventPattern: ${pattern}\n`)), []);
    assert.deepEqual(
      problems(
        shop(
          `      Runtime: python3.14\n      Events:\n        Call:\n          Type: EventBridgeRule\n          Properties:\n            Pattern: ${pattern}\n`,
        ),
      ),
      [],
    );
  });

  it('is a role that is null beside policies, as in templates for .NET', () => {
    const text = `{"Transform": "AWS::Serverless-2016-10-31", "Resources": {"Pay": {"Type": "AWS::Serverless::Function", "Properties": {
      "Handler": "Shop", "Runtime": "dotnet10", "CodeUri": ".", "Role": null, "Policies": ["AWSLambda_FullAccess"]}}}}`;
    assert.ok(!problems(text).some((problem) => problem.includes('no effect')));
    assert.ok(problems(text.replace('null', '"arn:aws:iam::123456789012:role/pay"')).some((problem) => problem.includes('`Policies` has no effect')));
  });
});
