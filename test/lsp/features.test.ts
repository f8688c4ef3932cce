import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionItem, Diagnostic, DocumentLink, Location, SemanticTokens, WorkspaceEdit } from 'vscode-languageserver';
import { type Client, editsFor, pulling, startClient } from '../support/client.ts';

/** What the server does with files around the open one, on a real disk or through the client's answers. */
describe('the server in a workspace', () => {
  let folder: string;
  let client: Client;
  let answers: Record<string, (params: unknown) => unknown>;

  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const start = async (initializationOptions: object = {}, capabilities: object = pulling): Promise<void> => {
    client = startClient(process.execPath, ['dist/server.js', '--stdio'], answers);
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'work' }];
    await client.request('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities, initializationOptions });
    client.notify('initialized', {});
  };
  const open = (path: string, text: string, languageId = 'yaml'): string => {
    client.notify('textDocument/didOpen', { textDocument: { uri: uriOf(path), languageId, version: 1, text } });
    return uriOf(path);
  };
  const rules = async (uri: string): Promise<unknown[]> =>
    (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items.map(({ code }) => code);
  const at = (uri: string, line: number, character: number): object => ({ textDocument: { uri }, position: { line, character } });
  const actions = (uri: string, line: number, only?: string[]): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character: 0 }, end: { line, character: 80 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aws devops '));
    answers = {};
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const batch = 'version: 0.2\nbatch:\n  build-list:\n    - identifier: a\n      buildspec: ci/one.yml\n    - identifier: b\n      buildspec: ci/two.yml\n';
  const variables = 'version: 0.2\nenv:\n  variables:\n    STAGE: prod\nphases:\n  build:\n    commands:\n      - echo $STAGE\n';

  it('goes to definitions, finds references, highlights and renames', async () => {
    await start();
    const uri = open('buildspec.yml', variables);
    const [definition, ...others] = await client.request<Location[]>('textDocument/definition', at(uri, 7, 15));
    assert.deepEqual(others, []);
    assert.deepEqual(definition, { uri, range: { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } } });
    const references = await client.request<Location[]>('textDocument/references', { ...at(uri, 3, 5), context: { includeDeclaration: false } });
    assert.deepEqual(references, [{ uri, range: { start: { line: 7, character: 14 }, end: { line: 7, character: 19 } } }]);
    const highlights = await client.request<{ kind: number }[]>('textDocument/documentHighlight', at(uri, 7, 15));
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      [3, 2],
    );
    assert.deepEqual(await client.request('textDocument/prepareRename', at(uri, 3, 5)), {
      range: { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } },
      placeholder: 'STAGE',
    });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at(uri, 3, 5), newName: 'ENVIRONMENT' });
    assert.equal(editsFor(edit, uri).length, 2);
    await assert.rejects(client.request('textDocument/rename', { ...at(uri, 3, 5), newName: '1 x' }), /is not a valid name for an environment variable/);
  });

  it('gives variables in commands a colour', async () => {
    await start();
    const uri = open('buildspec.yml', variables);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.deepEqual(data, [7, 14, 5, 0, 0]);
  });

  it('colours the names of a template by what they mean', async () => {
    await start();
    const text = `Parameters:
  Stage: { Type: String }
Mappings:
  Sizes: { test: { Type: t3.micro } }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Condition: IsProd
  Bucket:
    Type: AWS::S3::Bucket
    DependsOn: Topic
    Properties:
      BucketName: !Sub ['\${Stage}-\${AWS::Region}-\${Own}', { Own: !FindInMap [Sizes, test, Type] }]
`;
    const uri = open('shop.yaml', text);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    const lines = text.split('\n');
    let [line, from] = [0, 0];
    const found: string[] = [];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      from = down === 0 ? from + right : right;
      line += down;
      found.push(`${lines[line]?.slice(from, from + length)} ${['variable', 'parameter', 'class', 'enum', 'function'][type]}${modifiers ? ' given' : ''}`);
    }
    assert.deepEqual(found, [
      'Stage parameter',
      'IsProd function',
      'Topic class',
      'Stage parameter',
      'AWS::Region variable given',
      'Own variable',
      'Sizes enum',
    ]);
  });

  it('follows and renames exports through the templates of the workspace, and lists what they define', async () => {
    const exporting = 'Resources:\n  Vpc: { Type: AWS::EC2::VPC }\nOutputs:\n  Vpc:\n    Value: !Ref Vpc\n    Export: { Name: shop-vpc }\n';
    write('network.yaml', exporting);
    write('cdk.out/made.yaml', exporting);
    const importing =
      'Resources:\n  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: g\n      VpcId: !ImportValue shop-vpc\n';
    await start();
    const uri = open('service.yaml', importing);
    const place = at(uri, 5, 30);
    const network = uriOf('network.yaml');
    const target = { uri: network, range: { start: { line: 5, character: 20 }, end: { line: 5, character: 28 } } };
    assert.deepEqual(await client.request('textDocument/definition', place), [target]);
    const found = await client.request<Location[]>('textDocument/references', { ...place, context: { includeDeclaration: true } });
    assert.deepEqual(found.map((each) => each.uri).sort(), [network, uri]);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'shop-network' });
    for (const where of [network, uri])
      assert.deepEqual(
        editsFor(edit, where).map(({ newText }) => newText),
        ['shop-network'],
      );
    await assert.rejects(client.request('textDocument/rename', { ...place, newName: 'shop network' }), /not a valid name for an export/);
    const symbols = await client.request<{ name: string; location: Location }[]>('workspace/symbol', { query: 'grp' });
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri]),
      [['Group', uri]],
    );
  });

  it('offers the exports of the workspace where one is imported', async () => {
    const exported = (name: string): string => `Resources:\n  Topic: { Type: AWS::SNS::Topic }\nOutputs:\n  Out: { Value: a, Export: { Name: ${name} } }\n`;
    write('network.yaml', exported('shop-vpc'));
    write(
      'more/data.json',
      JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } }, Outputs: { Table: { Value: 'a', Export: { Name: 'shop-table' } } } }),
    );
    write('computed.yaml', exported("!Sub '${AWS::StackName}-zone'"));
    await start();
    const importing = (value: string): string =>
      `Resources:\n  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: g\n      VpcId: ${value}\n`;
    const labels = async (path: string, value: string, character: number): Promise<string[]> => {
      const found = await client.request<CompletionItem[]>('textDocument/completion', at(open(path, importing(value)), 5, character));
      return found
        .filter(({ detail }) => detail === 'export')
        .map(({ label, documentation }) => `${label} of ${typeof documentation === 'object' ? documentation.value : documentation}`);
    };
    const both = ['shop-table of data.json', 'shop-vpc of network.yaml'];
    assert.deepEqual((await labels('tag.yaml', '!ImportValue ', 26)).sort(), both);
    assert.deepEqual((await labels('begun.yaml', '!ImportValue shop-v', 32)).sort(), both);
    assert.deepEqual((await labels('long.yaml', '{ Fn::ImportValue: shop }', 36)).sort(), both);
    assert.deepEqual(await labels('sub.yaml', '!Ref shop', 20), []);
  });

  it('follows outputs and parameters of a nested stack to its template', async () => {
    const nested = `Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: stacks/network.yaml
      Parameters:
        Cidr: 10.0.0.0/16
Outputs:
  Vpc: { Value: !GetAtt Network.Outputs.Vpc }
  Text: { Value: !Sub '\${Network.Outputs.Vpc}-a' }
  Nothing: { Value: !GetAtt Network.Outputs.Zone }
`;
    write('stacks/network.yaml', 'Parameters:\n  Cidr: { Type: String }\nResources: {}\nOutputs:\n  Vpc: { Value: a }\n');
    await start();
    const uri = open('root.yaml', nested);
    const places = async (line: number, character: number): Promise<string[]> =>
      (await client.request<Location[]>('textDocument/definition', at(uri, line, character))).map(
        ({ uri: where, range }) => `${where.replace(/^.*\//, '')}:${range.start.line}:${range.start.character}-${range.end.character}`,
      );
    assert.deepEqual(await places(8, 41), ['network.yaml:4:2-5']);
    assert.deepEqual(await places(9, 36), ['network.yaml:4:2-5']);
    assert.deepEqual(await places(6, 10), ['network.yaml:1:2-6']);
    assert.deepEqual(await places(8, 26), ['root.yaml:1:2-9']);
    assert.deepEqual(await places(10, 44), []);
    assert.deepEqual(await places(4, 30), ['network.yaml:0:0-0']);
  });

  it('holds parameter files against their template, also when that changes', async () => {
    write('shop.yaml', 'Parameters:\n  Stage: { Type: String, AllowedValues: [test, prod] }\nResources: {}\n');
    await start();
    const uri = open('shop-prod.json', '[\n  { "ParameterKey": "Stage", "ParameterValue": "" }\n]\n', 'json');
    assert.deepEqual(await rules(uri), ['cloudformation-parameters/parameter-value']);
    const [definition] = await client.request<Location[]>('textDocument/definition', at(uri, 1, 24));
    assert.deepEqual(definition, { uri: uriOf('shop.yaml'), range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } } });
    const items = await client.request<CompletionItem[]>('textDocument/completion', at(uri, 1, 48));
    assert.deepEqual(
      items.map(({ label }) => label),
      ['test', 'prod'],
    );
    const { contents } = await client.request<{ contents: { value: string } }>('textDocument/hover', at(uri, 1, 24));
    assert.match(contents.value, /`Stage` · parameter, `String`, in `shop.yaml`/);
    write('shop.yaml', 'Parameters:\n  Stages: { Type: String }\nResources: {}\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('shop.yaml'), type: 2 }] });
    assert.deepEqual(await rules(uri), ['cloudformation-parameters/unknown-parameter']);
    const deployment = open('deploy/prod.yaml', 'template-file-path: shop.yaml\nparameters:\n  Stages: a\n');
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: deployment } });
    assert.deepEqual(
      links.map(({ target }) => target),
      [uriOf('shop.yaml')],
    );
  });

  it('links the files that are there, and goes to them', async () => {
    write('ci/one.yml', '');
    await start();
    const uri = open('services/api/buildspec.yml', batch);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(links, [{ range: { start: { line: 4, character: 17 }, end: { line: 4, character: 27 } }, target: uriOf('ci/one.yml') }]);
    const [target] = await client.request<Location[]>('textDocument/definition', at(uri, 4, 20));
    assert.equal(target?.uri, uriOf('ci/one.yml'));
  });

  it('completes paths of the workspace, folder by folder', async () => {
    write('ci/one.yml', '');
    write('ci/deep/x.yml', '');
    await start();
    const uri = open('buildspec.yml', batch.replace('ci/two.yml', 'c'));
    const complete = async (): Promise<string[]> =>
      (await client.request<CompletionItem[]>('textDocument/completion', at(uri, 6, 20)))
        .filter(({ kind }) => kind === 17 || kind === 19)
        .map(({ label }) => label);
    assert.deepEqual(await complete(), ['ci/']);
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 6, character: 17 }, end: { line: 6, character: 18 } }, text: 'ci/' }],
    });
    assert.deepEqual((await complete()).sort(), ['deep/', 'one.yml']);
  });

  it('fixes all that needs no person, when it is asked to', async () => {
    await start();
    const text = 'version: 0.2\nphases:\n  build:\n    comands: [make]\nartifacts:\n  files:\n    - **/*\nenv:\n  variables:\n    DB_PASSWORD: hunter2\n';
    const uri = open('buildspec.yml', text);
    const [all, ...others] = await actions(uri, 0, ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.equal(all?.kind, 'source.fixAll.awsDevopsNotes');
    const fixed = editsFor(all?.edit, uri)[0]?.newText ?? '';
    const [change] = all?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 1 }, 'for this version and no later one');
    assert.match(fixed, / {4}commands: \[make\]/);
    assert.match(fixed, /- '\*\*\/\*'/);
    assert.match(fixed, /DB_PASSWORD: hunter2/, 'a secret is for a person to move');
    assert.deepEqual(
      (await actions(uri, 3)).filter(({ kind }) => kind !== 'quickfix'),
      [],
      'not offered by itself',
    );
  });

  it('ignores a problem by a comment above its line', async () => {
    await start();
    const text = 'version: 0.2\nphases:\n  build:\n    comands: [make]\n';
    const uri = open('buildspec.yml', text);
    const ignore = (await actions(uri, 3)).find(({ title }) => title === 'Ignore buildspec/unknown-key here');
    assert.deepEqual(editsFor(ignore?.edit, uri), [
      { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, newText: '    # aws-devops-notes: ignore buildspec/unknown-key\n' },
    ]);
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: editsFor(ignore?.edit, uri).map((edit) => ({ range: edit.range, text: edit.newText })),
    });
    assert.deepEqual(await rules(uri), []);
  });

  it('ignores a problem of a JSON file in the project file, which it makes or adds to', async () => {
    await start();
    const json = '{"version": 0.2, "phases": {"build": {"comands": ["make"]}}}';
    const uri = open('buildspec.json', json, 'json');
    const title = 'Ignore buildspec/unknown-key for this file, in aws-devops-notes.yaml';
    const make = (await actions(uri, 0)).find((action) => action.title === title)?.edit?.documentChanges;
    assert.deepEqual(make?.[0], { kind: 'create', uri: uriOf('aws-devops-notes.yaml'), options: { ignoreIfExists: true } });
    assert.match(JSON.stringify(make?.[1]), /ignore:\\n {2}\/buildspec.json:\\n {4}- buildspec\/unknown-key\\n/);
    open('aws-devops-notes.yaml', 'ignore:\n  /buildspec.json: [buildspec/bad-value]\n');
    const add = (await actions(uri, 0)).find((action) => action.title === title)?.edit?.changes?.[uriOf('aws-devops-notes.yaml')];
    assert.equal(add?.[0]?.newText, ', buildspec/unknown-key');
  });

  it('does as the project file says: severities, excluded files, kinds, ignored rules; at once when it changes', async () => {
    write(
      'aws-devops-notes.yaml',
      'rules:\n  buildspec/unknown-key: hint\nexclude: [vendor/**]\nkinds:\n  odd/*.yml: buildspec\nignore:\n  legacy/**: [buildspec/unknown-key]\n',
    );
    await start();
    const bad = 'version: 0.2\nphases:\n  build:\n    comands: [make]\n';
    const uri = open('buildspec.yml', bad);
    const severity = async (): Promise<unknown> =>
      (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items[0]?.severity;
    assert.equal(await severity(), 4);
    assert.deepEqual(await rules(open('vendor/x/buildspec.yml', bad)), []);
    assert.deepEqual(await rules(open('legacy/buildspec.yml', bad)), []);
    assert.deepEqual(await rules(open('odd/x.yml', 'phases:\n  build:\n    comands: [make]\n')), ['buildspec/unknown-key', 'buildspec/missing-key'].sort());
    const project = open('aws-devops-notes.yaml', 'rules:\n  buildspec/unknown-key: warning\n');
    client.notify('textDocument/didChange', {
      textDocument: { uri: project, version: 2 },
      contentChanges: [{ text: 'rules:\n  buildspec/unknown-key: information\n' }],
    });
    assert.equal(await severity(), 3, 'the open editor wins over the disk');
  });

  it('has the rules of a project, which lead to their page or to their place in its file', async () => {
    const rule = (name: string, more: string): string =>
      `  - { id: ${name}, kind: buildspec, pointer: /env/variables/STAGE, message: As we agreed., ${more} }\n`;
    write(
      'aws-devops-notes.yaml',
      `custom:\n${rule('there', 'absent: true, link: https://example.com/x')}${rule('form', "pattern: '^p(?:rod)$', severity: error")}`,
    );
    await start();
    const uri = open('buildspec.yml', 'version: 0.2\nenv:\n  variables: {STAGE: test}\nphases:\n  build:\n    commands: [make]\n');
    const found = async (): Promise<Diagnostic[]> =>
      (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;
    assert.deepEqual(
      (await found()).map(({ code, severity, message, codeDescription }) => [code, severity, message, codeDescription?.href]),
      [
        ['custom/there', 2, "As we agreed. (from this project's rules)", 'https://example.com/x'],
        ['custom/form', 1, "As we agreed. (from this project's rules)", `${uriOf('aws-devops-notes.yaml')}#L3`],
      ],
    );
    const page = await client.request<{ markdown: string } | null>('awsDevopsNotes/page', { id: 'custom/there' });
    assert.match(page?.markdown ?? '', /^# custom\/there\n\nAs we agreed/);
    const project = open('aws-devops-notes.yaml', 'custom:\n');
    client.notify('textDocument/didChange', { textDocument: { uri: project, version: 2 }, contentChanges: [{ text: 'custom: []\n' }] });
    assert.deepEqual(await found(), [], 'at once when the file changes');
  });

  it('checks the project file itself', async () => {
    await start();
    const uri = open('aws-devops-notes.yaml', 'rules:\n  buildspec/unknwon-key: off\n  syntax/tab: loud\nkinds:\n  a.yml: buildspek\n');
    assert.deepEqual(await rules(uri), ['project/unknown-key', 'project/bad-value', 'project/bad-value']);
  });

  const template = [
    "AWSTemplateFormatVersion: '2010-09-09'",
    'Parameters:',
    '  Stage: {Type: String, Default: test}',
    'Resources:',
    '  Topic:',
    '    Type: AWS::SNS::Topic',
    '    Properties:',
    "      TopicName: !Sub 'shop-${Stage}'",
    'Outputs:',
    '  Topic:',
    '    Value: !GetAtt Topic.TopicName',
    '',
  ].join('\n');

  it('shows beside functions what they come to, unless that is not wanted', async () => {
    await start({}, { ...pulling, workspace: { ...pulling.workspace, inlayHint: { refreshSupport: true } } });
    const uri = open('shop.yaml', template);
    const ask = (): Promise<{ label: string; position: object }[] | null> =>
      client.request('textDocument/inlayHint', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } } });
    assert.deepEqual(
      (await ask())?.map(({ label, position }) => [label, position]),
      [
        ['= shop-test', { line: 7, character: 37 }],
        ['= shop-test', { line: 10, character: 34 }],
      ],
    );
    client.notify('workspace/didChangeConfiguration', { settings: { awsDevopsNotes: { inlayHints: false } } });
    await client.heard('workspace/inlayHint/refresh');
    assert.equal(await ask(), null);
  });

  it('offers other ways to write a value, by their kind', async () => {
    await start();
    const uri = open('shop.yaml', template);
    const range = { start: { line: 7, character: 20 }, end: { line: 7, character: 20 } };
    const ask = (only?: string[]): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } });
    assert.deepEqual(
      (await ask()).map(({ title, kind }) => [title, kind]),
      [['Write it as `Fn::Sub`', 'refactor.rewrite']],
    );
    assert.equal((await ask(['refactor'])).length, 1);
    assert.deepEqual(await ask(['quickfix']), []);
    const [action] = await ask(['refactor.rewrite']);
    assert.deepEqual(
      editsFor(action?.edit, uri).map(({ newText }) => newText),
      ["\n        Fn::Sub: 'shop-${Stage}'"],
    );
  });

  it('serves a buildspec inside a template, whose kind it makes then', async () => {
    await start();
    const project = [
      'Resources:',
      '  Build:',
      '    Type: AWS::CodeBuild::Project',
      '    Properties:',
      '      ServiceRole: build',
      '      Artifacts: {Type: NO_ARTIFACTS}',
      '      Environment:',
      '        Type: LINUX_CONTAINER',
      '        ComputeType: BUILD_GENERAL1_SMALL',
      '        Image: aws/codebuild/standard:7.0',
      '        EnvironmentVariables: [{Name: STAGE, Value: test}]',
      '      Source:',
      '        Type: NO_SOURCE',
      '        BuildSpec: !Sub |',
      '          version: 0.2',
      '          phases:',
      '            biuld:',
      '              commands:',
      '                - echo "$STAGE ${AWS::Region}"',
      '',
    ].join('\n');
    const uri = open('build.yaml', project);
    assert.deepEqual(await rules(uri), ['buildspec/unknown-key']);
    const [fix] = await actions(uri, 16);
    assert.deepEqual(
      editsFor(fix?.edit, uri).map(({ range, newText }) => [range.start, newText]),
      [[{ line: 16, character: 12 }, 'build']],
    );
    const hover = await client.request<{ contents: { value: string }; range: object }>('textDocument/hover', at(uri, 15, 12));
    assert.match(hover.contents.value, /^`phases` /);
    assert.deepEqual(hover.range, { start: { line: 15, character: 10 }, end: { line: 15, character: 16 } });
    const [definition] = await client.request<Location[]>('textDocument/definition', at(uri, 18, 27));
    assert.deepEqual(definition?.range, { start: { line: 10, character: 38 }, end: { line: 10, character: 43 } });
    const renamed = await client.request<WorkspaceEdit>('textDocument/rename', { ...at(uri, 18, 27), newName: 'TARGET' });
    assert.deepEqual(
      editsFor(renamed, uri).map(({ range }) => range.start.line),
      [10, 18],
    );
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.equal(data.length, 3 * 5);
    const items = await client.request<CompletionItem[]>('textDocument/completion', at(open('begun.yaml', project.replace('biuld:', 'b')), 16, 13));
    assert.ok(items.some(({ label }) => label === 'build'));
  });

  it('grows a selection from a name to the file', async () => {
    await start();
    const uri = open('shop.yaml', template);
    type Range = { range: { start: { line: number; character: number }; end: { line: number; character: number } }; parent?: Range };
    const [found] = await client.request<Range[]>('textDocument/selectionRange', { textDocument: { uri }, positions: [{ line: 7, character: 32 }] });
    const columns: string[] = [];
    for (let at = found; at; at = at.parent) columns.push(`${at.range.start.line}:${at.range.start.character}-${at.range.end.line}:${at.range.end.character}`);
    assert.deepEqual(columns.slice(0, 3), ['7:30-7:35', '7:22-7:37', '7:6-7:37']);
    assert.equal(columns.at(-1), '0:0-11:0');
  });

  it('says in the outline of a template what its resources are', async () => {
    await start();
    const uri = open('shop.yaml', template);
    const all = await client.request<{ name: string; children: { name: string; detail: string }[] }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const resources = all.find(({ name }) => name === 'Resources')?.children.map(({ name, detail }) => [name, detail]);
    assert.deepEqual(resources, [['Topic', 'AWS::SNS::Topic']]);
  });

  it('sends the best of very many values, and the client asks again', async () => {
    await start();
    const uri = open('shop.yaml', "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Build:\n    Type: AWS::S3\n");
    const first = await client.request<{ isIncomplete: boolean; items: CompletionItem[] }>('textDocument/completion', at(uri, 3, 10));
    assert.equal(first.isIncomplete, true);
    assert.equal(first.items.length, 100);
    const more = await client.request<CompletionItem[]>('textDocument/completion', at(uri, 3, 17));
    assert.ok(Array.isArray(more) && more.some(({ label }) => label === 'AWS::S3::Bucket'));
  });

  it('says more about a completion when it is asked for it', async () => {
    await start();
    const uri = open('aws-devops-notes.yaml', 'rules:\n  buildspec/pl');
    const items = await client.request<CompletionItem[]>('textDocument/completion', at(uri, 1, 14));
    const item = items.find(({ label }) => label === 'buildspec/plaintext-secret');
    const shown = (of: CompletionItem | undefined): string => (typeof of?.documentation === 'object' ? of.documentation.value : '');
    assert.match(shown(item), /^The rule `buildspec\/plaintext-secret`\.\n/);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.ok(shown(resolved).startsWith(shown(item)));
    assert.match(shown(resolved).slice(shown(item).length), /^\n\n\S.*secret.*\.$/i);
    assert.deepEqual({ ...resolved, documentation: item?.documentation }, item, 'and nothing else changes');
    const { contents } = await client.request<{ contents: { value: string } }>(
      'textDocument/hover',
      at(open('aws-devops-notes.yml', 'rules:\n  syntax/tab: off\n'), 1, 4),
    );
    assert.match(contents.value, /^`syntax\/tab` · .+\n\nThe rule `syntax\/tab`\.\n\n\*\*Values:\*\*\n[\s\S]+\n\nA line is indented with a tab\.$/);
  });

  it('asks a client that answers for files, and leaves the syntax of JSON to one that checks it', async () => {
    const asked: string[] = [];
    const known = (params: unknown): string => {
      asked.push((params as { uri: string }).uri);
      return (params as { uri: string }).uri.endsWith('/ci/two.yml') ? 'file' : 'none';
    };
    answers = { 'awsDevopsNotes/stat': known, 'awsDevopsNotes/read': () => null };
    await start({ files: true, jsonSyntax: true });
    const uri = open('buildspec.yml', batch);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(
      links.map(({ target }) => target),
      [uriOf('ci/two.yml')],
    );
    assert.ok(asked.length > 0);
    const json = '{"version": 0.2, "phases": {"build": {"comands": ["make"],}}}';
    assert.deepEqual(await rules(open('buildspec.json', json, 'json')), ['buildspec/unknown-key']);
    assert.deepEqual(
      await rules(open('buildspec-two.json', json, 'yaml')),
      ['buildspec/unknown-key', 'syntax/missing-comma'].filter((rule) => rule !== 'syntax/missing-comma'),
    );
  });

  it('offers snippets where they fit, else at the end of what they belong to', async () => {
    await start();
    type Reply = { name: string; insert: string; preview: string; at: { line: number; character: number } };
    const uri = open('buildspec.yml', 'version: 0.2\nphases:\n  build:\n    commands: [make]\n');
    const all = await client.request<Reply[]>('awsDevopsNotes/snippets', { uri, position: { line: 4, character: 0 } });
    assert.ok(all.length > 0);
    assert.ok(!all.some(({ preview }) => preview.includes('\nphases:')), 'none that repeats what is there');
    const empty = open('x.yml', '');
    const whole = await client.request<Reply[]>('awsDevopsNotes/snippets', { uri: empty, position: { line: 0, character: 0 }, kind: 'buildspec' });
    assert.ok(whole.some(({ preview }) => preview.startsWith('version:')));
  });

  it('checks a file that is not open', async () => {
    write('ci/one.yml', '');
    await start();
    const check = (path: string, text: string): Promise<Diagnostic[] | null> => client.request('awsDevopsNotes/check', { uri: uriOf(path), text });
    assert.deepEqual(
      (await check('buildspec.yml', 'version: 0.2\nphases:\n  build:\n    comands: [make]\n'))?.map(({ code }) => code),
      ['buildspec/unknown-key'],
    );
    assert.equal(await check('other.yml', 'a: 1\n'), null);
  });

  it("has the words of the user's own notes in hovers, before ours", async () => {
    await start({ openNoteCommand: 'open' });
    const uri = open('buildspec.yml', batch);
    const text = async (): Promise<string> => (await client.request<{ contents: { value: string } }>('textDocument/hover', at(uri, 1, 2))).contents.value;
    const before = await text();
    assert.match(before, /note: CodeBuild/);
    const covers = [{ kind: 'buildspec', pointer: '/batch' }];
    const note = { id: 'our-builds', title: 'Our builds', sections: [{ id: 'lists', title: 'Lists', lead: 'At most ten builds.', covers }] };
    client.notify('awsDevopsNotes/ownNotes', { notes: [{ ...note, id: 'lambda', title: 'Taken' }, note] });
    assert.match(await text(), /At most ten builds\. {2}\n\[Open note: Our builds, Lists\]\(command:open\?%5B%22our-builds%22%2C%22lists%22%5D\)/);
    client.notify('awsDevopsNotes/ownNotes', { notes: [] });
    assert.equal(await text(), before);
  });

  it('checks a Markdown file as a note once the client says that it is one', async () => {
    await start();
    write('docs/other.md', '# Other\n\nA note.\n\n## Part\n');
    const uri = uriOf('docs/ours.md');
    const text = '---\nstatus: new\n---\n# Ours\n\nSee [a](note:other#part), [b](note:other#none), [c](note:lambda).\n';
    client.notify('awsDevopsNotes/chooseKind', { uri, kind: 'note' });
    open('docs/ours.md', text, 'markdown');
    assert.equal((await rules(uri))[0], 'note/bad-value');
    const check = async (asked: object): Promise<unknown> =>
      (await client.request<Diagnostic[] | null>('awsDevopsNotes/check', { uri: uriOf('docs/closed.md'), text, ...asked }))?.map(({ code }) => code);
    assert.deepEqual(await check({ kind: 'note' }), ['note/bad-value', 'note/broken-link']);
    assert.equal(await check({}), undefined);
  });
});
