import assert from 'node:assert/strict';
import { aroundIn } from '../../server/src/core/around.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { links, typedPath } from '../../server/src/features/links.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { codepipeline } from '../../server/src/kinds/codepipeline/kind.ts';
import { analyze } from '../support/analyze.ts';

const around = aroundIn(Object.fromEntries(['infra/app.yaml', 'prod.json', 'k8s/a.yml', 'k8s/b.yml', 'ci/one.yml', '..yaml'].map((path) => [path, ''])));

/** The parts of a text that are links, as they are written. */
const linked = (text: string, kind: Kind): string[] => links(analyze(text, kind), around).map(({ start, end }) => text.slice(start, end));

const action = (provider: string, configuration: string): string => `name: shop
roleArn: arn:aws:iam::111122223333:role/pipeline
stages:
  - name: Deploy
    actions:
      - name: Deploy
        actionTypeId: { category: Deploy, owner: AWS, provider: ${provider}, version: '1' }
        configuration:
          ${configuration}
`;

const json = (configuration: object): string =>
  JSON.stringify({
    pipeline: {
      roleArn: 'arn',
      stages: [
        { name: 'D', actions: [{ name: 'D', actionTypeId: { category: 'Deploy', owner: 'AWS', provider: 'CloudFormation', version: '1' }, configuration }] },
      ],
    },
  });

const template = (value: string): string => `Resources:
  Pipe:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: { Category: Deploy, Owner: AWS, Provider: CloudFormation, Version: '1' }
              Configuration:
                TemplatePath: ${value}
`;

describe('links', () => {
  for (const [what, text, kind, expected] of [
    ['a whole value', 'version: 0.2\nbatch:\n  build-list:\n    - identifier: a\n      buildspec: ci/one.yml\n', buildspec, ['ci/one.yml']],
    ['the path in an artifact', action('CloudFormation', 'TemplatePath: Source::infra/app.yaml'), codepipeline, ['infra/app.yaml']],
    ['the path in quotes', action('CloudFormation', 'TemplateConfiguration: "Source::prod.json"'), codepipeline, ['prod.json']],
    ['the path in a JSON text with an escape before it', json({ TemplatePath: 'S\tx::infra/app.yaml' }), codepipeline, ['infra/app.yaml']],
    ['two in one action', json({ TemplatePath: 'S::infra/app.yaml', TemplateConfiguration: 'S::prod.json' }), codepipeline, ['infra/app.yaml', 'prod.json']],
    ['the file of a parameter', action('CloudFormationStackInstances', 'ParameterOverrides: Source::prod.json'), codepipeline, ['prod.json']],
    ['each of several files', action('EKS', 'ManifestFiles: k8s/a.yml, k8s/b.yml,k8s/c.yml'), codepipeline, ['k8s/a.yml', 'k8s/b.yml']],
    ['the path in a template', template('Source::infra/app.yaml'), cloudformation, ['infra/app.yaml']],
    ['no artifact', action('CloudFormation', 'TemplatePath: infra/app.yaml'), codepipeline, []],
    ['no artifact before the colons', action('CloudFormation', 'TemplatePath: ::infra/app.yaml'), codepipeline, []],
    ['parameters in shorthand', action('CloudFormationStackInstances', 'ParameterOverrides: ParameterKey=a,ParameterValue=prod.json'), codepipeline, []],
    ['a file that is not there', action('CloudFormation', 'TemplatePath: Build::packaged.yaml'), codepipeline, []],
    ['a path with a variable', action('CloudFormation', "TemplatePath: 'Source::#{v.x}.yaml'"), codepipeline, []],
    ['a path that is computed', template('!Sub "Source::${Name}.yaml"'), cloudformation, []],
  ] as const)
    it(what, () => assert.deepEqual(linked(text, kind), expected));

  for (const [what, marked, kind, expected] of [
    ['behind the colons', action('CloudFormation', 'TemplatePath: Source::infra/a<|>b.yaml'), codepipeline, ['infra/', 'ab.yaml']],
    ['right behind the colons', action('CloudFormation', "TemplatePath: 'Source::<|>'"), codepipeline, ['', '']],
    ['not in the name of the artifact', action('CloudFormation', 'TemplatePath: Sou<|>rce::infra'), codepipeline, undefined],
    ['the second of two', action('EKS', 'ManifestFiles: k8s/a.yml,k8s/<|>'), codepipeline, ['k8s/', '']],
    ['the first of two', action('EKS', 'ManifestFiles: k8<|>,k8s/b.yml'), codepipeline, ['', 'k8']],
    ['in a template', template('Source::infra/<|>'), cloudformation, ['infra/', '']],
  ] as const)
    it(`is typed: ${what}`, () => {
      const offset = marked.indexOf('<|>');
      const text = marked.replace('<|>', '');
      const typed = typedPath(analyze(text, kind), offset);
      assert.deepEqual(typed && [typed.folder, text.slice(typed.replace.start, typed.replace.end)], expected);
    });
});
