import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import { customPage } from '../../server/src/features/custom.ts';
import { allProblems } from '../../server/src/features/diagnose.ts';
import { judgedIn, readProject } from '../../server/src/project.ts';
import { analyze } from '../support/analyze.ts';

const FILE = 'file:///p/aws-devops-notes.yaml';

/** What a project's own rules find in a text, as the marked parts of it. */
function found(kind: string, project: string, text: string): string[] {
  const of = kindOf(kind);
  assert.ok(of);
  return allProblems(analyze(text, of), judgedIn(readProject(project, 'file:///p', FILE)))
    .filter(({ rule }) => /^(?:custom|file)\//.test(rule))
    .map(({ start, end, rule }) => `${rule.replace('custom/', '')} ${text.slice(start, end)}`);
}

const rule = (kind: string, pointer: string, condition: string, id = 'r'): string =>
  `  - { id: ${id}, kind: ${kind}, pointer: '${pointer}', ${condition}, message: As we agreed. }\n`;
const build = (lines: string): string => `version: 0.2\n${lines}phases:\n  build:\n    commands: [make, make test]\n`;

type Row = readonly [what: string, kind: string, pointer: string, condition: string, text: string, ...places: string[]];
const rows: readonly Row[] = [
  ['a key that must be there', 'buildspec', '/env/variables/STAGE', 'present: true', build('env:\n  variables: {A: b}\n'), 'variables'],
  ['one whose map is missing', 'buildspec', '/env/variables/STAGE', 'present: true', build('env:\n  shell: bash\n'), 'env'],
  ['one of which nothing is there', 'buildspec', '/env/variables/STAGE', 'present: true', build(''), 'version'],
  ['one that is there', 'buildspec', '/env/variables/STAGE', 'present: true', build('env:\n  variables: {STAGE: b}\n')],
  ['one of each that has a name', 'buildspec', '/phases/*/finally', 'present: true', build(''), 'build'],
  ['none where nothing has a name', 'buildspec', '/reports/*/files', 'present: true', build('reports: {}\n'), 'reports'],
  ['a key that may not be there', 'buildspec', '/phases/*/run-as', 'absent: true', build('').replace('commands', 'run-as: root\n    commands'), 'run-as'],
  ['items of lists', 'buildspec', '/phases/build/commands/*', 'one-of: [make]', build(''), 'make test'],
  ['an item by its number', 'buildspec', '/phases/build/commands/1', 'pattern: ^make$', build(''), 'make test'],
  ['numbers out of a range', 'codebuild-project', '/timeoutInMinutes', 'range: {min: 5, max: 60}', '{"name": "shop", "timeoutInMinutes": 90}', '90'],
  ['a number in a half-open range', 'codebuild-project', '/timeoutInMinutes', 'range: {max: 60}', '{"name": "shop", "timeoutInMinutes": 1}'],
  ['what is no number', 'codebuild-project', '/timeoutInMinutes', 'range: {max: 60}', '{"timeoutInMinutes": "soon"}', '"soon"'],
  ['a part that a pattern wants', 'buildspec', '/env/variables/*', 'pattern: prod', build('env:\n  variables: {A: a-prod-b, C: test}\n'), 'test'],
  ['nothing of what is filled in', 'buildspec', '/env/variables/*', 'pattern: prod', build("env:\n  variables: {A: '{{ stage }}'}\n")],
  [
    'names with a slash',
    'apigateway-openapi',
    '/paths/~1orders/get/summary',
    'absent: true',
    'openapi: 3.0.1\npaths:\n  /orders: {get: {summary: All}}\n',
    'summary',
  ],
  [
    'keys in any letter case',
    'appspec',
    '/Resources/*/*/Properties/Name',
    'one-of: [f]',
    'version: 0.0\nresources:\n  - A: {type: AWS::Lambda::Function, properties: {NAME: g}}\n',
    'g',
  ],
  [
    'what a template says',
    'cloudformation',
    '/Resources/*/Properties/BucketName',
    'absent: true',
    'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: a}\n',
    'BucketName',
  ],
  [
    'nothing of what a function gives',
    'cloudformation',
    '/Resources/*/Properties/BucketName',
    'one-of: [a]',
    'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Ref B}\n',
  ],
  [
    'nothing where a transform adds keys',
    'cloudformation',
    '/Metadata/Owner',
    'present: true',
    'Metadata:\n  Fn::Transform: {Name: AWS::Include}\nResources: {}\n',
  ],
];

describe('rules of a project find', () => {
  for (const [what, kind, pointer, condition, text, ...places] of rows)
    it(what, () =>
      assert.deepEqual(
        found(kind, `custom:\n${rule(kind, pointer, condition)}`, text),
        places.map((place) => `r ${place}`),
      ),
    );

  it('what stands inside other files, as a text and as a part of them', () => {
    const project = `custom:\n${rule('buildspec', '/env/variables/STAGE', 'absent: true', 'stage')}${rule('codepipeline', '/pipeline/stages/*/name', "pattern: '^[A-Z]'", 'stages')}`;
    const template = `Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source:
        Type: CODEPIPELINE
        BuildSpec: |
          version: 0.2
          env:
            variables:
              STAGE: a
          phases: {build: {commands: [make]}}
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: source
`;
    assert.deepEqual(found('cloudformation', project, template), ['stage STAGE', 'stages source']);
    assert.deepEqual(found('cloudformation', 'custom: []', template), []);
    const silent = template.replace(/^( *)STAGE/m, '$1# aws-devops-notes: ignore custom/stage\n$1STAGE');
    assert.deepEqual(found('cloudformation', project, silent), ['stages source'], 'a comment silences it there too');
  });

  it('nothing where a comment or a severity says so; a comment of a rule that is not there is told', () => {
    const project = `custom:\n${rule('buildspec', '/env/shell', 'absent: true', 'no-shell')}`;
    const text = (id: string): string => build(`env:\n  # aws-devops-notes: ignore custom/${id}\n  shell: bash\n`);
    assert.deepEqual(found('buildspec', project, text('no-shell')), []);
    assert.deepEqual(found('buildspec', project, text('no-shel')), ['file/unknown-rule custom/no-shel', 'no-shell shell']);
    assert.deepEqual(found('buildspec', `rules: {custom/no-shell: off}\n${project}`, text('x')), ['file/unknown-rule custom/x']);
  });
});

describe('rules of a project', () => {
  const read = (more: string) => readProject(`custom:\n  - ${more}\n`, 'file:///p', FILE).custom;
  const whole = 'id: a\n    kind: buildspec\n    pointer: /env\n    absent: true\n    message: No.';

  it('lead to their page, else to their place in the project file', () => {
    assert.equal(read(`${whole}\n    link: https://example.com/a?b#c`)[0]?.link, 'https://example.com/a?b#c');
    for (const link of ['http://example.com', 'javascript:alert(1)', 'command:x', 'https://a b', '//a'])
      assert.equal(read(`${whole}\n    link: '${link}'`)[0]?.link, `${FILE}#L2`, link);
  });

  it('count only when they are whole', () => {
    for (const part of ['id: a', 'kind: buildspec', 'pointer: /env', 'absent: true', 'message: No.'])
      assert.deepEqual(read(whole.replace(part, 'severity: error')), [], part);
    assert.deepEqual(read(`${whole}\n    present: true`), []);
    assert.equal(read(whole).length, 1);
  });

  it('have messages of one line, in which nothing is a link', () => {
    const [made] = read(whole.replace('No.', '"See [here](https://evil.example)\\n\\e[31m<b>*now*</b>"'));
    assert.equal(made?.message, 'See [here] (https://evil.example) [31m<b>*now*</b>');
    assert.ok(made);
    assert.match(customPage(made), /See \\\[here\\\] \\\(https\\:\/\/evil\\\.example\\\) \\\[31m\\<b\\>\\\*now\\\*\\<\/b\\>/);
  });

  it('are 50 at most', () => {
    const many = Array.from({ length: 60 }, (_, index) => rule('buildspec', '/env', 'absent: true', `r${index}`)).join('');
    assert.equal(readProject(`custom:\n${many}`, 'file:///p').custom.length, 50);
  });

  it('answer at once, whatever their patterns', () => {
    const patterns = ['(a+)+$', '(a|a)*$', '(a|aa)+$', '(.*)*x', '^(([a-z])+.)+[A-Z]$', '(?:a?){500}a{500}$', '(x+x+)+y'];
    const project = `custom:\n${patterns.map((pattern, index) => rule('buildspec', '/env/variables/*', `pattern: '${pattern}'`, `r${index}`)).join('')}`;
    const text = build(`env:\n  variables:\n    A: ${'a'.repeat(9000)}!\n    B: ${'x'.repeat(9000)}\n`);
    const start = performance.now();
    assert.ok(found('buildspec', project, text).length > 6);
    assert.ok(performance.now() - start < 2000, 'JavaScript’s own expressions would take longer than the universe is old');
  });
});
