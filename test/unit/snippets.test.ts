import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as yaml from 'yaml';
import { kinds } from '../../server/src/catalogue.ts';
import type { Analysis } from '../../server/src/core/analyze.ts';
import { type Fact, select } from '../../server/src/core/fact.ts';
import type { Kind, Snippet } from '../../server/src/core/kind.ts';
import { segments } from '../../server/src/core/path.ts';
import { complete, indented, preview } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { withDefaults } from '../../server/src/features/insert.ts';
import { snippetsAt } from '../../server/src/features/snippets.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { analyze } from '../support/analyze.ts';
import { said } from '../support/said.ts';

/** The smallest valid file of each kind that has pieces among its snippets, for these to be put into. */
const smallest: Readonly<Record<string, string>> = {
  'apigateway-openapi': 'openapi: 3.0.1\ninfo:\n  title: shop\npaths:\n  /orders:\n    summary: Orders\n',
  buildspec: 'version: 0.2\nphases:\n  build:\n    commands:\n      - make\n',
  appspec: 'version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: scripts/start.sh\n',
  cloudformation: "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Bucket:\n    Type: AWS::S3::Bucket\n",
  cards: 'note: queues\ncards:\n  - { id: queues-order, type: recall, question: Which queues keep the order?, answer: FIFO queues. }\n',
  codepipeline: `pipeline:
  name: shop
  pipelineType: V2
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore:
    type: S3
    location: shop-artifacts
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: { category: Source, owner: AWS, provider: CodeStarSourceConnection, version: '1' }
          configuration: { ConnectionArn: arn, FullRepositoryId: org/shop, BranchName: main }
          outputArtifacts: [{ name: SourceArtifact }]
    - name: Build
      actions:
        - name: Build
          actionTypeId: { category: Build, owner: AWS, provider: CodeBuild, version: '1' }
          configuration: { ProjectName: shop }
          inputArtifacts: [{ name: SourceArtifact }]
`,
  asl: `Comment: Sells
StartAt: Ask
States:
  Answer:
    Type: Task
    Resource: arn:aws:states:::sns:publish
    Parameters: { TopicArn: '\${Topic}', Message: done }
    End: true
  Ask:
    Type: Choice
    Choices: [{ Variable: $.valid, BooleanEquals: true, Next: '\${Other}' }]
    Default: Answer
`,
  'kinesis-agent': 'flows:\n  - filePattern: /var/log/app.log\n    kinesisStream: app\n    dataProcessingOptions:\n      - optionName: SINGLELINE\n',
  'ecs-taskdef': 'family: web\nexecutionRoleArn: ecsTaskExecutionRole\ncontainerDefinitions:\n  -\n    name: web\n    image: nginx:1.27\n    memory: 128\n',
  jenkinsfile: "pipeline {\n  agent any\n  stages {\n    stage('Build') {\n      steps {\n        sh 'make'\n      }\n    }\n  }\n}\n",
  'eb-cron': 'version: 1\ncron:\n  - name: report\n    url: /tasks/report\n    schedule: 0 3 * * *\n',
  ebextensions: 'option_settings:\n  - option_name: STAGE\n    value: production\n',
  'cloudwatch-dashboard':
    'widgets:\n  -\n    type: text\n    properties: { markdown: shop }\nvariables:\n  -\n    type: property\n    property: stage\n    inputType: input\n    id: stage\n',
  'ecr-lifecycle':
    'rules:\n  -\n    rulePriority: 1\n    selection: { tagStatus: untagged, countType: imageCountMoreThan, countNumber: 1 }\n    action: { type: expire }\n',
  'cloudwatch-agent':
    'agent: { debug: true }\nmetrics: { metrics_collected: { mem: { measurement: [used_percent] } } }\nlogs:\n  logs_collected:\n    files: { collect_list: [{ file_path: /var/log/messages }] }\n    journald: { collect_list: [{ log_group_name: system }] }\n',
  'patch-baseline': 'Name: web-servers\nOperatingSystem: AMAZON_LINUX_2023\n',
  samconfig: 'version: 0.1\ndefault:\n  deploy:\n    parameters:\n      region: eu-central-1\n',
  'ssm-document': `schemaVersion: "0.3"
parameters:
  InstanceId: { type: String }
  InstanceIds: { type: StringList }
mainSteps:
  - name: describeInstance
    action: aws:executeAwsApi
    inputs: { Service: ec2, Api: DescribeInstances, InstanceIds: ['{{ InstanceId }}'], Others: '{{ InstanceIds }}' }
    outputs: [{ Name: State, Selector: $.State, Type: String }]
  - name: stopInstance
    action: aws:pause
    inputs: {}
`,
  deployspec: 'version: 0.1\nfiles: [{ source: /, destination: /srv/web }]\nscripts:\n  AfterDeploy:\n    - location: scripts/start.sh\n',
};

const smallestCommand = 'schemaVersion: "2.2"\nmainSteps:\n  - action: aws:runShellScript\n    name: list\n    inputs:\n      runCommand:\n        - ls\n';

/** The file for a piece to be put into: pieces of AWS SAM need its transform, those of commands another document than a runbook, back ends an operation. */
function smallestFor(kind: Kind, { prefix, path }: Snippet): string | undefined {
  if (path === '/paths/*/*') return smallest[kind.id]?.replace('    summary', '    get:\n      summary');
  if (path.includes('/windows_events/'))
    return 'logs: { logs_collected: { windows_events: { collect_list: [{ event_name: System, event_levels: [ERROR] }] } } }\n';
  if (prefix.startsWith('command-')) return smallestCommand;
  return prefix.startsWith('sam-') ? `Transform: AWS::Serverless-2016-10-31\n${smallest[kind.id]}` : smallest[kind.id];
}

for (const kind of kinds)
  describe(`snippets of ${kind.id}`, () => {
    it('have a name and a prefix of their own', () => {
      for (const field of ['name', 'prefix'] as const) {
        const all = kind.snippets.map((snippet) => snippet[field]);
        assert.deepEqual(all, [...new Set(all)]);
      }
    });

    for (const snippet of kind.snippets) {
      it(`${snippet.prefix} says in one sentence what it makes`, () => {
        assert.match(snippet.prefix, /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.match(snippet.description, /^[A-Z]((?!\. ).)*[^.\s]$/);
      });

      it(`${snippet.prefix} has tab stops without gaps, each with one default, and no other dollar sign`, () => {
        const stops = snippet.body.flatMap((line) => [...line.replace(/\\[\\$}]/g, '').matchAll(/\$\{?(\d+)(:[^}]*)?/g)]);
        const numbers = [...new Set(stops.map(([, number]) => Number(number)))].sort((a, b) => a - b);
        assert.deepEqual(
          numbers.filter((number) => number > 0),
          numbers.filter((number) => number > 0).map((_, index) => index + 1),
        );
        assert.equal(new Set(stops.map(([stop]) => stop)).size, numbers.length, 'a stop that comes again has the same default');
        assert.equal(snippet.body.join('').replace(/\\\$/g, '').split('$').length - 1, stops.length);
      });

      it(`${snippet.prefix} names no account but 111122223333 and no access key`, () => {
        const text = preview(snippet);
        assert.deepEqual([...new Set(text.match(/\b\d{12}\b/g))].join(), text.includes('111122223333') ? '111122223333' : '');
        assert.doesNotMatch(text, /\b(AKIA|ASIA)[A-Z0-9]{16}\b/);
      });

      // Of what nobody may write as YAML there is a test below.
      for (const unit of kind.reader === 'json' ? [] : [2, 4])
        it(`${snippet.prefix} is offered at its place and gives a file without problems, indented by ${unit}`, () => {
          const file = accepted(kind, snippet, unit);
          // A definition stands there for uses still to come.
          const found = diagnose(analyze(file, kind)).filter(
            ({ rule }) => !/^\/(Parameters|Conditions|Mappings)$/.test(snippet.path) || !/\/unused-/.test(rule),
          );
          assert.deepEqual(said(found), [], file);
        });
    }
  });

/** The same in JSON: chosen from the completions in an empty file, or inserted by the command. */
describe('snippets in JSON', () => {
  const json = (text: string): string => JSON.stringify(yaml.parse(text), undefined, 2);
  for (const kind of kinds.filter(({ files }) => files.names?.some((glob) => /json/.test(glob))))
    describe(`of ${kind.id}`, () => {
      for (const snippet of kind.snippets.filter(({ body }) => !body.some((line) => /[|>]-?$/.test(line))))
        it(`${snippet.prefix} gives a file without problems`, () => {
          const whole = snippet.path === '' && isWhole(snippet, smallestFor(kind, snippet) ?? snippet.body.join('\n'));
          const before = whole ? '' : json(smallestFor(kind, snippet) ?? '');
          const analysis = analyze(before, kind);
          // Into a map or list that is not there it is put in YAML only.
          if (!whole && select(analysis.root, snippet.path).length === 0) return;
          const item = complete(analysis, 0, { isJson: true }).find(({ label }) => label === snippet.prefix);
          const placed = snippetsAt(analysis, before.length, true).find(({ name: found }) => found === snippet.name);
          assert.ok(placed, 'it fits');
          const after = before.slice(0, placed.at) + withDefaults(placed.insert) + before.slice(placed.at);
          if (whole) assert.equal(item && withDefaults(item.insert), after);
          assert.doesNotThrow(() => JSON.parse(after), after);
          assert.deepEqual(
            diagnose(analyze(after, kind)).map(({ message }) => message),
            [],
            after,
          );
        });
    });

  it('are offered where a key or an item is typed', () => {
    const text = '{\n  "family": "web",\n  "containerDefinitions": [\n    { "name": "web", "image": "x", "memory": 128, "aw" },\n    \n  ]\n}\n';
    const kind = kinds.find(({ id }) => id === 'ecs-taskdef');
    assert.ok(kind);
    const analysis = analyze(text, kind);
    const key = complete(analysis, text.indexOf('aw') + 2).find(({ label }) => label === 'awslogs');
    assert.equal(key?.filter, '"awslogs"');
    assert.match(withDefaults(key.insert), /^"logConfiguration": \{\n/);
    const item = complete(analysis, text.indexOf('    \n') + 4).find(({ label }) => label === 'container');
    assert.match(
      withDefaults(item?.insert ?? ''),
      /^\{\n {6}"name": "sidecar",\n {6}"image": "nginx:1.27",\n {6}"essential": false,\n {6}"memoryReservation": 128\n {4}\}$/,
    );
  });
});

/** The file that is there after the snippet was chosen from the completions at its place. */
function accepted(kind: Kind, snippet: Snippet, unit: number): string {
  const file = indented((smallestFor(kind, snippet) ?? '').split('\n'), 0, { unit, eol: '\n' });
  const around = analyze(isWhole(snippet, file) ? '' : file, kind);
  const { text, offset } = lineFor(around, around.root, segments(snippet.path), unit);
  const items = complete(analyze(text, kind), offset, { tabSize: unit });
  const item = items.find(({ kind: sort, label }) => sort === 'snippet' && label === snippet.prefix);
  assert.ok(item, `${snippet.prefix} is offered, not only ${items.map(({ label }) => label)}, in\n${text}`);
  return text.slice(0, item.replace.start) + withDefaults(item.insert) + text.slice(item.replace.end);
}

/** Such a snippet begins with a key that every file has. */
const isWhole = ({ path, body }: Snippet, file: string): boolean =>
  path === '' && new RegExp(`^${/^[^:{]*[:{]/.exec(body[0] ?? '')?.[0].replace('{', '\\{')}`, 'm').test(file);

/** A file with a new line at the end of the value at a path, below the keys of that path that were missing, and the place to type there. */
function lineFor(analysis: Analysis, fact: Fact, path: readonly string[], unit: number): { text: string; offset: number } {
  const child = fact.children.find(({ segment }) => path[0] === '*' || segment === path[0]);
  if (child) return lineFor(analysis, child, path.slice(1), unit);
  const first = fact.children[0]?.entry;
  // In a block of a script it stands above the closing bracket.
  const inBlock = analysis.syntax === 'groovy' && analysis.text[fact.node.start] === '{' && first;
  const column = analysis.lines.position(inBlock ? inBlock.keySpan.start : fact.node.start).character;
  const kept = analysis.text.slice(0, fact.node.end - (inBlock ? 1 : 0)).trimEnd();
  // A name of the author's own may be any.
  const lines = [...path.map((key) => `${key === '*' ? 'config' : key}:`), ''].map((line, depth) => `\n${' '.repeat(column + depth * unit)}${line}`);
  const above = kept + lines.join('');
  return { text: above + analysis.text.slice(kept.length), offset: above.length };
}

describe('the order of completions', () => {
  const kindsOf = (text: string): string[] => {
    const items = complete(analyze(text, buildspec), text.length);
    return items.sort((a, b) => (a.sort < b.sort ? -1 : 1)).map(({ kind }) => kind);
  };

  it('begins with whole files where the file is empty, and with keys where it has begun', () => {
    const empty = kindsOf('');
    assert.equal(empty[0], 'snippet');
    assert.ok(empty.lastIndexOf('snippet') < empty.indexOf('key'));
    const begun = kindsOf('version: 0.2\n');
    assert.equal(begun[0], 'key');
    assert.ok(begun.includes('snippet'));
  });
});

describe('commands in snippets of buildspec', () => {
  before(function () {
    if (spawnSync('sh', ['-c', 'true']).status !== 0) this.skip();
  });

  for (const snippet of buildspec.snippets)
    it(`of ${snippet.prefix} are read by sh`, () => {
      const { root } = analyze(accepted(buildspec, snippet, 2), buildspec);
      if ([...select(root, '/env/shell')].length > 0) return;
      const commands = [...select(root, '/phases/*/commands/*')].map(({ node }) => (node.type === 'scalar' ? node.text : ''));
      const { status, stderr } = spawnSync('sh', ['-n'], { input: commands.join('\n'), encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    });
});
