import assert from 'node:assert/strict';
import type { Book } from '../../client/src/topics/book.ts';
import { noteHtml } from '../../client/src/topics/markdown.ts';
import { withOwn } from '../../client/src/topics/with-own.ts';
import { parsePage } from '../../server/src/core/page.ts';
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
});
