import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';

const template = kindOf('cloudformation') as Kind;
const found = (text: string): string[] => diagnose(analyze(text, template)).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);

describe('files of the CloudWatch agent', () => {
  const mem = '{"metrics": {"metrics_collected": {"mem": {"measurement": ["used_percent"]}}}}';
  const table: [title: string, path: string, text: string, kind: string | undefined][] = [
    ['by its name', '/w/amazon-cloudwatch-agent.json', '{}', 'cloudwatch-agent'],
    ['a fragment', '/etc/amazon-cloudwatch-agent.d/file_shop.json', '{}', 'cloudwatch-agent'],
    ['a fragment without an extension', '/etc/amazon-cloudwatch-agent.d/ssm_AmazonCloudWatch-shop', mem, 'cloudwatch-agent'],
    ['a configuration of the collector among them', '/etc/amazon-cloudwatch-agent.d/otel.yaml', 'receivers: {otlp: {}}\nexporters: {}\n', undefined],
    ['of the wizard', '/opt/aws/amazon-cloudwatch-agent/bin/config.json', mem, 'cloudwatch-agent'],
    ['with a section misspelled', '/w/config.json', mem.replace('"metrics":', '"metrisc":'), 'cloudwatch-agent'],
    ['with what is collected misspelled', '/w/config.json', mem.replace('_collected', '_colected'), 'cloudwatch-agent'],
    ['with settings of the agent alone', '/w/config.json', '{"agent": {"run_as_user": "cwagent"}}', 'cloudwatch-agent'],
    ['of OpenTelemetry alone', '/w/config.json', '{"opentelemetry": {"collect": {"host_metrics": {}}}}', 'cloudwatch-agent'],
    ['one that is begun', '/w/cloudwatch-agent-config.json', '{"": null}', 'cloudwatch-agent'],
    ['logs of something else', '/w/config.json', '{"logs": {"level": "debug"}, "port": 80}', undefined],
    ['a package of the agent', '/w/cloudwatch-agent/package.json', '{"name": "cloudwatch-agent", "version": "1.0.0"}', undefined],
    ['the state of Terraform', '/w/terraform.tfstate.json', '{"version": 4, "resources": [{"value": "{\\"metrics_collected\\": {}}"}]}', undefined],
  ];
  for (const [title, path, text, kind] of table) it(title, () => assert.equal(recognize(path, text, recognizers).kind, kind));
});

describe('a configuration of the CloudWatch agent in a template', () => {
  const init = (path: string, content: string): string =>
    `Resources:\n  Web:\n    Type: AWS::EC2::Instance\n    Metadata:\n      AWS::CloudFormation::Init:\n        config:\n          files:\n            ${path}:\n              content: ${content}\n    Properties: {ImageId: ami-12345678}\n`;
  const parameter = (value: string): string =>
    `Resources:\n  Config:\n    Type: AWS::SSM::Parameter\n    Properties: {Type: String, Name: AmazonCloudWatch-web, Value: ${value}}\n`;
  const wrong = (variable: string): string =>
    `{"metrics": {"append_dimensions": {"ImageId": "${variable}"}, "metrics_collected": {"mem": {"measurement": ["used_percnt"]}}}}`;
  const value = ['cloudwatch-agent/bad-value "used_percnt"'];
  const path = '/opt/aws/amazon-cloudwatch-agent/etc/amazon-cloudwatch-agent.json';
  const table: [title: string, text: string, problems: string[]][] = [
    ['as a text', init(path, `'${wrong('${aws:ImageId}')}'`), value],
    ['in a literal block', init(path, `|\n                ${wrong('${aws:ImageId}')}`), value],
    ['as a map', init(path, wrong('${aws:ImageId}')), value],
    ['in Fn::Sub, with what stays as it is', init(path, `!Sub '${wrong('${!aws:ImageId}')}'`), value],
    [
      'in Fn::Sub, with a variable that the agent drops',
      init(path, `!Sub '${wrong('${!aws:ImageID}')}'`),
      ['cloudwatch-agent/global-dimension "${!aws:ImageID}"', ...value],
    ],
    ['in Fn::Sub, with what the stack fills in', init(path, `!Sub '${wrong('${AWS::Region}')}'`), value],
    ['of the wizard', init('/opt/aws/amazon-cloudwatch-agent/bin/config.json', `'${wrong('${aws:ImageId}')}'`), value],
    ['on Windows', init('C:\\ProgramData\\Amazon\\AmazonCloudWatchAgent\\Configs\\cloudwatch-agent.json', `'${wrong('${aws:ImageId}')}'`), value],
    ['of another name, told by its content', init('/tmp/metrics.json', `'${wrong('${aws:ImageId}')}'`), value],
    ['other JSON', init('/etc/app.json', '\'{"metrics": {"mem": 1}}\''), []],
    ['in a parameter', parameter(`'${wrong('${aws:ImageId}')}'`), value],
    ['other JSON in a parameter', parameter(`'{"metrics": "on"'`), []],
    [
      'in a parameter as JSON that a function makes',
      `Transform: AWS::LanguageExtensions\n${parameter(`{'Fn::ToJsonString': ${wrong('${aws:ImageId}')}}`)}`,
      value,
    ],
    ['other JSON that a function makes', `Transform: AWS::LanguageExtensions\n${parameter(`{'Fn::ToJsonString': {Stage: test}}`)}`, []],
  ];
  for (const [title, text, problems] of table) it(title, () => assert.deepEqual(found(text), problems));

  it('in a file of .ebextensions', () => {
    const text = `files:\n  ${path}:\n    mode: "000644"\n    content: |\n      ${wrong('${aws:ImageId}')}\n`;
    const analysis = analyze(text, kindOf('ebextensions') as Kind);
    assert.deepEqual(
      diagnose(analysis).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`),
      value,
    );
  });
});
