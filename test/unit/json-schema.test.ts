import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';
import { kindOf, kinds } from '../../server/src/catalogue.ts';
import { noData } from '../../server/src/core/data.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { isEmpty } from '../../server/src/core/node.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { hasJsonForm, jsonSchemaOf } from '../../server/src/features/json-schema/index.ts';
import { portable } from '../../server/src/features/json-schema/patterns.ts';
import { analyze, data } from '../support/analyze.ts';
import { textsByKind } from '../support/kind-texts.ts';
import { hasPlaceholder, plainValue } from '../support/plain-value.ts';

const compiled = new Map<string, ValidateFunction>();

/** What judges files of a kind, or of a sort of them. The types of resources are thousands, and aren't looked at. */
function validatorOf(kind: Kind, variant = ''): ValidateFunction {
  const name = `${kind.id}/${variant}`;
  const made = compiled.get(name) ?? new Ajv({ strict: false }).compile(jsonSchemaOf({ ...kind, ...kind.variants?.[variant] }, noData).schema);
  compiled.set(name, made);
  return made;
}

const texts = textsByKind();
let [bad, refused] = [0, 0];

describe('a JSON Schema', () => {
  for (const kind of kinds.filter(hasJsonForm)) {
    const { id } = kind;
    it(`of ${id} takes what has no error`, () => {
      const validate = validatorOf(kind);
      for (const { from, text } of texts.get(id) ?? []) {
        const analysis = analyze(text, kind);
        const { root, problems } = analysis;
        if (isEmpty(root.node) || problems.some(({ rule }) => rule.startsWith('syntax/')) || hasPlaceholder(root)) continue;
        const isValid = validate(plainValue(analysis));
        const byWalk = problems.some(({ severity, rule }) => severity === 'error' && rule.startsWith(`${id}/`));
        if (byWalk) {
          bad++;
          if (!isValid) refused++;
        } else if (!isValid && !diagnose(analysis).some(({ severity }) => severity === 'error' || severity === 'warning')) {
          assert.fail(`${from}: ${JSON.stringify(validate.errors?.[0])}\n${text}`);
        }
      }
    });
  }

  // The rest are slips where other names are fine, and properties of types that nobody asked for.
  it('refuses most of what our schemas call an error', () => assert.ok(bad > 200 && refused / bad > 0.68, `${refused} of ${bad}`));
});

type Row = readonly [kind: string, what: string, text: string, isRight: boolean];
const server = (owner: string): string => `version: 0.0\nos: linux\nfiles:\n  - {source: a, destination: b}\npermissions:\n  - {object: a, owner: ${owner}}\n`;
const lambda = (name: string): string =>
  `version: 0.0\nresources:\n  - F:\n      type: AWS::Lambda::Function\n      properties: {name: f, alias: live, currentversion: 1, ${name}: 2}\n`;
const state = (fields: string): string => `StartAt: A\nStates:\n  A: { ${fields} }\n`;
const template = (resource: string): string => `Resources:\n  A:\n${resource.replace(/^/gm, '    ')}\n`;
const rows: readonly Row[] = [
  ['buildspec', 'a version as a number', 'version: 0.2\nphases: {build: {commands: [make]}}', true],
  ['buildspec', 'the same as a string', "version: '0.2'\nphases: {build: {commands: [make]}}", true],
  ['buildspec', 'another version', 'version: 0.3\nphases: {build: {commands: [make]}}', false],
  ['buildspec', 'a list in place of a map', 'version: 0.2\nphases: [build]', false],
  ['buildspec', 'a key that is left empty for later', 'version: 0.2\nphases:\n  build:\n    commands:\n', true],
  ['appspec', 'keys in any letter case', lambda('TARGETVERSION'), true],
  ['appspec', 'one that is missing', lambda('other'), false],
  ['appspec', 'the file of a server', server('root'), true],
  ['asl', 'a task', state('Type: Task, Resource: a, End: true'), true],
  ['asl', 'a state of no type', state('Type: Taks, Resource: a, End: true'), false],
  ['asl', 'a state in a map', state('Type: Map, End: true, ItemProcessor: {StartAt: B, States: {B: {Type: Task, End: true}}}'), false],
  ['codepipeline', 'a number too large', 'pipeline: {stages: [{name: A, actions: [{name: B, runOrder: 1000}]}]}', false],
  ['cloudformation', 'functions anywhere', template('Type: AWS::S3::Bucket\nProperties: !Ref A\nDependsOn: !If [A, B, C]'), true],
  ['cloudformation', 'a section that is none', 'Resource: {}', false],
  ['cloudformation', 'properties of any name', template('Type: AWS::S3::Bucket\nProperties: {BucketName: [a]}'), true],
  ['sam', 'a template of CloudFormation', template('Type: AWS::S3::Bucket'), false],
  ['sam', 'one with the transform', `Transform: AWS::Serverless-2016-10-31\n${template('Type: AWS::S3::Bucket')}`, true],
];

describe('a JSON Schema refuses and takes', () => {
  for (const [id, what, text, isRight] of rows)
    it(`${id}: ${what}`, () => {
      const kind = kindOf(id === 'sam' ? 'cloudformation' : id);
      assert.ok(kind);
      const validate = validatorOf(kind, id === kind.id ? '' : id);
      assert.equal(validate(plainValue(analyze(text, kind))), isRight, JSON.stringify(validate.errors?.[0]));
    });

  it('properties of the types that somebody asks for', () => {
    const kind = kindOf('cloudformation');
    assert.ok(kind);
    const { schema, types } = jsonSchemaOf(kind, data, ['AWS::S3::Bucket']);
    assert.ok(types.has('AWS::S3::Bucket') && types.size > 1000);
    const validate = new Ajv({ strict: false, validateSchema: false }).compile(schema);
    const check = (properties: string): boolean => validate({ Resources: { A: { Type: 'AWS::S3::Bucket', Properties: JSON.parse(properties) } } });
    assert.equal(check('{"BucketName": ["a"]}'), false);
    assert.equal(check('{"BucketName": {"Ref": "A"}, "Tags": [{"Key": "a", "Value": "b"}]}'), true);
    assert.equal(check('{"Tags": [{"Key": "a"}]}'), false);
  });
});

describe('an expression for JSON Schemas', () => {
  for (const [pattern, made, ignoreCase = false] of [
    ['^a\\-b\\/c\\:$', '^a-b\\/c:$'],
    ['^[\\w-.]+$', '^[\\w\\-.]+$'],
    ['^(?:a|B1)$', '^(?:[aA]|[bB]1)$', true],
    ['^[a-f0-9x]$', '^[a-fA-F0-9xX]$', true],
    ['^\\d\\w$', '^\\d\\w$', true],
  ] as const)
    it(`is made of ${pattern}`, () => {
      assert.equal(portable(pattern, ignoreCase), made);
      assert.ok(new RegExp(made, 'u'));
    });
});
