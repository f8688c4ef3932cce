import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Position, WorkspaceEdit } from 'vscode-languageserver';
import { type Client, editsFor, pulling, startClient } from '../support/client.ts';

const template =
  'Parameters:\n  Stage:\n    Type: String\n  Size: { Type: String, Default: a }\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties:\n      TopicName: !Sub "${Stage}-${Size}"\n      DisplayName: !Ref Stage\n';

/** Files that give values to the parameter `Stage` of `shop.yaml`, each in a way of its own, and files that don't. */
const linked: Readonly<Record<string, string>> = {
  'shop.yaml': template,
  'shop-prod.json': '[\n  { "ParameterKey": "Stage", "ParameterValue": "Stage" }\n]\n',
  'config/prod.json': '{ "Parameters": { "Stage": "prod" }, "Tags": { "Stage": "a" } }\n',
  'pipeline.yaml':
    'Resources:\n  Pipe:\n    Type: AWS::CodePipeline::Pipeline\n    Properties:\n      Stages:\n        - Actions:\n            - Configuration:\n                TemplatePath: Source::shop.yaml\n                TemplateConfiguration: Source::config/prod.json\n',
  'deploy/sync.yaml': 'template-file-path: shop.yaml\nparameters:\n  Stage: prod\ntags:\n  Stage: a\n',
  'samconfig.toml': 'version = 0.1\n[default.deploy.parameters]\ntemplate_file = "shop.yaml"\nparameter_overrides = "Stage=prod Size=\\"b\\""\n',
  'root.yaml':
    'Parameters:\n  Stage: { Type: String }\nResources:\n  Shop:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: shop.yaml\n      Parameters:\n        Stage: !Ref Stage\n',
};
const others: Readonly<Record<string, string>> = {
  'other.yaml': template,
  'other-prod.json': '[{ "ParameterKey": "Stage", "ParameterValue": "prod" }]',
  'shops.json': '[{ "ParameterKey": "Stage", "ParameterValue": "prod" }]',
};

/** The same after the edits, by hand. */
const renamed: Readonly<Record<string, string>> = {
  'shop.yaml': template.replace('  Stage:\n', '  Env:\n').replace('${Stage}', '${Env}').replace('!Ref Stage', '!Ref Env'),
  'shop-prod.json': (linked['shop-prod.json'] ?? '').replace('Key": "Stage"', 'Key": "Env"'),
  'config/prod.json': (linked['config/prod.json'] ?? '').replace('Stage', 'Env'),
  'deploy/sync.yaml': (linked['deploy/sync.yaml'] ?? '').replace('Stage', 'Env'),
  'samconfig.toml': (linked['samconfig.toml'] ?? '').replace('Stage', 'Env'),
  'root.yaml': (linked['root.yaml'] ?? '').replace('Stage: !Ref', 'Env: !Ref'),
};

describe('a parameter of a template in all files', () => {
  let folder: string;
  let outside: string;
  let client: Client;
  const uriOf = (path: string, from = folder): string => pathToFileURL(join(from, path)).href;
  const write = (path: string, text: string, from = folder): void => {
    mkdirSync(dirname(join(from, path)), { recursive: true });
    writeFileSync(join(from, path), text);
  };
  const start = async (capabilities: object = pulling): Promise<void> => {
    client = startClient(process.execPath, ['dist/server.js', '--stdio']);
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'work' }];
    await client.request('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
    client.notify('initialized', {});
  };
  const open = (path: string, text: string, languageId = 'yaml', from = folder): string => {
    client.notify('textDocument/didOpen', { textDocument: { uri: uriOf(path, from), languageId, version: 7, text } });
    return uriOf(path, from);
  };
  const positionIn = (text: string, offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const offsetIn = (text: string, { line, character }: Position): number => text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const ask = <Result>(method: string, uri: string, text: string, at: string, more: object = {}): Promise<Result> =>
    client.request<Result>(`textDocument/${method}`, { textDocument: { uri }, position: positionIn(text, text.indexOf(at) + 1), ...more });
  const rename = (uri: string, text: string, at: string, newName: string): Promise<WorkspaceEdit> => ask('rename', uri, text, at, { newName });
  /** The texts of the files that an edit changes, by their paths. */
  const after = (edit: WorkspaceEdit, texts: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([path, text]) => {
        const edits = editsFor(edit, uriOf(path)).map(({ range, newText }) => ({
          start: offsetIn(text, range.start),
          end: offsetIn(text, range.end),
          newText,
        }));
        if (edits.length === 0) return [];
        return [[path, edits.sort((a, b) => b.start - a.start).reduce((now, each) => now.slice(0, each.start) + each.newText + now.slice(each.end), text)]];
      }),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'linked '));
    outside = mkdtempSync(join(tmpdir(), 'outside '));
  });
  afterEach(async () => {
    await client.stop();
    for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true });
  });

  for (const [from, at] of [
    ['shop.yaml', 'Stage:'],
    ['shop.yaml', 'Stage}'],
    ['shop-prod.json', 'Stage'],
    ['config/prod.json', 'Stage'],
    ['deploy/sync.yaml', 'Stage'],
    ['samconfig.toml', 'Stage'],
    ['root.yaml', 'Stage: !Ref'],
  ] as const)
    it(`is renamed from ${from} at ${at}`, async () => {
      const all = { ...linked, ...others };
      for (const [path, text] of Object.entries(all)) write(path, text);
      await start();
      const text = all[from] ?? '';
      const uri = open(from, text, from.endsWith('json') ? 'json' : from.endsWith('toml') ? 'toml' : 'yaml');
      assert.equal((await ask<{ placeholder: string }>('prepareRename', uri, text, at)).placeholder, 'Stage');
      assert.deepEqual(after(await rename(uri, text, at, 'Env'), all), renamed);
      const places = await ask<Location[]>('references', uri, text, at, { context: { includeDeclaration: false } });
      const expected = ['config/prod.json', 'deploy/sync.yaml', 'root.yaml', 'samconfig.toml', 'shop-prod.json', 'shop.yaml', 'shop.yaml'].map((path) =>
        uriOf(path),
      );
      assert.deepEqual(places.map((place) => place.uri).sort(), expected.sort());
      const [definition] = await ask<Location[]>('definition', uri, text, at);
      assert.deepEqual(definition, { uri: uriOf('shop.yaml'), range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } } });
    });

  it('is renamed in open files as they are, with their versions', async () => {
    write('shop.yaml', '');
    write('shop-prod.json', '[]');
    write('shop-test.json', linked['shop-prod.json'] ?? '');
    await start();
    const unsaved = '[\n\n\n  { "ParameterKey": "Stage", "ParameterValue": "a" }\n]\n';
    open('shop-prod.json', unsaved, 'json');
    const uri = open('shop.yaml', template);
    const edit = await rename(uri, template, 'Stage:', 'Env');
    const versions = (edit.documentChanges ?? []).map((change) => ('textDocument' in change ? [change.textDocument.uri, change.textDocument.version] : []));
    assert.deepEqual(
      versions.sort(),
      [
        [uriOf('shop-prod.json'), 7],
        [uriOf('shop-test.json'), null],
        [uri, 7],
      ].sort(),
    );
    assert.equal(after(edit, { 'shop-prod.json': unsaved })['shop-prod.json'], unsaved.replace('Stage', 'Env'));
  });

  it('is renamed however it is written', async () => {
    const json =
      '{"Parameters": {"Stage": {"Type": "String"}}, "Resources": {"Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "Stage"}}}}}';
    const texts = {
      'shop.json': json,
      'shop-a.json': '\ufeff[\r\n  {\r\n    "ParameterKey": "Stage",\r\n    "ParameterValue": "a"\r\n  }\r\n]\r\n',
      'shop-b.json': '[{"ParameterKey": "St\\u0061ge", "ParameterValue": "a"}]',
      'deploy/c.yaml': "template-file-path: shop.json\nparameters:\n  'Stage': x\n",
      'deploy/d.yaml': 'template-file-path: shop.json\nshared: &shared\n  Stage: x\nparameters:\n  <<: *shared\n',
      'samconfig.yaml':
        'version: 0.1\ndefault:\n  deploy:\n    parameters:\n      template_file: shop.json\n      parameter_overrides: [Stage=prod, "ParameterKey=Stage,ParameterValue=Stage"]\nother:\n  deploy:\n    parameters:\n      template_file: none.yaml\n      parameter_overrides: Stage=prod\n',
    };
    for (const [path, text] of Object.entries(texts)) write(path, text);
    await start();
    const uri = open('shop.json', json, 'json');
    const changed = after(await rename(uri, json, 'Stage', 'Env'), texts);
    assert.deepEqual(changed, {
      ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replace(/St(?:a|\\u0061)ge/, 'Env')])),
      'shop.json': json.replaceAll('Stage', 'Env'),
      'samconfig.yaml': texts['samconfig.yaml'].replace('[Stage=', '[Env=').replace('Key=Stage', 'Key=Env'),
    });
  });

  it('is renamed for clients that know no versions', async () => {
    for (const path of ['shop.yaml', 'shop-prod.json']) write(path, linked[path] ?? '');
    await start({ ...pulling, workspace: {} });
    const uri = open('shop.yaml', template);
    const { changes = {}, documentChanges } = await rename(uri, template, 'Stage:', 'Env');
    assert.equal(documentChanges, undefined);
    assert.deepEqual(Object.keys(changes).sort(), [uriOf('shop-prod.json'), uri].sort());
  });

  it('is not renamed where that would do harm', async () => {
    write('shop.yaml', template);
    write('shop-prod.json', '[{ "ParameterKey": "Stage", "ParameterValue": "a" }, { "ParameterKey": "Env", "ParameterValue": "b" }]');
    write('lone.yaml', template, outside);
    await start();
    const uri = open('shop.yaml', template);
    await assert.rejects(rename(uri, template, 'Stage:', 'Env'), /`shop-prod\.json` already has `Env`/);
    await assert.rejects(rename(uri, template, 'Stage:', 'Topic'), /`Topic` is already the name of another parameter or resource/);
    await assert.rejects(rename(uri, template, 'Stage:', 'a-b'), /`a-b` is not a valid name/);
    const given = linked['shop-prod.json'] ?? '';
    await assert.rejects(rename(open('nothing.json', given, 'json'), given, 'Stage', 'Env'), /no template of this folder has a name with which/);
    const lone = open('lone-prod.json', given, 'json', outside);
    await assert.rejects(rename(lone, given, 'Stage', 'Env'), /`lone\.yaml` is not in a folder of the workspace/);
    assert.equal(editsFor(await rename(open('lone.yaml', template, 'yaml', outside), template, 'Stage:', 'Env'), uriOf('lone.yaml', outside)).length, 3);
  });
});
