import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { notePages, rulePages } from '../../server/build/pages.ts';
import { pageId, pagesPath, rulePageIn } from '../../server/src/words.ts';

/** What only people read lies beside the bundles, so that start and memory don't grow with it. */
describe('the bundles', () => {
  for (const bundle of globSync(['server.js', 'server.browser.js', 'cli.js', 'engine.js', 'engine/*.js'], { cwd: 'dist' }))
    it(`${bundle} holds no words of notes and rule pages`, () => {
      const code = readFileSync(`dist/${bundle}`, 'utf8');
      const leads = [...notePages, ...rulePages.values()].flatMap(({ lead, sections }) => [lead, ...sections.map((section) => section.lead)]);
      // A short sentence may stand in a schema too.
      const long = leads.filter((lead) => lead.length > 80);
      assert.ok(long.length > 400);
      assert.deepEqual(
        long.filter((lead) => code.includes(JSON.stringify(lead).slice(1, -1))),
        [],
      );
    });

  it('have the words beside them', () => {
    const index: { id: string }[] = JSON.parse(readFileSync('dist/notes/index.json', 'utf8'));
    assert.deepEqual(index.map(({ id }) => id).sort(), notePages.map(({ id }) => id).sort());
    for (const [id, { markdown }] of rulePages) {
      assert.equal(rulePageIn(id, readFileSync(`dist/${pagesPath(id)}`, 'utf8'))?.markdown, markdown);
      assert.ok(existsSync(`dist/notes/rules/${pageId(id)}.html`));
    }
  });
});

/** Not every place lets code be made of text, and nobody should have to wonder what it does. */
describe('what is shipped', () => {
  for (const bundle of globSync(['*.js', 'engine/*.js', 'webview/*.js'], { cwd: 'dist' }))
    it(`${bundle} makes no code`, () => {
      const code = readFileSync(`dist/${bundle}`, 'utf8');
      // A method of that name, called or defined, is none of the language's.
      assert.deepEqual(code.match(/.{20}(?:new Function|=\s*Function\b|(?<![.\w$])Function\(|(?<![.\w$])eval\((?![\w,]*\)\{)).{20}/g), null);
    });
});
