import assert from 'node:assert/strict';
import { aroundOnDisk } from '../../server/hosts/around.ts';
import { aroundIn, basesOf, placesFor } from '../../server/src/core/around.ts';
import { isWithin, join, relativePath } from '../../server/src/core/uri.ts';
import { answers } from '../../server/src/world.ts';
import { memoryWorld } from '../support/memory-world.ts';

const root = 'file:///shop/my%20app';
const document = `${root}/deploy/appspec.yml`;

describe('URIs', () => {
  const table: [string, string, string | undefined][] = [
    ['file:///a/b', 'c.sh', 'file:///a/b/c.sh'],
    ['file:///a/b', './c/../d.sh', 'file:///a/b/d.sh'],
    ['file:///a/b', '/c.sh', 'file:///a/b/c.sh'],
    ['file:///a/b', '..\\c d.sh', 'file:///a/c%20d.sh'],
    ['file:///a', '../../x', undefined],
    ['file:///a', 'half \uD83D', 'file:///a/half%20%EF%BF%BD'],
    ['vscode-vfs://github/o/r', 'x#1.sh', 'vscode-vfs://github/o/r/x%231.sh'],
  ];
  for (const [folder, path, expected] of table) it(`${folder} and ${path} make ${expected}`, () => assert.equal(join(folder, path), expected));

  it('are the same in any spelling', () => {
    assert.ok(isWithin('file:///c%3A/x', 'file:///c:/x/y.yml'));
    assert.ok(!isWithin('file:///a/b', 'file:///a/bc'));
    assert.equal(relativePath(root, document), 'deploy/appspec.yml');
  });

  it('of folders a path may count from: from the document up to the workspace', () => {
    assert.deepEqual(basesOf(`${root}/a/b/x.yml`, root), [`${root}/a/b`, `${root}/a`, root]);
    assert.deepEqual(basesOf('file:///elsewhere/x.yml', root), ['file:///elsewhere']);
  });
});

describe('answers about files', () => {
  const files = (): Map<string, string> =>
    new Map([
      [`${root}/deploy/scripts/start.sh`, '#!/bin/sh\n'],
      [`${root}/top.sh`, 'top'],
    ]);

  it('come when they are there, and then the document is told', async () => {
    const told: string[] = [];
    const all = answers(memoryWorld(files()), (uris) => told.push(...uris));
    const around = all.around(document, root);
    assert.equal(around.locate('scripts/start.sh'), undefined, 'not known yet');
    const found = await all.settled(document, () => around.locate('scripts/start.sh'));
    assert.deepEqual(found, { uri: `${root}/deploy/scripts/start.sh`, type: 'file' });
    assert.ok(told.includes(document));
    assert.equal(await all.settled(document, () => around.read('scripts/start.sh')), '#!/bin/sh\n');
    assert.deepEqual(await all.settled(document, () => around.locate('scripts')), { uri: `${root}/deploy/scripts`, type: 'folder' });
  });

  it('are looked for from the document up to the workspace, and not beyond', async () => {
    const world = files();
    world.set('file:///shop/secret.sh', '');
    const all = answers(memoryWorld(world), () => {});
    const around = all.around(document, root);
    assert.deepEqual(await all.settled(document, () => around.locate('top.sh')), { uri: `${root}/top.sh`, type: 'file' });
    assert.equal(await all.settled(document, () => around.locate('none.sh')), 'none');
    assert.equal(await all.settled(document, () => around.locate('../../secret.sh')), undefined);
  });

  it('change when files do: created, removed with their folder, found by name', async () => {
    const world = files();
    const told: string[] = [];
    const all = answers(memoryWorld(world), (uris) => told.push(...uris));
    const around = all.around(document, root);
    const ask = (): unknown => [around.locate('scripts/stop.sh'), around.find('stop.sh'), around.list('scripts')?.map(({ name }) => name)];
    assert.deepEqual(await all.settled(document, ask), ['none', [], ['start.sh']]);
    told.length = 0;
    const stop = `${root}/deploy/scripts/stop.sh`;
    world.set(stop, '');
    all.changed([stop]);
    await until(() => told.length > 0);
    assert.deepEqual(await all.settled(document, ask), [{ uri: stop, type: 'file' }, [stop], ['start.sh', 'stop.sh']]);
    told.length = 0;
    world.delete(stop);
    all.changed([`${root}/deploy/scripts`]);
    await until(() => told.length > 0);
    assert.deepEqual(await all.settled(document, ask), ['none', [], ['start.sh']]);
    told.length = 0;
    all.changed([`${root}/other.txt`]);
    await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual(told, [], 'nothing asked has changed');
  });

  it('name what a folder holds, its own folder too, and nothing where there is no folder', async () => {
    const all = answers(memoryWorld(files()), () => {});
    const around = all.around(document, root);
    assert.deepEqual(await all.settled(document, () => around.list('.')), [{ name: 'scripts', folder: true }]);
    assert.deepEqual(await all.settled(document, () => around.list('scripts/')), [{ name: 'start.sh', folder: false }]);
    assert.equal(await all.settled(document, () => around.list('script')), undefined);
    assert.equal(await all.settled(document, () => around.list('scripts/start.sh')), undefined);
    const inMemory = aroundIn({ 'a/b/c.txt': '', 'a/d.txt': '', '../up.txt': '' });
    assert.deepEqual(inMemory.list('a'), [
      { name: 'b', folder: true },
      { name: 'd.txt', folder: false },
    ]);
    assert.deepEqual(inMemory.list(''), [{ name: 'a', folder: true }]);
    assert.deepEqual(
      aroundOnDisk('test/cases/fix/appspec.md', '.')
        .list('../hover')
        ?.some(({ name, folder }) => name === 'appspec.md' && !folder),
      true,
    );
  });

  it('are never known for a file that was never saved', () => {
    const all = answers(memoryWorld(files()), () => {});
    assert.equal(all.around('untitled:Untitled-1', undefined).locate('x'), undefined);
  });
});

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((next) => setImmediate(next));
  await new Promise((next) => setImmediate(next));
}

describe('the places that a path of a document may mean', () => {
  for (const [path, places] of [
    ['x/', ['/w/a/b/x', '/w/a/x', '/w/x']],
    ['../x/', ['/w/a/x', '/w/x']],
    ['../../../etc/', []],
    ['../../..', []],
    ['../../../../../../../../etc', []],
    ['..\\..\\..\\etc', []],
    ['x/../../../../etc', []],
    ['/etc', ['/w/a/b/etc', '/w/a/etc', '/w/etc']],
    ['%2e%2e/x', ['/w/a/b/%252e%252e/x', '/w/a/%252e%252e/x', '/w/%252e%252e/x']],
  ] as const)
    it(`${path} leads nowhere out of the workspace`, () =>
      assert.deepEqual(
        placesFor('file:///w/a/b/appspec.yml', 'file:///w', path),
        places.map((each) => `file://${each}`),
      ));

  it('lie in the folder of a document without a workspace', () => {
    assert.deepEqual(placesFor('file:///w/a/appspec.yml', undefined, 'x'), ['file:///w/a/x']);
    assert.deepEqual(placesFor('file:///w/a/appspec.yml', undefined, '../x'), []);
  });
});
