import assert from 'node:assert/strict';
import { recognize } from '../../server/src/core/recognize.ts';
import type { Key, Schema } from '../../server/src/core/schema.ts';
import { respelled } from '../../server/src/core/spelling.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { definitions, references, rename } from '../../server/src/features/names.ts';
import { sameAs } from '../../server/src/kinds/cloudformation/insides.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import type { ServiceData } from '../../server/src/kinds/cloudformation/spec-data.ts';
import { taskDefinition } from '../../server/src/kinds/ecs-taskdef/kind.ts';
import { schema, serviceKeys } from '../../server/src/kinds/ecs-taskdef/schema.ts';
import { cpuUnits, memoriesFor, memoryMiB } from '../../server/src/kinds/ecs-taskdef/sizes.ts';
import { imageDefinitions } from '../../server/src/kinds/imagedefinitions/kind.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze, data } from '../support/analyze.ts';

describe('files of ECS and of its delivery', () => {
  const whole = '{"family": "web", "containerDefinitions": [{"name": "web", "image": "nginx"}]}';
  const table: [title: string, path: string, text: string, kind: string | undefined][] = [
    ['a task definition by its name', '/w/taskdef.json', '{"family": "web"}', 'ecs-taskdef'],
    ['in another habit', '/w/.aws/task-definition.json', whole, 'ecs-taskdef'],
    ['of a service', '/w/ecs/web-td.json', whole, 'ecs-taskdef'],
    ['by its content', '/w/ecs/web.json', whole, 'ecs-taskdef'],
    ['in YAML', '/w/web.yaml', 'family: web\ncontainerDefinitions:\n  - name: web\n', 'ecs-taskdef'],
    ['as a description', '/w/out.json', `{"taskDefinition": ${whole}, "tags": []}`, 'ecs-taskdef'],
    ['with its containers misspelled', '/w/x.json', '{"family": "web", "networkMode": "awsvpc", "cpu": "1", "requiresCompatibilities": []}', 'ecs-taskdef'],
    ['an empty one', '/w/taskdef.json', '', 'ecs-taskdef'],
    ['one whose first key is being typed', '/w/taskdef.json', '{"": null}', 'ecs-taskdef'],
    ['a service, which names one', '/w/service.json', '{"cluster": "c", "serviceName": "s", "taskDefinition": "web:3", "desiredCount": 2}', 'ecs-service'],
    ['Dockerrun of Beanstalk', '/w/Dockerrun.aws.json', '{"AWSEBDockerrunVersion": 2, "containerDefinitions": [{"name": "a", "image": "b"}]}', 'eb-dockerrun'],
    ['Kubernetes', '/w/task-def.yaml', 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: web\n', undefined],
    ['Compose', '/w/docker-compose.yml', 'services:\n  web:\n    image: nginx\nvolumes: {}\n', undefined],
    ['parameters of the ECS CLI', '/w/ecs-params.yml', 'version: 1\ntask_definition:\n  task_execution_role: r\n', undefined],
    ['a manifest of Copilot', '/w/manifest.yml', 'name: web\ntype: Load Balanced Web Service\nimage:\n  port: 80\ncpu: 256\nmemory: 512\n', undefined],
    ['a template', '/w/taskdef.yaml', 'Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n', 'cloudformation'],
    ['a lock file', '/w/taskdef-lock.json', whole, undefined],
    ['a package', '/w/taskdef.json', '{"name": "taskdef", "version": "1.0.0", "scripts": {}, "dependencies": {}}', undefined],
    ['overrides of a run', '/w/overrides.json', '{"containerOverrides": [{"name": "web", "command": []}], "cpu": "256", "memory": "512"}', undefined],
    ['image definitions', '/w/imagedefinitions.json', '[{"name": "web", "imageUri": "x"}]', 'imagedefinitions'],
    ['of one service', '/w/out/imagedefinitions-web.json', '[{"name": "web", "imageUri": "x"}]', 'imagedefinitions'],
    ['an image detail', '/w/imageDetail.json', '{"ImageURI": "x"}', 'imagedetail'],
    ['an image detail in the other form', '/w/imageDetail.json', '[{"name": "web", "imageUri": "x"}]', 'imagedetail'],
    ['details of other images', '/w/imageDetail.json', '{"width": 100, "height": 50, "src": "a.png"}', undefined],
  ];
  for (const [title, path, text, kind] of table) it(`${title}: ${kind ?? 'none of ours'}`, () => assert.equal(recognize(path, text, recognizers).kind, kind));
});

describe('names in task definitions', () => {
  const text = `family: shop
proxyConfiguration: { containerName: proxy }
volumes: [{ name: data }]
containerDefinitions:
  - name: web
    image: nginx:1.27
    memory: 128
    links: ["proxy:p"]
    dependsOn: [{ containerName: proxy, condition: START }]
    volumesFrom: [{ sourceContainer: "proxy" }]
    mountPoints: [{ sourceVolume: data, containerPath: /data }]
  - name: proxy
    image: envoy:1.31
    memory: 128
`;
  const analysis = analyze(text, taskDefinition);

  it('of a container are one, through all that refers to it', () => {
    const at = text.indexOf('{ containerName: proxy, condition') + 18;
    assert.deepEqual(
      definitions(analysis, at).map(({ start }) => text.slice(0, start).split('\n').length),
      [12],
    );
    assert.equal(references(analysis, at).length, 5);
    const edits = rename(analysis, at, 'envoy');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(applyEdits(text, [...edits]), text.replace(/\bproxy\b/g, 'envoy'));
  });

  it('of a volume too', () => {
    const edits = rename(analysis, text.indexOf('sourceVolume: data') + 15, 'files');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(applyEdits(text, [...edits]), text.replace('name: data', 'name: files').replace('sourceVolume: data', 'sourceVolume: files'));
  });

  it('are one in a template too, which writes them in its own spelling', () => {
    const template = `Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Volumes: [{ Name: data }]
      ContainerDefinitions:
        - Name: web
          Image: !Sub '\${AWS::AccountId}/web'
          Memory: 128
          Links: ["proxy:p"]
          DependsOn: [{ ContainerName: proxy, Condition: START }]
          MountPoints: [{ SourceVolume: data, ContainerPath: /data }]
        - { Name: proxy, Image: 'envoy:1.31', Memory: 128 }
`;
    const read = analyze(template, cloudformation);
    const edits = rename(read, template.indexOf('ContainerName: proxy') + 17, 'envoy');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(applyEdits(template, [...edits]), template.replace(/\bproxy\b/g, 'envoy'));
    const offered = complete(read, template.indexOf('Condition: START') + 13).map(({ label }) => label);
    for (const value of ['START', 'HEALTHY']) assert.equal(offered.filter((label) => label === value).length, 1, offered.join());
    const keys = complete(read, template.indexOf('          Memory: 128') + 10).map(({ label }) => label);
    assert.ok(keys.includes('HealthCheck') && !keys.includes('healthCheck') && new Set(keys).size === keys.length, keys.join());
  });

  it('keep to what ECS takes', () => assert.match(String(rename(analysis, text.indexOf('proxy }'), 'my proxy')), /letters, digits, hyphens/));
});

describe('sizes of Fargate', () => {
  it('are read in each spelling', () => {
    assert.deepEqual(['256', '.25 vCPU', '0.25 vcpu', '1 vCPU', '16 vCPU', 'one'].map(cpuUnits), [256, 256, 256, 1024, 16_384, undefined]);
    assert.deepEqual(['512', '0.5 GB', '2GB', '120 gb', ''].map(memoryMiB), [512, 512, 2048, 122_880, undefined]);
  });

  // Source: ECS developer guide, task_definition_parameters.html, "Task size".
  it('are those of the guide', () =>
    assert.deepEqual(
      [256, 512, 1024, 2048, 4096, 8192, 16_384, 300].map((units) => {
        const all = memoriesFor(units);
        return all && `${(all[0] ?? 0) / 1024} to ${(all.at(-1) ?? 0) / 1024} GB, ${all.length}`;
      }),
      ['0.5 to 2 GB, 3', '1 to 4 GB, 4', '2 to 8 GB, 7', '4 to 16 GB, 13', '8 to 30 GB, 23', '16 to 60 GB, 12', '32 to 120 GB, 12', undefined],
    ));
});

describe('the properties of AWS::ECS::TaskDefinition', () => {
  const service = data.get('cfn/aws-ecs.json') as unknown as ServiceData;

  /** All keys of a schema by the names of the keys above them. */
  function keysOf(of: Schema, above: string, found: Map<string, Set<string>>): Map<string, Set<string>> {
    const below = (key: Key, name: string): void => {
      found.set(above, (found.get(above) ?? new Set()).add(name));
      keysOf(key.schema, `${above}/${name}`, found);
    };
    if (of.type === 'object') for (const [name, key] of Object.entries(of.keys)) below(key, name);
    if (of.type === 'list') keysOf(of.of, above, found);
    if (of.type === 'either') for (const each of of.of) keysOf(each, above, found);
    if (of.type === 'cases') for (const { use } of of.cases) keysOf(use, above, found);
    if (of.type === 'cases' && of.otherwise) keysOf(of.otherwise, above, found);
    return found;
  }

  it('are the keys of a task definition, as they are spelled there', () => {
    const spelling = sameAs['AWS::ECS::TaskDefinition']?.spelling;
    assert.ok(spelling);
    const own = keysOf(respelled(schema, spelling), '', new Map());
    const missing: string[] = [];
    const visit = (properties: Record<string, { readonly t: string }>, above: string): void => {
      for (const [name, { t }] of Object.entries(properties)) {
        if (!own.get(above)?.has(name)) missing.push(`${above}/${name}`);
        const part = /#(\w+)/.exec(t)?.[1];
        const inner = part === undefined ? undefined : service.parts[`TaskDefinition.${part}`];
        if (inner) visit(inner.p, `${above}/${name}`);
      }
    };
    visit(service.types['AWS::ECS::TaskDefinition']?.p ?? {}, '');
    assert.deepEqual(missing, []);
    const top = Object.keys(service.types['AWS::ECS::TaskDefinition']?.p ?? {});
    const more = [...(own.get('') ?? [])].filter((name) => !top.includes(name));
    assert.deepEqual(
      more.map((name) => name.toLowerCase()).sort(),
      ['$schema', 'taskdefinition', ...Object.keys(serviceKeys).map((name) => name.toLowerCase())].sort(),
    );
  });
});

describe('image definitions', () => {
  const text = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, index) => ({ name: `c${index}`, imageUri: 'x'.repeat(200) })));
  const said = (count: number): string[] => diagnose(analyze(text(count), imageDefinitions)).map(({ rule }) => rule);
  it('have 100 KB at most', () => assert.deepEqual([said(400), said(500)], [[], ['imagedefinitions/size']]));
});

describe('limits of task definitions', () => {
  const each = (part: (index: number) => string): string => Array.from({ length: 5_000 }, (_, index) => part(index)).join('');
  for (const [name, text] of [
    [
      'containers',
      `family: web\ncontainerDefinitions:\n${each((index) => `  - { name: c${index}, image: x, dependsOn: [{ containerName: c${index + 1}, condition: START }] }\n`)}`,
    ],
    [
      'ports',
      `family: web\ncontainerDefinitions:\n  - name: web\n    image: x\n    portMappings:\n${each(() => '      - { containerPort: 80, hostPort: 80 }\n')}`,
    ],
    ['nulls', `{"family": "web", "containerDefinitions": [${each((index) => `{"name": "c${index}", "links": null},`)}{}]}`],
    ['dots in sizes', `family: web\nrequiresCompatibilities: [FARGATE]\ncpu: "${'.'.repeat(20_000)} vCPU"\nmemory: "${'1'.repeat(20_000)} GB"\n`],
  ] as const)
    it(`stand 5,000 ${name}`, () => assert.ok(diagnose(analyze(text, taskDefinition)).length <= 100));
});
