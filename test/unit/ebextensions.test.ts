import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { hover } from '../../server/src/features/hover.ts';
import { definitions, references, rename } from '../../server/src/features/names.ts';
import { settings } from '../../server/src/kinds/beanstalk/settings.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { envYaml } from '../../server/src/kinds/eb-env-yaml/kind.ts';
import { savedConfig } from '../../server/src/kinds/eb-saved-config/kind.ts';
import { ebextensions } from '../../server/src/kinds/ebextensions/kind.ts';
import { analyze } from '../support/analyze.ts';

/** Every option of every namespace, with its key in the schema. */
const options = Object.entries(settings.keys).flatMap(([namespace, { schema }]) =>
  schema.type === 'object' ? Object.entries(schema.keys).map(([option, key]) => ({ namespace, option, key })) : [],
);

const asMap = (namespace: string, option: string, value: string): string => `option_settings:\n  ${namespace}:\n    ${option}: ${value}\n`;
const asItem = (namespace: string, option: string, value: string): string =>
  `option_settings:\n  - namespace: ${namespace}\n    option_name: ${option}\n    value: ${value}\n`;
const inTemplate = (namespace: string, option: string, value: string): string => `Resources:
  Shop:
    Type: AWS::ElasticBeanstalk::Environment
    Properties:
      ApplicationName: shop
      OptionSettings:
        - Namespace: ${namespace}
          OptionName: ${option}
          Value: ${value}
`;
const inSaved = (namespace: string, option: string, value: string): string =>
  `AWSConfigurationTemplateVersion: 1.1.0.0\nOptionSettings:\n  ${namespace}:\n    ${option}: ${value}\n`;
const inSavedOf = (namespace: string, option: string, value: string): string => inSaved(`AWSEBGroup.${namespace}`, option, value);
const forms = [
  { kind: ebextensions, write: asMap },
  { kind: ebextensions, write: asItem },
  { kind: cloudformation, write: inTemplate },
  { kind: savedConfig, write: inSaved },
  { kind: envYaml, write: inSavedOf },
];

const labels = (kind: typeof ebextensions, marked: string): string[] =>
  complete(analyze(marked.replace('<|>', ''), kind), marked.indexOf('<|>')).map(({ label }) => label);

describe('options of Elastic Beanstalk', () => {
  it('are all of the guide', () => assert.ok(options.length > 180 && Object.keys(settings.keys).length > 45, `${options.length}`));

  it('say the same as a map, as a list, in a template, in a saved configuration and in a manifest', () => {
    for (const { namespace, option } of options)
      for (const value of ['true', '70000', '"some word"']) {
        const [map, item, template, saved, manifest] = forms.map(({ kind, write }) =>
          diagnose(analyze(write(namespace, option, value), kind), {})
            .filter(({ rule }) => rule.endsWith('/bad-value') || rule.endsWith('/wrong-type'))
            .map(({ message, severity }) => `${severity} ${message.replace(/ for `[^`]+`/, '')}`),
        );
        assert.deepEqual(map, item, `${namespace} ${option} ${value}`);
        assert.deepEqual(item, template, `${namespace} ${option} ${value}`);
        assert.deepEqual(map, saved, `${namespace} ${option} ${value}`);
        assert.deepEqual(map, manifest, `${namespace} ${option} ${value}`);
      }
  });

  it('are explained and completed in each form', () => {
    for (const { namespace, option, key } of options.filter(({ key: { offered } }) => offered !== false))
      for (const { kind, write } of forms) {
        const text = write(namespace, option, 'x');
        assert.ok(hover(analyze(text, kind), text.indexOf(option, text.indexOf(namespace) + namespace.length) + 1)?.markdown.includes(key.about), option);
        assert.ok(labels(kind, write(namespace, '<|>', 'x').replace('<|>: x', '<|>')).includes(option), `${namespace} ${option}`);
      }
  });
});

describe('names in .ebextensions', () => {
  const text = `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: {"Fn::GetOptionSetting": {"OptionName": "JobTimeout", "DefaultValue": "300"}}
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/EC2
      MetricName: CPUUtilization
      Statistic: Average
      Period: 300
      ComparisonOperator: GreaterThanThreshold
      Threshold: 90
      EvaluationPeriods: 1
      Dimensions:
        - {Name: AutoScalingGroupName, Value: !Ref AWSEBAutoScalingGroup}
option_settings:
  aws:elasticbeanstalk:customoption:
    JobTimeout: 600
  aws:elasticbeanstalk:application:environment:
    JOBS_URL: '\`{"Ref": "Jobs"}\`'
    JOBS_ARN: "\`{\\"Fn::GetAtt\\" : [\\"Jobs\\", \\"Arn\\"]}\`"
files:
  /etc/nginx/conf.d/shop.conf:
    content: gzip on;
services:
  sysvinit:
    nginx:
      files: [/etc/nginx/conf.d/shop.conf]
`;
  const analysis = analyze(text, ebextensions);

  it('are followed into backticks', () => {
    const found = references(analysis, text.indexOf('Jobs:') + 1);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['Jobs', 'Jobs', 'Jobs'],
    );
  });

  it('are renamed there too', () => {
    const edits = rename(analysis, text.indexOf('Jobs:') + 1, 'Work');
    assert.ok(typeof edits !== 'string', String(edits));
    const renamed = applyEdits(text, edits);
    assert.ok(renamed.includes('`{"Ref": "Work"}`') && renamed.includes('[\\"Work\\", \\"Arn\\"]'), renamed);
  });

  it('lead from Fn::GetOptionSetting to the option', () =>
    assert.deepEqual(
      definitions(analysis, text.indexOf('"JobTimeout"') + 3).map(({ start }) => start),
      [text.indexOf('JobTimeout: 600')],
    ));

  it('lead from a service to the file that restarts it', () =>
    assert.deepEqual(
      definitions(analysis, text.indexOf('[/etc/nginx') + 3).map(({ start }) => start),
      [text.indexOf('/etc/nginx')],
    ));

  it('of the environment are explained, and stay as they are', () => {
    const at = text.indexOf('AWSEBAutoScalingGroup') + 3;
    assert.match(hover(analysis, at)?.markdown ?? '', /Auto Scaling group of the environment/);
    assert.equal(typeof rename(analysis, at, 'Group'), 'string');
  });

  it('are offered with those of the environment', () => {
    const offered = labels(ebextensions, text.replace('!Ref AWSEBAutoScalingGroup', '!Ref <|>'));
    for (const name of ['Jobs', 'AWSEBAutoScalingGroup', 'AWSEBEnvironmentName', 'AWS::Region']) assert.ok(offered.includes(name), name);
  });

  it('have no problems', () => {
    assert.deepEqual(
      diagnose(analysis, {}).map(({ rule, message }) => [rule, message]),
      [],
    );
  });
});
