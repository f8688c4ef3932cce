import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { CodeAction, CompletionItem, Diagnostic, DocumentSymbol, Hover, InitializeResult } from 'vscode-languageserver';
import { type Client, editsFor, modern, pulling, startClient } from '../support/client.ts';
import { editedSample, samples } from '../support/texts.ts';

/** The built server over stdio, as any editor starts it; on the machine's own Node too, if that is another one. */
const runtimes = [...new Set([process.execPath, process.env.SYSTEM_NODE ?? process.execPath])];

const uri = 'file:///shop/buildspec.yml';
const broken = 'version: 0.2\nphases:\n  build:\n    comands: [make]\n';

type Report = { kind: string; items: Diagnostic[] };
type Published = { uri: string; version?: number; diagnostics: Diagnostic[] };

const rules = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

for (const runtime of runtimes)
  describe(`the server over stdio, on ${runtime === process.execPath ? 'our Node' : 'the Node of this machine'}`, () => {
    let client: Client;
    let answers: Record<string, (params: unknown) => unknown>;

    const start = async (capabilities: object, initializationOptions?: object): Promise<InitializeResult> => {
      client = startClient(runtime, ['dist/server.js', '--stdio'], answers);
      const result = await client.request<InitializeResult>('initialize', { processId: process.pid, rootUri: null, capabilities, initializationOptions });
      client.notify('initialized', {});
      return result;
    };
    const open = (text: string, at = uri, languageId = 'yaml'): void =>
      client.notify('textDocument/didOpen', { textDocument: { uri: at, languageId, version: 1, text } });
    const change = (version: number, line: number, character: number, text: string, removed = 0): void =>
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character }, end: { line, character: character + removed } }, text }],
      });
    const pull = async (at = uri): Promise<Diagnostic[]> => (await client.request<Report>('textDocument/diagnostic', { textDocument: { uri: at } })).items;

    beforeEach(() => {
      answers = {};
    });
    afterEach(() => client.stop());

    it('keeps its compiled code when it ends, and starts with it', async () => {
      const cache = mkdtempSync(join(tmpdir(), 'kept-'));
      const own = { ...process.env };
      try {
        for (const name of ['HOME', 'LOCALAPPDATA', 'XDG_CACHE_HOME']) process.env[name] = cache;
        const kept = (): Map<string, string> =>
          new Map(globSync('**/aws-devops-notes/*/server-*', { cwd: cache }).map((name) => [name, readFileSync(join(cache, name), 'base64')]));
        const session = async (): Promise<void> => {
          await start(pulling);
          open(broken);
          assert.deepEqual(rules(await pull()), ['buildspec/unknown-key']);
          await client.stop();
        };
        await session();
        const first = kept();
        assert.ok(
          [...first.keys()].some((name) => name.includes('server-buildspec-kind')),
          [...first.keys()].join(),
        );
        await session();
        assert.deepEqual(kept(), first);
      } finally {
        process.env = own;
        rmSync(cache, { recursive: true });
      }
    });

    describe('diagnostics', () => {
      it('are pulled by a client that can, and never pushed to it', async () => {
        const { capabilities } = await start(pulling);
        assert.ok(capabilities.diagnosticProvider);
        open(broken);
        const [diagnostic, ...others] = await pull();
        assert.deepEqual(others, []);
        assert.deepEqual(diagnostic, {
          range: { start: { line: 3, character: 4 }, end: { line: 3, character: 11 } },
          severity: 2,
          code: 'buildspec/unknown-key',
          codeDescription: { href: pathToFileURL(resolve('dist/notes/rules/every-kind/unknown-key.html')).href },
          source: 'DevOps Notes',
          message: 'Unknown key `comands` in `build`. Did you mean `commands`?',
        });
        assert.match(
          readFileSync(fileURLToPath(diagnostic?.codeDescription?.href ?? ''), 'ascii'),
          /<p class="id"><code>unknown-key<\/code>/,
          'the page is there',
        );
        client.notify('textDocument/didClose', { textDocument: { uri } });
        assert.deepEqual(await pull(), []);
        assert.deepEqual(client.all('textDocument/publishDiagnostics'), []);
      });
      it('are none for a file of another tool that has the name of a kind, nor is there a hover or an offer', async () => {
        await start({ textDocument: { diagnostic: {} } });
        const at = 'file:///shop/buildspec.json';
        open('{"name": "my-plugin", "version": "4.14.1", "dependencies": {}, "author": "Someone"}', at, 'json');
        assert.deepEqual(await pull(at), []);
        const position = { line: 0, character: 25 };
        assert.equal(await client.request('textDocument/hover', { textDocument: { uri: at }, position }), null);
        assert.deepEqual((await client.request<CompletionItem[] | null>('textDocument/completion', { textDocument: { uri: at }, position })) ?? [], []);
      });
      it('have no hint about the name of a text that was never saved', async () => {
        await start({ textDocument: { diagnostic: {} } });
        const at = 'untitled:appspec.yml';
        open('version: 0.0\nos: linux\nfiles:\n  - source: a\n    destination: /b\n', at);
        assert.deepEqual(rules(await pull(at)), []);
      });

      it('are pushed to a client that cannot pull', async () => {
        const { capabilities } = await start(modern);
        assert.equal(capabilities.diagnosticProvider, undefined);
        open(broken);
        const first = await client.heard<Published>('textDocument/publishDiagnostics');
        assert.deepEqual(rules(first.diagnostics), ['buildspec/unknown-key']);
        assert.equal(first.version, 1);
        change(2, 3, 6, 'm');
        assert.deepEqual((await client.heard<Published>('textDocument/publishDiagnostics')).diagnostics, []);
        client.notify('textDocument/didClose', { textDocument: { uri } });
        assert.deepEqual((await client.heard<Published>('textDocument/publishDiagnostics')).diagnostics, []);
      });

      it('on a key being typed wait for a pause, those elsewhere do not', async () => {
        await start({ ...pulling, workspace: { diagnostics: { refreshSupport: true } } });
        open('version: 0.2\nphases:\n  build:\n    commands: [make]\n    finally: [x]\n');
        assert.deepEqual(await pull(), []);
        await client.heard('workspace/diagnostic/refresh');
        change(2, 4, 10, '', 1);
        assert.deepEqual(await pull(), [], 'nothing while it is typed');
        await client.heard('workspace/diagnostic/refresh');
        assert.deepEqual(rules(await pull()), ['buildspec/unknown-key'], 'it is there after the pause');
        change(3, 4, 9, '', 1);
        assert.deepEqual(rules(await pull()), [], 'another word, another wait');
        change(4, 4, 9, 'ly');
        assert.deepEqual(await pull(), []);
        change(5, 0, 9, '9', 3);
        assert.deepEqual(rules(await pull()), ['buildspec/bad-value'], 'other problems come at once');
      });

      it('on a key being typed come when the cursor leaves it', async () => {
        await start({ ...pulling, workspace: { diagnostics: { refreshSupport: true } } });
        open('version: 0.2\nphases:\n  build:\n    commands: [make]\n    finally: [x]\n');
        await pull();
        change(2, 4, 6, 'x');
        assert.deepEqual(await pull(), []);
        client.notify('awsDevopsNotes/cursor', { uri, position: { line: 4, character: 6 } });
        assert.deepEqual(await pull(), [], 'still in the word');
        client.notify('awsDevopsNotes/cursor', { uri, position: { line: 0, character: 0 } });
        assert.deepEqual(rules(await pull()), ['buildspec/unknown-key']);
      });

      it('follow the settings, also when these change', async () => {
        let severity = 'hint';
        answers['workspace/configuration'] = () => [{ 'buildspec/unknown-key': severity, 'buildspec/bad-value': 'loud' }];
        await start({ textDocument: { diagnostic: {} }, workspace: { configuration: true, diagnostics: { refreshSupport: true } } });
        open(broken);
        assert.equal((await pull())[0]?.severity, 4);
        severity = 'off';
        client.notify('workspace/didChangeConfiguration', { settings: null });
        await client.heard('workspace/diagnostic/refresh');
        assert.deepEqual(await pull(), []);
      });

      it('show related places and what is deprecated', async () => {
        await start(pulling);
        open('version: 0.2\nversion: 0.2\nphases:\n  build:\n    commands: [make]\nartifacts:\n  files: a\n  type: zip\n');
        const [duplicate, deprecated] = await pull();
        assert.equal(duplicate?.relatedInformation?.[0]?.location.range.start.line, 0);
        assert.deepEqual(deprecated?.tags, [2]);
      });
    });

    it('leaves files alone that are none of ours, until they become some', async () => {
      await start(pulling);
      const other = 'file:///shop/compose.yml';
      open('services:\n  web: {}\n', other);
      assert.deepEqual(await pull(other), []);
      assert.equal(await client.request('textDocument/hover', { textDocument: { uri: other }, position: { line: 0, character: 1 } }), null);
      client.notify('textDocument/didChange', { textDocument: { uri: other, version: 2 }, contentChanges: [{ text: broken }] });
      assert.deepEqual(rules(await pull(other)), ['buildspec/unknown-key']);
    });

    it('takes the kind that the user chose', async () => {
      await start(pulling);
      const other = 'file:///shop/ci.yml';
      client.notify('awsDevopsNotes/chooseKind', { uri: other, kind: 'buildspec' });
      open('fases: {}\n', other);
      assert.deepEqual(rules(await pull(other)), ['buildspec/unknown-key', 'buildspec/missing-key']);
      client.notify('awsDevopsNotes/chooseKind', { uri: other });
      assert.deepEqual(await pull(other), []);
    });

    it('forgets the choice when the file is closed: the next file of the name may be another', async () => {
      await start(pulling);
      const other = 'untitled:Untitled-1';
      client.notify('awsDevopsNotes/chooseKind', { uri: other, kind: 'buildspec' });
      open('fases: {}\n', other);
      client.notify('textDocument/didClose', { textDocument: { uri: other } });
      open('services:\n  web: {}\n', other);
      assert.deepEqual(await pull(other), []);
    });

    it('gives hovers, with a link for a client that can open notes', async () => {
      await start(modern, { openNoteCommand: 'open' });
      open(broken);
      const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 3 } });
      assert.deepEqual(hover.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } });
      assert.match(JSON.stringify(hover.contents), /command:open\?%5B%22codebuild%22%2C%22phases%22%5D/);
    });

    it('gives hovers without links to others', async () => {
      await start(modern);
      open(broken);
      const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 3 } });
      assert.doesNotMatch(JSON.stringify(hover.contents), /command:/);
    });

    for (const snippets of [true, false])
      it(`gives completions ${snippets ? 'with' : 'without'} tab stops`, async () => {
        await start({ textDocument: { completion: { completionItem: { snippetSupport: snippets } } } });
        open('version: 0.2\nbatch:\n  build-f');
        const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: { line: 2, character: 9 } });
        const item = items.find(({ label }) => label === 'build-fanout');
        assert.deepEqual(item?.textEdit, {
          range: { start: { line: 2, character: 2 }, end: { line: 2, character: 9 } },
          newText: snippets ? 'build-fanout:\n    parallelism: ${1:2}' : 'build-fanout:\n    parallelism: 2',
        });
        assert.equal(item?.insertTextFormat, snippets ? 2 : 1);
      });

    it('gives fixes for the problems in a range', async () => {
      await start(modern);
      open(broken);
      const ask = (line: number): Promise<CodeAction[]> => {
        const at = { line, character: 5 };
        return client.request('textDocument/codeAction', { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } });
      };
      const [fix] = await ask(3);
      assert.equal(fix?.title, 'Change to `commands`');
      assert.deepEqual(editsFor(fix?.edit, uri), [{ range: { start: { line: 3, character: 4 }, end: { line: 3, character: 11 } }, newText: 'commands' }]);
      assert.deepEqual(await ask(1), []);
      assert.equal(fix?.isPreferred, true);
    });

    it('does not prefer what a person has to choose', async () => {
      await start(modern);
      open('version: 0.2\nenv:\n  variables:\n    DB_PASSWORD: correct-horse\nphases: {}\n');
      const at = { line: 3, character: 20 };
      const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
      const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', params);
      assert.equal(fix?.title, 'Take it from Secrets Manager');
      assert.equal(fix?.isPreferred, false);
    });

    it('gives an outline', async () => {
      await start(modern);
      open('version: 0.2\nbatch:\n  build-list:\n    - identifier: one\n');
      const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
      const names = (symbols: readonly DocumentSymbol[]): unknown[] =>
        symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, names(children)] : name));
      assert.deepEqual(names(outline), ['version', ['batch', [['build-list', [['one', ['identifier']]]]]]]);
    });

    it('gives rule pages, the section about a key, and the place of a key', async () => {
      await start(modern);
      assert.match(JSON.stringify(await client.request('awsDevopsNotes/page', { id: 'buildspec/v01-keys' })), /Key of version 0\.1/);
      assert.equal(await client.request('awsDevopsNotes/page', { id: 'no/such' }), null);
      open('version: 0.2\nphases:\n  build:\n    commands: [make]\n');
      assert.deepEqual(await client.request('awsDevopsNotes/noteAt', { uri, position: { line: 1, character: 2 } }), { note: 'codebuild', section: 'phases' });
      assert.equal(await client.request('awsDevopsNotes/noteAt', { uri: 'file:///shop/other.yml', position: { line: 0, character: 0 } }), null);
      const find = (pointer: string): Promise<unknown> =>
        client.request('awsDevopsNotes/findKey', { uri, text: 'version: 0.2\nphases:\n  build: {}\n', kind: 'buildspec', pointer });
      assert.deepEqual(await find('/phases/build/commands'), { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } }, 'the nearest key above');
      assert.equal(await find('/artifacts'), null);
    });

    it('does not read a text over 4 MB, and answers for others as before', async () => {
      await start(pulling);
      const huge = 'file:///shop/huge-buildspec.yml';
      open(`version: 0.2\n${'# filler\n'.repeat(500_000)}`, huge);
      open(broken);
      const [note, ...others] = await pull(huge);
      assert.equal(note?.code, 'file/too-large');
      assert.equal(note?.severity, 3);
      assert.deepEqual(others, []);
      assert.deepEqual(rules(await pull()), ['buildspec/unknown-key']);
    });

    it('survives any text and any edit, with positions right', async function () {
      this.timeout(120_000);
      await start(pulling);
      let version = 1;
      open('');
      await fc.assert(
        fc.asyncProperty(editedSample(samples()), fc.nat(), async (text, where) => {
          client.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ text }] });
          const lines = text.split(/\r\n|\r|\n/);
          const line = where % lines.length;
          const position = { line, character: where % ((lines[line]?.length ?? 0) + 1) };
          const [diagnostics] = await Promise.all([
            pull(),
            client.request('textDocument/hover', { textDocument: { uri }, position }),
            client.request('textDocument/completion', { textDocument: { uri }, position }),
            client.request('textDocument/documentSymbol', { textDocument: { uri } }),
            client.request('textDocument/codeAction', { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } }),
          ]);
          for (const { range } of diagnostics)
            for (const end of [range.start, range.end])
              assert.ok(end.line < lines.length && end.character <= (lines[end.line]?.length ?? 0), JSON.stringify(end));
        }),
        { numRuns: 300, seed: 5 },
      );
      assert.ok(client.isAlive());
    });

    it('keeps positions right through edits behind emoji and in CRLF', async () => {
      await start(pulling);
      open('# \u{1F600} é\r\nversion: 0.2\r\nphases:\r\n  build:\r\n    commands: [make]\r\n');
      change(2, 0, 4, '\u{1F680}');
      change(3, 4, 4, 'on-failure: NO\r\n    ');
      const [diagnostic] = await pull();
      assert.deepEqual(diagnostic?.range, { start: { line: 4, character: 16 }, end: { line: 4, character: 18 } });
    });
  });
