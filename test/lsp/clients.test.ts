import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Command, Diagnostic, DocumentSymbol, Hover, InitializeResult, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { type Client, modern, pulling, startClient } from '../support/client.ts';

type Answers = Readonly<Record<string, (params: unknown) => unknown>>;
type Published = { uri: string; diagnostics: Diagnostic[] };

/** A mistyped key, and a file that is not there. */
const faulty = 'version: 0.2\nbatch:\n  build-list:\n    - identifier: a\n      buildspec: ci/none.yml\nphases:\n  build:\n    comands: [make]\n';
const bothRules = ['buildspec/batch-buildspec-not-found', 'buildspec/unknown-key'];

/** All that a server can ask of a client. */
const asksMuch = {
  didChangeConfiguration: { dynamicRegistration: true },
  didChangeWatchedFiles: { dynamicRegistration: true },
  configuration: true,
  diagnostics: { refreshSupport: true },
  workspaceFolders: true,
};
/** One answer for each request. */
const always = (answer: () => unknown): Answers => new Proxy({}, { get: () => answer });
const refusing = always(() => {
  throw new Error('Method not found');
});
const silent = always(() => new Promise(() => {}));

describe('clients of all sorts', () => {
  let folder: string;
  let client: Client;

  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const start = (capabilities: object, answers: Answers = {}, more: object = {}): Promise<InitializeResult> => {
    client = startClient(process.execPath, ['dist/server.js', '--stdio'], answers);
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'work' }];
    const params = { processId: process.pid, rootUri: null, workspaceFolders, capabilities, ...more };
    return client.request<InitializeResult>('initialize', params).then((result) => {
      client.notify('initialized', {});
      return result;
    });
  };
  const open = (text: string, path = 'buildspec.yml'): string => {
    const uri = path.includes(':') ? path : uriOf(path);
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return uri;
  };
  const at = (uri: string, line: number, character: number): object => ({ textDocument: { uri }, position: { line, character } });
  const rulesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code).sort();
  const pull = async (uri: string): Promise<Diagnostic[]> =>
    (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;
  const pushed = async (): Promise<Diagnostic[]> => (await client.heard<Published>('textDocument/publishDiagnostics')).diagnostics;
  const actions = <Action = CodeAction>(uri: string, line: number, only?: string[]): Promise<Action[]> => {
    const range = { start: { line, character: 0 }, end: { line, character: 80 } };
    return client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aws devops '));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const table: [name: string, capabilities: object, answers: Answers][] = [
    ['one of today', modern, {}],
    ['one that pulls, and can be told to pull again', { ...pulling, workspace: { ...modern.workspace, ...asksMuch } }, {}],
    ['one that pulls, and can never be told to do so again', pulling, {}],
    ['one that can do nothing', {}, {}],
    ['one that refuses whatever it is asked', { ...modern, workspace: asksMuch }, refusing],
    ['one that pulls and refuses whatever it is asked', { ...pulling, workspace: asksMuch }, refusing],
    ['one that never answers', { ...modern, workspace: asksMuch }, silent],
    ['one that pulls and never answers', { ...pulling, workspace: asksMuch }, silent],
    ['one that answers with nonsense', { ...pulling, workspace: asksMuch }, always(() => 'yes')],
  ];
  for (const [name, capabilities, answers] of table)
    it(`serves ${name}`, async () => {
      const isPulling = (await start(capabilities, answers)).capabilities.diagnosticProvider !== undefined;
      const uri = open(faulty);
      assert.deepEqual(rulesOf(await (isPulling ? pull(uri) : pushed())), bothRules, 'the first answer is complete');
      assert.notEqual(await client.request('textDocument/hover', at(uri, 5, 2)), null);
      assert.notEqual((await client.request<unknown[]>('textDocument/completion', at(uri, 8, 0))).length, 0);
      client.notify('workspace/didChangeConfiguration', { settings: null });
      client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: faulty.replace('comands', 'commands') }] });
      if (isPulling) assert.deepEqual(rulesOf(await pull(uri)), bothRules.slice(0, 1));
      else
        for (let now = await pushed(); rulesOf(now).join() !== bothRules[0]; now = await pushed())
          // What a change of settings brings before the edit.
          assert.deepEqual(rulesOf(now), bothRules);
      assert.ok(client.isAlive());
    });

  it('goes on where a client of ours refuses to answer for files: then nothing is known of them', async () => {
    await start(pulling, refusing, { initializationOptions: { files: true } });
    assert.deepEqual(rulesOf(await pull(open(faulty))), bothRules.slice(1));
  });

  it('goes on where a client of ours never answers for files', async () => {
    await start(pulling, silent, { initializationOptions: { files: true } });
    const uri = open(faulty);
    assert.deepEqual(rulesOf(await pull(uri)), bothRules.slice(1));
    assert.notEqual((await client.request<unknown[]>('textDocument/completion', at(uri, 4, 20))).length, undefined);
  });

  it('asks for another pull when an answer comes later than the first pull waits', async () => {
    let answer = (_: 'none'): void => {};
    const stat = new Promise((resolve) => {
      answer = resolve;
    });
    const workspace = { diagnostics: { refreshSupport: true } };
    await start({ ...pulling, workspace }, { 'awsDevopsNotes/stat': () => stat, 'awsDevopsNotes/find': () => [] }, { initializationOptions: { files: true } });
    const uri = open(faulty);
    assert.deepEqual(rulesOf(await pull(uri)), bothRules.slice(1));
    answer('none');
    for (let now: unknown[] = []; now.join() !== bothRules.join(); now = rulesOf(await pull(uri))) await client.heard('workspace/diagnostic/refresh');
  });

  it('pushes once for one open, and once more to clear', async () => {
    await start(modern);
    const uri = open(faulty);
    assert.deepEqual(rulesOf(await pushed()), bothRules);
    await client.request('textDocument/documentLink', { textDocument: { uri } });
    client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await pushed(), []);
    assert.equal(client.all('textDocument/publishDiagnostics').length, 2);
  });

  describe('settings', () => {
    const rules = { 'buildspec/unknown-key': 'information' };
    const severity = (diagnostics: readonly Diagnostic[]): unknown => diagnostics.find(({ code }) => code === 'buildspec/unknown-key')?.severity;

    const spellings: [string, unknown][] = [
      ['nested', { awsDevopsNotes: { rules } }],
      ['with dots', { 'awsDevopsNotes.rules': rules }],
      ['our part alone', { rules }],
    ];
    for (const [name, settings] of spellings) {
      it(`count when they are pushed, ${name}`, async () => {
        await start(pulling);
        const uri = open(faulty);
        client.notify('workspace/didChangeConfiguration', { settings });
        assert.equal(severity(await pull(uri)), 3);
        client.notify('workspace/didChangeConfiguration', { settings: { awsDevopsNotes: {} } });
        assert.equal(severity(await pull(uri)), 2, 'and when they are taken back');
      });
      it(`count when a client that can't be asked after all pushes them, ${name}`, async () => {
        await start({ ...pulling, workspace: { configuration: true } }, refusing);
        client.notify('workspace/didChangeConfiguration', { settings });
        assert.equal(severity(await pull(open(faulty))), 3);
      });
    }

    it('can leave the problems of templates, and their fixes, to another tool', async () => {
      await start(pulling);
      const template = 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    DependsOn: B\n    Metdata: {}\n';
      const uri = open(template, 'a.yaml');
      const fixes = (): Promise<unknown[]> =>
        client.request('textDocument/codeAction', {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } },
          context: { diagnostics: [], only: ['quickfix', 'source.fixAll.awsDevopsNotes'] },
        });
      assert.ok((await pull(uri)).length > 0 && (await fixes()).length > 0);
      client.notify('workspace/didChangeConfiguration', { settings: { awsDevopsNotes: { templates: 'noDiagnostics' } } });
      assert.deepEqual([await pull(uri), await fixes()], [[], []]);
      const build = open(faulty);
      assert.ok((await pull(build)).length > 0, 'other kinds have theirs');
      client.notify('workspace/didChangeConfiguration', { settings: { awsDevopsNotes: { templates: 'all' } } });
      assert.ok((await pull(uri)).length > 0);
    });

    it('count from the options at the start', async () => {
      await start(pulling, {}, { initializationOptions: { rules } });
      assert.equal(severity(await pull(open(faulty))), 3);
    });

    it('count from a client that knows the whole section only', async () => {
      const configuration = (params: unknown): unknown =>
        (params as { items: { section: string }[] }).items.map(({ section }) => (section === 'awsDevopsNotes' ? { rules } : null));
      await start({ ...pulling, workspace: { configuration: true } }, { 'workspace/configuration': configuration });
      assert.equal(severity(await pull(open(faulty))), 3);
    });

    it('that come late count from then on', async () => {
      let answer = (_: unknown): void => {};
      const configuration = new Promise((resolve) => {
        answer = resolve;
      });
      await start({ ...modern, workspace: { configuration: true } }, { 'workspace/configuration': () => configuration });
      open(faulty);
      assert.equal(severity(await pushed()), 2);
      answer([rules]);
      assert.equal(severity(await pushed()), 3);
    });
  });

  describe('the root', () => {
    const ways: [string, (folder: string) => object][] = [
      ['of a workspace folder', (path) => ({ workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'x' }] })],
      ['of no workspace folder', (path) => ({ workspaceFolders: [], rootUri: pathToFileURL(path).href })],
      ['of before there were workspace folders', (path) => ({ workspaceFolders: undefined, rootUri: pathToFileURL(path).href })],
      ['as a path', (path) => ({ workspaceFolders: null, rootUri: null, rootPath: path })],
    ];
    for (const [name, root] of ways)
      it(`${name} is where the project file is`, async () => {
        writeFileSync(join(folder, 'aws-devops-notes.yaml'), 'rules:\n  buildspec/unknown-key: off\n');
        await start(pulling, {}, root(folder));
        assert.deepEqual(rulesOf(await pull(open(faulty))), bothRules.slice(0, 1));
      });
  });

  it('gives hovers and completions without Markdown to a client that shows none', async () => {
    await start({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
    const uri = open(faulty);
    const { contents } = await client.request<{ contents: { kind: string; value: string } }>('textDocument/hover', at(uri, 5, 2));
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /^phases · /);
    assert.doesNotMatch(contents.value, /[`]|\*\*|^---$|\]\(/m);
    const items = await client.request<{ documentation: { kind: string; value: string } }[]>('textDocument/completion', at(uri, 8, 0));
    assert.deepEqual([...new Set(items.map(({ documentation }) => documentation.kind))], ['plaintext']);
    assert.ok(items.every(({ documentation: { value } }) => !/`/.test(value)));
  });

  it('ends no hover in an address', async () => {
    await start(modern);
    const { contents } = await client.request<Hover>('textDocument/hover', at(open(faulty), 5, 2));
    assert.doesNotMatch(JSON.stringify(contents), /https:/);
  });

  it('gives a flat outline to a client that knows no tree', async () => {
    const ask = (uri: string) => client.request<(SymbolInformation & DocumentSymbol)[]>('textDocument/documentSymbol', { textDocument: { uri } });
    await start({});
    const uri = open('version: 0.2\nphases:\n  build: {}\n');
    assert.deepEqual(
      (await ask(uri)).map(({ name, containerName, location }) => [name, containerName, location.uri === uri, location.range.start.line]),
      [
        ['version', undefined, true, 0],
        ['phases', undefined, true, 1],
        ['build', 'phases', true, 2],
      ],
    );
  });

  it('gives fixes as commands to a client that takes no others', async () => {
    const asked: WorkspaceEdit[] = [];
    const apply = (params: unknown): unknown => {
      asked.push((params as { edit: WorkspaceEdit }).edit);
      throw new Error('Not now');
    };
    const { capabilities } = await start({ workspace: { applyEdit: true } }, { 'workspace/applyEdit': apply });
    const uri = open(faulty);
    const [fix] = await actions<Command>(uri, 7);
    assert.deepEqual(capabilities.executeCommandProvider?.commands, [fix?.command]);
    assert.equal(await client.request('workspace/executeCommand', { command: fix?.command, arguments: fix?.arguments }), null);
    assert.deepEqual(asked[0]?.changes?.[uri]?.[0]?.newText, 'commands');
  });

  it('gives no fixes where nothing can apply them', async () => {
    const { capabilities } = await start({});
    assert.equal(capabilities.codeActionProvider, undefined);
    assert.deepEqual(await actions(open(faulty), 7), []);
  });

  it('takes no filter, an empty one and one of everything for the same', async () => {
    await start(modern);
    const uri = open(faulty);
    const all = await actions(uri, 7);
    assert.notEqual(all.length, 0);
    assert.deepEqual(await actions(uri, 7, ['']), all);
    assert.deepEqual(await actions(uri, 7, []), all);
    assert.deepEqual(await actions(uri, 7, ['refactor']), []);
  });

  it('makes no project file through a client that makes no files', async () => {
    await start({ ...modern, workspace: {} });
    const json = '{"version": 0.2, "phases": {"build": {"comands": ["make"]}}}';
    const titles = async (): Promise<string[]> => (await actions(uri, 0)).map(({ title }) => title).filter((title) => title.startsWith('Ignore'));
    const uri = open(json, 'buildspec.json');
    assert.deepEqual(await titles(), []);
    writeFileSync(join(folder, 'aws-devops-notes.yaml'), 'ignore: {}\n');
    assert.deepEqual(await titles(), ['Ignore buildspec/unknown-key for this file, in aws-devops-notes.yaml']);
  });

  it('asks no name of a file that was never saved', async () => {
    await start(pulling);
    const text = 'version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv\n';
    assert.deepEqual(rulesOf(await pull(open(text, 'untitled:appspec.yml'))), []);
  });
});
