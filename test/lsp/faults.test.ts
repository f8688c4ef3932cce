import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type Client, startClient } from '../support/client.ts';

/** What the server does when something goes wrong, in it or on the other side. */
describe('a fault', () => {
  let client: Client;
  const uri = 'file:///shop/buildspec.yml';

  beforeEach(() => {
    client = startClient(process.execPath, ['dist/server.js', '--stdio']);
  });
  afterEach(() => client.stop());

  const spawned = () => {
    const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: 'pipe' });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, errors }))) };
  };
  const send = (child: ChildProcessWithoutNullStreams, message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  };
  const initialize = async (): Promise<void> => {
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
  };

  it('costs one answer, and the log says how to see it again', async () => {
    await initialize();
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 7, text: 'version: 0.2\n' } });
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position: null }), null);
    const { type, message } = await client.heard<{ type: number; message: string }>('window/logMessage');
    assert.equal(type, 1);
    assert.match(message, /^textDocument\/hover failed, in file:\/\/\/shop\/buildspec\.yml, version 7, at null: TypeError: .+\n +at /);
    assert.deepEqual(await client.request('textDocument/completion', {}), []);
    assert.notEqual(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } }), null);
  });

  it('in a notification is logged too', async () => {
    await initialize();
    client.notify('textDocument/didOpen', {});
    assert.match((await client.heard<{ message: string }>('window/logMessage')).message, /^textDocument\/didOpen failed: TypeError/);
    assert.ok(client.isAlive());
  });

  it('of the connection ends a server that nobody listens to any more, without a word', async () => {
    await initialize();
    const { child, ended } = spawned();
    send(child, { id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    for (let id = 2; id < 50; id++) send(child, { id, method: 'textDocument/hover', params: {} });
    assert.deepEqual(await ended, { code: 1, errors: '' });
  });

  it('of order is said: a request before initialize, a second one, one after shutdown', async () => {
    await assert.rejects(client.request('textDocument/hover', {}), /-32002/);
    await initialize();
    await assert.rejects(client.request('initialize', { processId: null, rootUri: null, capabilities: {} }), /-32600/);
    await assert.rejects(client.request('textDocument/nonsense', {}), /-32601/);
    await client.request('shutdown', null);
    await assert.rejects(client.request('textDocument/hover', {}), /-32600/);
  });
});
