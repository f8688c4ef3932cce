import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import type { Book } from '../../client/src/topics/book.ts';
import { exportedHtml, exportedMarkdown } from '../../client/src/topics/exported.ts';
import { noteHtml } from '../../client/src/topics/markdown.ts';
import { type WalkEntry, walk } from '../../client/src/topics/walk.ts';
import { withOwn } from '../../client/src/topics/with-own.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { harmless } from '../../server/src/notes/harmless.ts';
import type { NoteSummary } from '../../server/src/notes/summary.ts';

describe("the user's own notes in the book", () => {
  const lambda: NoteSummary = {
    id: 'lambda',
    title: 'Lambda',
    domain: 'configuration-and-iac',
    status: 'current',
    services: [],
    tasks: [],
    checked: '2026-11-23',
    lead: 'Runs functions.',
    sections: [],
  };
  const never = (): { dispose(): void } => ({ dispose: () => undefined });
  const ours: Book = {
    summaries: async () => [lambda],
    html: async (id) => (id === 'lambda' ? 'ours' : undefined),
    markdown: async () => undefined,
    rule: async () => undefined,
    onDidChange: never,
  };
  const texts = {
    rollbacks:
      '---\nservices: [CodeDeploy]\ntasks: [c02-5-3, c02-1-4]\nstatus: changed\nchecked: 2026-11-01\n---\n# Rollbacks\n\nWhat to do.\n\n## By hand\n\nStart it.\n',
    plain: 'No title, no front matter.\n',
    lambda: '# Our Lambda\n\nTaken.\n',
  };
  const own = {
    notes: async () => Object.entries(texts).map(([id, text]) => ({ page: parsePage(id, text), uri: `file:///w/docs/${id}.md` })),
    onDidChange: never,
  };
  const book = withOwn(ours, own, ({ title }) => `<p>${title}</p>`);

  it('stand beside ours, in the domain of their first task or under a heading of their own', async () => {
    const [first, rollbacks, plain, ...more] = await book.summaries();
    assert.equal(first, lambda);
    assert.deepEqual(rollbacks, {
      id: 'rollbacks',
      title: 'Rollbacks',
      domain: 'incident-and-event-response',
      status: 'changed',
      services: ['CodeDeploy'],
      tasks: ['c02-5-3', 'c02-1-4'],
      checked: '2026-11-01',
      lead: 'What to do.',
      sections: [{ id: 'by-hand', title: 'By hand', lead: 'Start it.' }],
      uri: 'file:///w/docs/rollbacks.md',
    });
    assert.deepEqual([plain?.title, plain?.domain, plain?.status, plain?.sections], ['plain', 'Your Notes', 'current', []]);
    assert.deepEqual(more, []);
  });

  it('are shown by name, and never in the place of ours', async () => {
    assert.equal(await book.html('rollbacks'), '<p>Rollbacks</p>');
    assert.equal(await book.html('lambda'), 'ours');
    assert.equal(await book.html('nothing'), undefined);
  });

  it('keep their HTML as text, and no address that runs', async () => {
    const evil = '<script>run()</script> <img src=x onerror="run()"> <b>b</b>';
    const text = `---\nsources: ['javascript:run()', 'https://a.b/"><script>']\n---\n# ${evil}\n\n${evil}\n\n## ${evil}\n\n${evil}\n\n| ${evil} |\n| --- |\n| ${evil} |\n\n\`\`\`html\n${evil}\n\`\`\`\n\n[l](javascript:run()) ![i](http://a.b/c.png "${evil}") <javascript:run()> [n](note:x"onerror=run())\n`;
    const html = noteHtml(parsePage('evil', text));
    assert.doesNotMatch(html, /<(script|img|b)\b/);
    assert.doesNotMatch(html, /(href|src)="?javascript/i);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) assert.doesNotMatch(tag, /\son\w+=|style=/, tag);
    assert.ok(html.includes('&lt;script&gt;run()&lt;/script&gt;'));
  });

  it('have colours for code of known languages, and none for any other name', () => {
    const html = (language: string, code = 'a: 1'): string => noteHtml({ markdown: `\`\`\`${language}\n${code}\n\`\`\`\n`, meta: {} });
    for (const language of ['yaml', 'yml', 'YAML', 'json']) assert.match(html(language), /<span class="hljs-/, language);
    for (const language of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'html', ''])
      assert.match(html(language), /<pre><code>a: 1<\/code><\/pre>/, language);
    assert.match(html('yaml', 'a: 1\n'.repeat(10_000)), /<pre><code>a: 1\n/);
  });

  it('leave comments out, wherever one begins and ends', () => {
    const html = (markdown: string): string => noteHtml({ markdown, meta: {} }).trim();
    assert.equal(html('a\n\n<!-- b\n<!-- c -->\n\nd'), '<p>a</p>\n<p>d</p>');
    assert.equal(html('<!-- a -->\n<!-- b\nc -->\nd'), '<p>d</p>');
    assert.equal(html('> <!-- a -->\n> b\n\n<!-- c'), '<blockquote>\n<p>b</p>\n</blockquote>\n<p>&lt;!-- c</p>');
    assert.equal(html('<!-- a --> b'), '<p>&lt;!-- a --&gt; b</p>');
  });

  it('stand in hovers as text: nothing is fetched, nothing leads anywhere', () => {
    const shown = (lead: string): string => harmless({ id: 'a', title: lead, sections: [{ id: 'b', title: lead, lead, covers: [] }] }).sections[0]?.lead ?? '';
    assert.equal(
      shown('At most ten builds, see `a: b` and **this** [note](note:x) (1 of 2): 50 %.'),
      'At most ten builds, see `a: b` and this note (1 of 2): 50 %.',
    );
    assert.ok(shown('x'.repeat(100_000)).length < 3_000);
    const reader = markdownIt({ html: true, linkify: true });
    const pieces = [
      '![x](http://a.b/c.png)',
      '[t](command:run?1)',
      '<img src=http://a>',
      '<script>',
      '`',
      '``',
      '```',
      '\\`',
      '\\',
      '**',
      '_',
      '~~',
      'http://e.vil',
    ];
    const more = [
      'www.e.vil ',
      'a@b.c',
      '<http://a.b>',
      '[r]: http://a\n',
      '[r]',
      '&lt;',
      '# ',
      '1. ',
      '- ',
      '> ',
      '---',
      '|a|b|',
      ' ',
      '\n\n',
      'word',
      '<!--',
      '](',
      '!',
      '[',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 14 }), (parts) => {
        const html = reader.render(`---\n\n${shown(parts.join(''))}`);
        for (const [, tag] of html.matchAll(/<\/?([a-z0-9]+)/g)) assert.ok(['hr', 'p', 'code'].includes(tag ?? ''), html);
      }),
      { numRuns: 2_000 },
    );
  });

  it('come out in an export with names that end no tag', () => {
    const html = exportedHtml([{ id: 'a"><img src=x onerror="run()', title: '<b>"', text: '<p>safe</p>' }], '');
    assert.ok(html.includes('<article id="a&quot;>&lt;img src=x onerror=&quot;run()">'), html);
    assert.ok(html.includes('<h1>&lt;b>&quot;</h1>'));
    assert.equal(
      exportedMarkdown(['# a\n\n<!-- covers: b /c -->\nSee [b](note:b#c), [r](rule:x/y) and [k](key:buildspec:/phases).\n\n<!-- open']),
      '# a\n\n\nSee [b](#c), r and k.\n\n<!-- open\n',
    );
  });
});

describe('the folder of notes', () => {
  type Tree = { readonly [name: string]: 'file' | 'pipe' | Tree | { readonly link: string } };
  /** A file system in memory; with `knows`, it can tell where links lead. */
  function folderOf(
    tree: Tree,
    knows: boolean,
  ): { reads: string[]; list(place: string): Promise<WalkEntry<string>[]>; real(place: string): Promise<string | undefined> } {
    const reads: string[] = [];
    const resolve = (place: string): { path: string; node: Tree[string] } => {
      let path = '';
      let node: Tree[string] = tree;
      for (const part of place.split('/').filter(Boolean)) {
        assert.ok(typeof node === 'object' && !('link' in node));
        path = `${path}/${part}`;
        node = (node as Tree)[part] ?? 'pipe';
        if (typeof node === 'object' && typeof node.link === 'string') ({ path, node } = resolve(node.link));
      }
      return { path, node };
    };
    return {
      reads,
      async list(place) {
        reads.push(place);
        const { node } = resolve(place);
        if (typeof node === 'string') throw new Error('It is no folder.');
        return Object.keys(node).map((name): WalkEntry<string> => {
          const below = `${place === '/' ? '' : place}/${name}`;
          const each = (node as Tree)[name];
          const { node: target } = resolve(below);
          const type = target === 'file' ? 'file' : target === 'pipe' ? 'other' : 'folder';
          return { name, place: below, type, isLink: typeof each === 'object' && typeof each.link === 'string' };
        });
      },
      real: async (place) => (knows ? resolve(place).path : undefined),
    };
  }
  const walked = async (tree: Tree, knows = true): Promise<{ files: readonly string[]; isCut: boolean; reads: number }> => {
    const folder = folderOf(tree, knows);
    return { ...(await walk('/', folder)), reads: folder.reads.length };
  };
  const links: Tree = { a: { link: '/' }, b: { link: '/' }, c: { link: '/' }, d: { link: '/' }, e: { link: '/' } };

  it('is read once, also where links in it lead to itself', async () => {
    // Five links to itself were 488,281 folders.
    assert.deepEqual(await walked({ ...links, 'n.md': 'file' }), { files: ['/n.md'], isCut: false, reads: 1 });
    assert.deepEqual(await walked({ ...links, 'n.md': 'file', sub: { ...links, 'o.md': 'file' } }), { files: ['/n.md', '/sub/o.md'], isCut: false, reads: 2 });
  });

  it('has what a link leads to, once, where it can be known what that is', async () => {
    const tree: Tree = { real: { 'a.md': 'file' }, team: { link: '/real' }, teams: { link: '/team' }, 'linked.md': { link: '/real/a.md' } };
    assert.deepEqual(await walked(tree), { files: ['/linked.md', '/real/a.md'], isCut: false, reads: 2 });
    assert.deepEqual(await walked(tree, false), { files: ['/linked.md', '/real/a.md'], isCut: false, reads: 2 });
    assert.deepEqual(await walked({ team: { link: '/real' }, real: { 'a.md': 'file' } }, false), { files: ['/real/a.md'], isCut: false, reads: 2 });
  });

  it('has no pipes, and nothing of what stands aside; the nearest files come first', async () => {
    const tree: Tree = { z: 'pipe', b: { 'c.md': 'file' }, 'x.md': 'file', '.git': { 'y.md': 'file' }, node_modules: { 'y.md': 'file' }, 'a.md': 'file' };
    assert.deepEqual(await walked(tree), { files: ['/a.md', '/x.md', '/b/c.md'], isCut: false, reads: 2 });
  });

  it('is not looked through without end, and it shows when something is left out', async () => {
    const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_, index): [string, Tree] => [`d${index}`, { 'n.md': 'file' }]));
    const { files, isCut, reads } = await walked(wide);
    assert.deepEqual([files.length, isCut, reads], [999, true, 1_000]);
    let deep: Tree = { 'n.md': 'file' };
    for (let depth = 0; depth < 8; depth++) deep = { sub: deep };
    assert.deepEqual([(await walked(deep)).files.length, (await walked(deep)).isCut], [1, false]);
    assert.deepEqual([(await walked({ sub: deep })).files.length, (await walked({ sub: deep })).isCut], [0, true]);
  });
});
