import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, type VersionNegotiationOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const cli = resolve('dist/cli.js');
const faulty = 'version: 0.2\nphases:\n  biuld:\n    commands: [make]\n';
type Said = { readonly text: string; readonly isError: boolean };
type Agent = { readonly client: Client; ask(tool: string, input: object): Promise<Said> };

/** A client of the SDK, of a protocol, with roots of its own or none, at a server for some folders. */
async function agent(negotiation: VersionNegotiationOptions, folders: readonly string[], offers?: () => readonly string[]): Promise<Agent> {
  const client = new Client({ name: 'test', version: '1' }, {
    versionNegotiation: negotiation,
    capabilities: offers ? { roots: { listChanged: true } } : {},
    supportedProtocolVersions: negotiation.mode === 'legacy' ? ['2025-03-26'] : undefined,
  } as ConstructorParameters<typeof Client>[1]);
  if (offers) client.setRequestHandler('roots/list', () => ({ roots: offers().map((path) => ({ uri: pathToFileURL(path).href })) }));
  const args = [cli, 'mcp', ...folders.flatMap((folder) => ['--root', folder])];
  await client.connect(new StdioClientTransport({ command: process.env.SYSTEM_NODE ?? process.execPath, args, stderr: 'ignore' }));
  return {
    client,
    async ask(tool, input) {
      const { content, isError = false } = await client.callTool({ name: tool, arguments: { ...input } });
      const [first] = content;
      assert.ok(first?.type === 'text' && content.length === 1);
      return { text: first.text, isError };
    },
  };
}

for (const [protocol, negotiation] of [
  ['2025-03-26', { mode: 'legacy' }],
  ['2026-07-28', { mode: { pin: '2026-07-28' } }],
] as const)
  describe(`the MCP server, protocol ${protocol}`, () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mcp-')));
    const [shop, other] = [join(folder, 'shop'), join(folder, 'other')];
    let at: Agent;
    before(async () => {
      for (const each of [shop, other, join(shop, 'ci')]) mkdirSync(each);
      for (const each of [shop, other]) writeFileSync(join(each, 'buildspec.yml'), faulty);
      writeFileSync(
        join(shop, 'ci', 'secret.yml'),
        'version: 0.2\nenv:\n  variables:\n    DB_PASSWORD: correct-horse\nphases:\n  build:\n    commands: [./run.sh]\n',
      );
      writeFileSync(join(shop, 'aws-devops-notes.yaml'), 'kinds:\n  ci/*.yml: buildspec\nrules:\n  buildspec/plaintext-secret: error\n');
      symlinkSync(join(other, 'buildspec.yml'), join(shop, 'buildspec.link.yml'));
      symlinkSync(other, join(shop, 'linked'));
      writeFileSync(join(shop, 'buildspec.bin.yml'), Buffer.from([0x76, 0, 0xff, 0xfe]));
      writeFileSync(join(shop, 'buildspec.huge.yml'), '');
      truncateSync(join(shop, 'buildspec.huge.yml'), 50_000_000);
      at = await agent(negotiation, [shop]);
    });
    after(async () => {
      await at.client.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('has the rules of a project', async () => {
      const [project, file] = [join(shop, 'aws-devops-notes.yaml'), join(shop, 'appspec.yml')];
      const before = readFileSync(project, 'utf8');
      writeFileSync(project, `${before}custom:\n  - { id: linux, kind: appspec, pointer: /os, one-of: [linux], message: We have no Windows. }\n`);
      writeFileSync(file, 'version: 0.0\nos: windows\n');
      const { text } = await at.ask('check_file', { path: 'appspec.yml' });
      assert.match(text, /2:5.*We have no Windows\. \(from this project's rules\)/);
      assert.match((await at.ask('explain_rule', { rule: 'custom/linux' })).text, /is a rule of the project’s own/);
      writeFileSync(project, before);
      rmSync(file);
    });

    it('speaks it', () => assert.equal(at.client.getNegotiatedProtocolVersion(), protocol));

    it('has its tools, each with a schema, and changes nothing', async () => {
      const { tools } = await at.client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        ['check_file', 'fix_text', 'explain_key', 'explain_rule', 'list_kinds', 'complete_at', 'search_notes', 'get_note', 'get_cards'],
      );
      for (const { inputSchema, annotations } of tools) assert.ok(inputSchema.type === 'object' && annotations?.readOnlyHint);
    });

    it('checks a file: place, rule, reason and fix, as the project file wants it', async () => {
      const { text, isError } = await at.ask('check_file', { path: 'ci/secret.yml' });
      assert.ok(!isError);
      assert.match(text, /^ci\/secret\.yml \(buildspec\): 1 error/);
      assert.match(text, /^4:18 error buildspec\/plaintext-secret: /m);
      assert.match(text, /^- `buildspec\/plaintext-secret`: A variable that is a secret/m);
      assert.match((await at.ask('check_file', { path: 'buildspec.yml' })).text, /^ {2}Fix: Change to `build` \(`fix_text` does it\)$/m);
    });

    it('gives the fixed text and writes nothing', async () => {
      const { text } = await at.ask('fix_text', { path: 'buildspec.yml' });
      assert.ok(text.includes(`\`\`\`\n${faulty.replace('biuld', 'build')}\`\`\``), text);
      assert.match((await at.ask('check_file', { path: 'buildspec.yml' })).text, /1 error/);
    });

    const answers: readonly (readonly [tool: string, input: object, pattern: RegExp])[] = [
      ['check_file', { text: faulty, name: 'buildspec.yml' }, /^3:3 error buildspec\/unknown-key: .*Did you mean `build`\?/m],
      ['check_file', { text: faulty, kind: 'buildspec' }, /1 error/],
      ['explain_key', { kind: 'buildspec', key: '/phases/build/on-failure' }, /`ABORT`: Stop/],
      ['explain_key', { kind: 'buildspec', key: '' }, /^ {2}phases +/m],
      ['explain_key', { text: 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n', name: 't.yml', line: 3, column: 14 }, /AWS::S3::Bucket/],
      ['explain_rule', { rule: 'buildspec/plaintext-secret' }, /## Good/],
      ['list_kinds', {}, /^- `cloudformation`: /m],
      ['complete_at', { text: 'version: 0.2\nphases:\n  b', name: 'buildspec.yml', line: 3, column: 4 }, /^- `build` \(map\): /],
      [
        'complete_at',
        { text: 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      Ver', name: 't.yml', line: 5, column: 10 },
        /^- `VersioningConfiguration`/,
      ],
      ['search_notes', { query: 'shard limit' }, /^- Shards \(note `kinesis-data-streams#shards`\)/],
      ['search_notes', { query: 'zzqqxx' }, /^Nothing found/],
      ['get_note', { note: 'codebuild' }, /^- `failures`: /m],
      ['get_note', { note: 'codebuild#failures' }, /^## Failures/],
      ['get_cards', { note: 'codebuild', limit: 2 }, /from = 3\.$/],
    ];
    for (const [tool, input, pattern] of answers)
      it(`answers ${tool} ${JSON.stringify(input)}`, async () => {
        const { text, isError } = await at.ask(tool, input);
        assert.ok(!isError, text);
        assert.match(text, pattern);
        assert.ok(text.length < 8000, `${text.length} characters`);
      });

    it('holds back the cards of the exams', async () => {
      const cards: readonly { id: string; note: string; exam?: true }[] = JSON.parse(readFileSync('dist/notes/cards.json', 'utf8'));
      const own = cards.filter(({ note }) => note === 'codebuild');
      let text = '';
      for (let from = 1; from <= own.filter(({ exam }) => !exam).length; from += 20)
        text += (await at.ask('get_cards', { note: 'codebuild', from, limit: 20 })).text;
      assert.ok(own.some(({ exam }) => exam));
      for (const { id, exam } of own) assert.equal(text.includes(`## \`${id}\``), !exam, id);
    });

    const refusals: readonly (readonly [tool: string, input: object, pattern: RegExp])[] = [
      ['check_file', { path: '../other/buildspec.yml' }, /outside of the folders.*Allowed: `.*shop`/],
      ['check_file', { path: 'buildspec.link.yml' }, /outside of the folders.*Allowed/],
      ['check_file', { path: 'linked/buildspec.yml' }, /outside of the folders.*Allowed/],
      ['check_file', { path: 'linked/there-is-none.yml' }, /outside of the folders.*Allowed/],
      ['check_file', { path: '/etc/passwd' }, /outside of the folders.*Allowed/],
      ['check_file', { path: '/etc/there-is-none' }, /outside of the folders.*Allowed/],
      ['fix_text', { path: '/etc/passwd' }, /outside of the folders/],
      ['complete_at', { path: '/etc/passwd', line: 1, column: 1 }, /outside of the folders/],
      ['explain_key', { path: '/etc/passwd', line: 1, column: 1 }, /outside of the folders/],
      ['check_file', { path: 'none.yml' }, /There is no file `none\.yml`/],
      ['check_file', { path: 'ci' }, /is a folder/],
      ['check_file', { path: 'buildspec.bin.yml' }, /not a text file/],
      ['check_file', { path: 'buildspec.huge.yml' }, /50 MB/],
      ['check_file', { path: 'a\0b' }, /NUL/],
      ['check_file', { text: 'a: b\n', name: 'x.yml' }, /is of no known kind/],
      ['check_file', { text: 'a: b\n', kind: 'buildspek' }, /Did you mean `buildspec`/],
      ['check_file', { text: 'a', path: 'b' }, /not both/],
      ['check_file', {}, /Give the `path`/],
      ['check_file', { pth: 'x' }, /Unknown argument `pth`\. Did you mean `path`/],
      ['check_file', { path: 7 }, /`path` is not a string/],
      ['complete_at', { text: 'a', name: 'buildspec.yml' }, /Missing argument `line`/],
      ['complete_at', { text: 'a', name: 'buildspec.yml', line: 9, column: 1 }, /has 1 lines; there is no line 9/],
      ['complete_at', { text: 'a', name: 'buildspec.yml', line: 0, column: 1 }, /at least 1/],
      ['complete_at', { text: 'a', name: 'buildspec.yml', line: 1.5, column: 1 }, /not an integer/],
      ['explain_rule', { rule: 'buildspec/plaintext-secrets' }, /Did you mean `buildspec\/plaintext-secret`/],
      ['explain_rule', { rule: '../../package' }, /There is no rule/],
      ['explain_key', { kind: 'buildspec', key: '/phases/nothing' }, /has no key `\/phases\/nothing`/],
      ['get_note', { note: '__proto__' }, /There is no note/],
      ['get_note', { note: 'codebild' }, /Did you mean `codebuild`/],
      ['get_note', { note: 'codebuild', section: 'nothing' }, /no section `nothing`\. Sections:/],
      ['get_cards', {}, /Give a `note` or a `rule`/],
      ['no_tool', {}, /There is no tool no_tool/],
    ];
    it('says what is wrong with what it refuses, and goes on', async () => {
      for (const [tool, input, pattern] of refusals) {
        const { text, isError } = await at.ask(tool, input);
        assert.ok(isError, `${tool} ${JSON.stringify(input)}: ${text}`);
        assert.match(text, pattern);
        assert.ok(text.length < 4000);
      }
      assert.match((await at.ask('check_file', { path: 'buildspec.yml' })).text, /1 error/);
    });

    it('has notes and rule pages as resources', async () => {
      const { resources } = await at.client.listResources();
      assert.ok(resources.length > 100);
      const textOf = async (uri: string): Promise<string> => {
        const [first] = (await at.client.readResource({ uri })).contents;
        return first && 'text' in first ? first.text : '';
      };
      assert.match(await textOf(resources.find(({ name }) => name === 'codebuild')?.uri ?? ''), /^# CodeBuild\n/);
      assert.match(await textOf('aws-devops-notes://rule/buildspec/plaintext-secret'), /^# Secret in plain text\n/);
      assert.equal((await at.client.listResourceTemplates()).resourceTemplates.length, 2);
      for (const uri of ['aws-devops-notes://note/nothing', 'aws-devops-notes://rule/../../../etc/passwd', 'file:///etc/passwd'])
        await assert.rejects(textOf(uri), /not found/);
    });

    it('takes the roots of a client for narrower ones, and never for wider ones', async () => {
      for (const [offered, allowed, refused] of [
        [[join(shop, 'ci')], join(shop, 'ci/secret.yml'), join(shop, 'buildspec.yml')],
        [[folder], join(shop, 'buildspec.yml'), join(other, 'buildspec.yml')],
        [[other], undefined, join(shop, 'buildspec.yml')],
        // The MCP Inspector says that it has roots, and lists none.
        [[], join(shop, 'buildspec.yml'), join(other, 'buildspec.yml')],
      ] as const) {
        const narrow = await agent(negotiation, [shop], () => offered);
        try {
          if (allowed) assert.match((await narrow.ask('check_file', { path: allowed })).text, /\(buildspec\)/);
          assert.match((await narrow.ask('check_file', { path: refused })).text, allowed ? /outside of the folders/ : /No file may be read/);
          assert.match((await narrow.ask('check_file', { text: faulty, name: 'buildspec.yml' })).text, /1 error/);
        } finally {
          await narrow.client.close();
        }
      }
    });
  });

describe('the MCP server', () => {
  it('is started as README tells Claude Code, Cursor and VS Code', async () => {
    const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => JSON.parse(json));
    for (const [key, folder] of [
      ['mcpServers', '.'],
      ['servers', '${workspaceFolder}'],
    ] as const) {
      const server = blocks.find((block) => block[key])[key]['aws-devops-notes'];
      assert.deepEqual([server.command, server.type ?? 'stdio'], ['node', 'stdio']);
      const [program, ...args]: string[] = server.args;
      assert.ok(program?.endsWith('node_modules/aws-devops-notes/dist/cli.js'));
      const input = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
      const { stdout } = spawnSync(process.execPath, [cli, ...args.map((each) => each.replace(folder, 'test/workspace'))], {
        input: `${input}\n`,
        encoding: 'utf8',
      });
      assert.match(stdout, /"id":1/);
    }
  });

  it('writes the protocol alone to standard output, whatever it gets, and ends with its client', async () => {
    const child = spawn(process.env.SYSTEM_NODE ?? process.execPath, [cli, 'mcp'], { stdio: ['pipe', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const ended = new Promise((done) => child.on('exit', done));
    child.stdin.write('not JSON\n{"jsonrpc":"2.0"}\n[]\n');
    child.stdin.write(
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}\n',
    );
    child.stdin.write('{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"list_kinds"}}\n');
    while (!out.includes('"id":2')) await new Promise((done) => setTimeout(done, 20));
    child.stdin.end();
    assert.equal(await ended, 0);
    for (const line of out.trim().split('\n')) assert.equal(JSON.parse(line).jsonrpc, '2.0');
  });

  it('refuses to start in a folder that is none', async () => {
    const child = spawn(process.execPath, [cli, 'mcp', '--root', '/there/is/none'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    assert.equal(await new Promise((done) => child.on('exit', done)), 2);
    assert.match(said, /"\/there\/is\/none" is not a folder/);
  });
});
