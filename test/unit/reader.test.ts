import assert from 'node:assert/strict';
import { noteHtml, shippedHtml } from '../../client/src/topics/markdown.ts';
import { buildNotes } from '../../server/build/notes.ts';
import { rulePages } from '../../server/build/pages.ts';
import { parsePage } from '../../server/src/core/page.ts';

const built = buildNotes('notes');
const dangerous = /<script|<iframe|<img|<object|\son\w+=|="javascript:|\sstyle="/i;

describe('notes as the reader shows them', () => {
  it('hold nothing that a strict page refuses, and no Mermaid', () => {
    for (const { summary, html } of built) {
      assert.doesNotMatch(html, dangerous, summary.id);
      assert.doesNotMatch(html, /@import|fonts\.googleapis|%% alt|flowchart (LR|TD)/, summary.id);
    }
  });

  it('are made of text and pictures when they are read, each picture at its place', () => {
    for (const { summary, source, pictures, html } of built) assert.equal(shippedHtml(parsePage(summary.id, source), pictures), html);
    const [first = '', second = ''] = built.find(({ pictures }) => pictures.length > 1)?.pictures ?? [];
    assert.notEqual(first, second);
  });

  it('have every section at its address', () => {
    for (const { summary, html } of built) for (const { id, title } of summary.sections) assert.ok(html.includes(`<h2 id="${id}"`), `${summary.id}: ${title}`);
  });

  it('have pictures for a screen: none is wider than the column by much or taller than it, and no arrow crosses the title of a group', () => {
    for (const { html, summary } of built)
      for (const [svg, width, height] of html.matchAll(/<svg class="drawing"[^>]* width="([\d.]+)" height="([\d.]+)"[\s\S]*?<\/svg>/g)) {
        assert.ok(Number(width) <= 880 && Number(height) <= 1000, `${summary.id}: ${width} x ${height}`);
        const title = svg.lastIndexOf('var(--_group-hdr)');
        assert.ok(title < 0 || title > svg.lastIndexOf('class="edge"'), summary.id);
      }
  });

  it('say in words what each picture shows, and give its parts names of their own', () => {
    const pictures = built.flatMap(({ html }) => [...html.matchAll(/<figure class="picture">[\s\S]*?<\/figure>/g)].map(([figure]) => figure));
    assert.ok(pictures.length > 40);
    for (const figure of pictures) {
      assert.match(figure, /<svg class="drawing" role="img" aria-label="[^"]{20,}"/);
      assert.match(figure, /<summary>Picture in words<\/summary><p>[^<]{20,}/);
    }
    for (const { summary, html } of built) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)], summary.id);
    }
  });

  it('link to notes and rules that there are', () => {
    const notes = new Set(built.map(({ summary }) => summary.id));
    for (const { summary, html } of built) {
      for (const [, note = ''] of html.matchAll(/data-note="([^"]+)"/g)) assert.ok(notes.has(note), `${summary.id}: ${note}`);
      for (const [, rule = ''] of html.matchAll(/data-rule="([^"]+)"/g)) assert.ok(rulePages.has(rule), `${summary.id}: ${rule}`);
    }
  });

  it('keep HTML of a user as text, and links that run something as words', () => {
    const note = `# Mine

<script>alert(1)</script>

<img src=x onerror="alert(1)"> and [a link](javascript:alert(1)), [a command](command:x), ![a picture](https://example.com/x.png)

| a |
| --- |
| <b onclick="x()">b</b> |
`;
    const html = noteHtml(parsePage('mine', note));
    assert.doesNotMatch(html.replaceAll(/&lt;[\s\S]*?&gt;/g, ''), dangerous);
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.doesNotMatch(html, /href="(javascript|command)/);
  });
});
