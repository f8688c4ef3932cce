import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const runtime = process.env.SYSTEM_NODE ?? process.execPath;
const run = (cli: string, args: readonly string[]): { code: number | null; out: string } => {
  const { status, stdout, stderr } = spawnSync(runtime, [cli, ...args], { cwd: 'test/workspace', encoding: 'utf8' });
  return { code: status, out: stdout + stderr };
};

describe('the package for npm', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
    const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    for (const { path } of packed.files) cpSync(path, join(folder, path));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('holds all data that the command line may ask for', () => {
    const data = readdirSync('dist', { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !['cli', 'server', 'notes', 'webview'].includes(entry.name),
    );
    assert.ok(data.length > 2);
    for (const { name } of data) assert.deepEqual(readdirSync(join(folder, 'dist', name)), readdirSync(join('dist', name)));
  });

  it('is packed without a word but its name, as pre-commit wants it', () => {
    const tiny = join(folder, 'tiny');
    cpSync('.npmrc', join(tiny, '.npmrc'));
    const scripts = { prepack: 'node --eval 0' };
    writeFileSync(join(tiny, 'package.json'), JSON.stringify({ name: 'tiny', version: '1.0.0', scripts }));
    assert.equal(spawnSync('npm', ['pack'], { cwd: tiny, encoding: 'utf8', shell: process.platform === 'win32' }).stdout, 'tiny-1.0.0.tgz\n');
  });

  it('has a manifest without the script for clones, of which npm would warn; the one in the repository keeps it', () => {
    const clone = join(folder, 'clone');
    for (const path of ['scripts/packed.mjs', 'scripts/install.mjs', 'package.json']) cpSync(path, join(clone, path));
    const manifest = (): string => readFileSync(join(clone, 'package.json'), 'utf8');
    const run = (...args: string[]): unknown => spawnSync(runtime, ['scripts/packed.mjs', ...args], { cwd: clone });
    run();
    const { prepare, ...others } = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
    assert.ok(prepare);
    assert.deepEqual(JSON.parse(manifest()).scripts, others);
    run('after');
    run('after');
    assert.equal(manifest(), readFileSync('package.json', 'utf8'));
  });

  // The sample workspace has a file of each kind, with what that kind's data is loaded for.
  for (const args of [
    ['check', '.'],
    ['check', '--format', 'json', '.'],
    ['kinds'],
    ['explain', 'cloudformation/undefined-reference'],
    ['explain', 'buildspec:/phases/build'],
    ['schema', 'buildspec'],
  ])
    it(`answers \`${args.join(' ')}\` as the build does`, () => {
      const [own, built] = [run(join(folder, 'dist/cli.js'), args), run(resolve('dist/cli.js'), args)];
      assert.deepEqual(own, built);
      assert.ok(built.out.length > 200, built.out);
    });
});
