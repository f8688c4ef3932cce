import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestOf, stringsOf } from '../../server/build/manifest.ts';
import { tools } from '../../server/src/agent/tools.ts';
import { toServer } from '../../server/src/lsp/protocol.ts';
import { type Client, startClient } from '../support/client.ts';

const faulty = 'version: 0.2\nphases:\n  biuld:\n    commands: [make]\n';
const secret = 'version: 0.2\nenv:\n  variables:\n    DB_PASSWORD: correct-horse\nphases:\n  build:\n    commands: [make]\n';

describe('the tools for language models', () => {
  let client: Client;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'agent-')));
  const shop = join(folder, 'my shop');
  const ask = (tool: string, input: object): Promise<{ text: string; isError: boolean }> => client.request(toServer.agent, { tool, input });

  before(async () => {
    for (const each of [shop, join(folder, 'other')]) mkdirSync(each);
    for (const each of [shop, join(folder, 'other')]) writeFileSync(join(each, 'buildspec.yml'), faulty);
    writeFileSync(join(shop, 'odd.yml'), secret);
    writeFileSync(join(shop, 'aws-devops-notes.yaml'), 'kinds:\n  odd.yml: buildspec\nrules:\n  buildspec/plaintext-secret: error\n');
    symlinkSync(join(folder, 'other/buildspec.yml'), join(shop, 'buildspec.link.yml'));
    const uri = pathToFileURL(shop).href;
    client = startClient(process.execPath, ['dist/server.js', '--stdio']);
    await client.request('initialize', { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'shop' }], capabilities: {} });
    client.notify('initialized', {});
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('stand in the manifest as the code has them', () => {
    const [manifest, strings] = ['package.json', 'package.nls.json'].map((path) => readFileSync(path, 'utf8'));
    assert.equal(manifestOf(manifest ?? ''), manifest);
    assert.equal(stringsOf(strings ?? ''), strings);
    assert.equal(JSON.parse(manifest ?? '').contributes.languageModelTools.length, tools.length);
  });

  it('take a path, an address, or a path from the folder, and judge as the project file wants it', async () => {
    for (const path of ['odd.yml', join(shop, 'odd.yml'), pathToFileURL(join(shop, 'odd.yml')).href])
      assert.match((await ask('check_file', { path })).text, /^odd\.yml \(buildspec\): 1 error.*\n\n4:18 error buildspec\/plaintext-secret/, path);
  });

  it('see an open file as it is in the editor', async () => {
    const uri = pathToFileURL(join(shop, 'buildspec.yml')).href;
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: faulty.replace('biuld', 'build') } });
    assert.match((await ask('check_file', { path: 'buildspec.yml' })).text, /no problems/);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.match((await ask('check_file', { path: 'buildspec.yml' })).text, /Did you mean `build`/);
  });

  it('refuse what is outside of the workspace, by links too', async () => {
    for (const path of [
      '../other/buildspec.yml',
      join(folder, 'other/buildspec.yml'),
      'buildspec.link.yml',
      '/etc/passwd',
      'file:///etc/passwd',
      'https://example.com/a.yml',
    ]) {
      const { text, isError } = await ask('check_file', { path });
      assert.ok(isError && /out(side)? of the folders of this workspace/.test(text), `${path}: ${text}`);
    }
    assert.match((await ask('check_file', { path: 'none.yml' })).text, /There is no file `none\.yml`/);
  });

  it('say what is wrong with an input', async () => {
    assert.deepEqual(await ask('explain_rule', {}), {
      text: 'Missing argument `rule`. The id of the rule, such as `buildspec/plaintext-secret`.',
      isError: true,
    });
    assert.match((await ask('search_notes', { query: 'shard limit' })).text, /kinesis-data-streams#shards/);
  });
});
