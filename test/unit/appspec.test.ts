import assert from 'node:assert/strict';
import { notePages as notes } from '../../server/build/pages.ts';
import { aroundIn as around } from '../../server/src/core/around.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { namesIn } from '../../server/src/kinds/appspec/env.ts';
import { events } from '../../server/src/kinds/appspec/events.ts';
import { appspec } from '../../server/src/kinds/appspec/kind.ts';
import { platformOf } from '../../server/src/kinds/appspec/platform.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';

describe('an AppSpec is recognised', () => {
  const server = 'version: 0.0\nos: linux\nhooks:\n';
  const table: [string, string, string, boolean][] = [
    ['by its name', 'app/appspec.yml', '', true],
    ['by its name, whatever the version', 'appspec.json', '{"version": 1, "Resources": []}', true],
    ['by a name with more in it', 'deploy/AppSpec-prod.yaml', 'os: windows\n', true],
    ['by its content, for a server', 'deploy/spec.yml', server, true],
    ['by its content, for a service', 'deploy/ecs.json', '{"version": 0.0, "Resources": [{}]}', true],
    ['by its content in lower case', 'deploy/lambda.yml', 'version: 0.0\nresources:\n  - f:\n', true],
    ['but not a template of the same name', 'appspec-pipeline.yml', 'AWSTemplateFormatVersion: 2010-09-09\nResources:\n', false],
    ['nor a template with a version', 'stack.yml', 'Resources:\n  A:\n', false],
    ['nor a deploy spec of the EC2 action', 'appspec-deployspec.yml', 'version: 0.1\nscripts:\n', false],
    ['nor a Compose file', 'compose.yml', 'version: "3"\nservices:\n', false],
    ['nor an API whose name holds the word', 'webappspec.json', '{"openapi": "3.0.0", "info": {}}', false],
    ['nor a build file', 'deploy/build.yml', 'version: 0.2\nphases:\n', false],
  ];
  for (const [title, path, text, isOurs] of table) it(title, () => assert.equal(recognize(path, text, recognizers).kind === 'appspec', isOurs));
});

describe('the platform of an AppSpec', () => {
  const resource = (rest: string): string => `version: 0.0\nResources:\n  - X:\n${rest}`;
  const table: [string, string, string | undefined][] = [
    ['os', 'os: linux\n', 'ec2'],
    ['files', 'files: []\n', 'ec2'],
    ['permissions', 'permissions: []\n', 'ec2'],
    ['hooks as a map', 'hooks:\n  AfterInstall: []\n', 'ec2'],
    ['hooks as a list say no more', 'hooks:\n  - AfterInstall: f\n', undefined],
    ['a type', resource('      Type: AWS::Lambda::Function\n'), 'lambda'],
    ['a type in lower case', 'resources:\n  - x:\n      type: aws::ecs::service\n', 'ecs'],
    ['the type before the properties', resource('      Type: AWS::ECS::Service\n      Properties:\n        Alias: x\n'), 'ecs'],
    ['properties alone', resource('      Properties:\n        LoadBalancerInfo:\n          ContainerName: x\n'), 'ecs'],
    ['another property', resource('      Properties:\n        TargetVersion: "2"\n'), 'lambda'],
    ['resources beside os', `os: linux\n${resource('      Type: AWS::ECS::Service\n')}`, 'ecs'],
    ['nothing', 'version: 0.0\n', undefined],
    ['an empty file', '', undefined],
  ];
  for (const [title, text, platform] of table) it(`shows by ${title}`, () => assert.equal(platformOf(analyze(text, appspec).root), platform));
});

describe('lifecycle events', () => {
  const note = notes.find(({ id }) => id === 'codedeploy');
  const section = (id: string): string => note?.sections.find((each) => each.id === id)?.markdown ?? '';

  it('of servers stand in the note as in the table behind the hovers', () => {
    const rows = [...section('hooks-of-servers').matchAll(/^\| ([A-Z]\w+) \| ([\w ]+) \| ([\w ]+) \| (\w+) instances \|$/gm)].map((row) => row.slice(1));
    const expected = events.ec2
      .filter(({ isFrame }) => !isFrame)
      .map(({ name, scriptsFrom, needsLoadBalancer, blueGreen }) => [
        name,
        scriptsFrom ? `${scriptsFrom} revision` : 'none',
        needsLoadBalancer ? 'with a load balancer' : 'yes',
        blueGreen,
      ]);
    assert.deepEqual(rows, expected);
  });

  for (const [platform, title] of [
    ['lambda', 'Lambda'],
    ['ecs', 'ECS'],
  ] as const)
    it(`of ${title} too, with those that take a function in bold`, () => {
      const row = new RegExp(`^\\| ${title} \\| (.*) \\|$`, 'm').exec(section('hooks-of-lambda-and-ecs'))?.[1];
      assert.equal(row, events[platform].map(({ name, isHook }) => (isHook ? `**${name}**` : name)).join(', '));
    });
});

describe('variables in the location of a script', () => {
  it('are explained where they stand', () => {
    const text = 'version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: "scripts/${LIFECYCLE_EVENT}-$DEPLOYMENT_ID.$HOME.sh"\n';
    const names = namesIn(analyze(text, appspec).root, text);
    assert.deepEqual(
      names.map(({ start, end, text: name, role }) => [text.slice(start, end), name, role]),
      [
        ['LIFECYCLE_EVENT', 'LIFECYCLE_EVENT', 'use'],
        ['DEPLOYMENT_ID', 'DEPLOYMENT_ID', 'use'],
      ],
    );
    for (const { about } of names) assert.match(about ?? '', /^[A-Z].* does not expand it\.$/);
  });
});

describe('limits of AppSpecs', () => {
  const many = (part: string): string => part.repeat(20_000);
  const each = (part: (index: number) => string): string => Array.from({ length: 20_000 }, (_, index) => part(index)).join('');
  const ecs = 'version: 0.0\nResources:\n  - A:\n      Type: AWS::ECS::Service\n';
  for (const [name, text] of [
    ['permissions for one object', `version: 0.0\nos: linux\npermissions:\n${many('  - object: /a\n')}`],
    ['files for one place', `version: 0.0\nos: linux\nfiles:\n${many('  - { source: /, destination: /a }\n')}`],
    ['folders in a path', `version: 0.0\nos: linux\nfiles:\n  - source: ${many('a/')}x.txt\n    destination: /${many('a/')}\n`],
    ['exceptions', `version: 0.0\nos: linux\npermissions:\n  - object: ${many('/a')}\n    except: [${many('"*a*b", ')}]\n`],
    ['events', `version: 0.0\nos: linux\nhooks:\n${each((index) => `  PreInstal${index}: []\n`)}`],
    ['scripts', `version: 0.0\nos: linux\nhooks:\n  ApplicationStop:\n${each((index) => `    - { location: /srv/a${index}, timeout: 1s }\n`)}`],
    ['capacity providers', `${ecs}      Properties:\n        CapacityProviderStrategy:\n${many('          - { Base: 1 }\n')}`],
    ['resources and hooks', `version: 0.0\nResources:\n${many('  - x: {}\n')}Hooks:\n${many('  - AfterInstall: f\n')}`],
  ] as const)
    it(`stand 20,000 ${name}`, () => assert.ok(diagnose(analyze(text, appspec), { around: around({ 'scripts/start.sh': '' }) }).length <= 100));
});
