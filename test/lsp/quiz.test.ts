import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Card, Fix } from '../../server/src/kinds/cards/card.ts';
import { type GradeFixReply, type StudiedReply, toServer } from '../../server/src/lsp/protocol.ts';
import { type Client, startClient } from '../support/client.ts';

describe('the server for the quiz', () => {
  let client: Client;
  const cards: Card[] = JSON.parse(readFileSync('dist/notes/cards.json', 'utf8'));

  before(async () => {
    client = startClient(process.execPath, ['dist/server.js', '--stdio']);
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
  });
  after(() => client.stop());

  it('grades each file to mend that was built, as it comes and with its answer', async () => {
    const files = cards.filter((card): card is Extract<Card, Fix> => card.type === 'fix');
    assert.ok(files.length >= 40);
    for (const card of files) {
      const [at, answered] = await Promise.all([card.faulty, card.fixed].map((text) => client.request<GradeFixReply>(toServer.gradeFix, { card, text })));
      assert.equal(at?.solved, false, card.id);
      assert.match(at?.message ?? '', /^The problem is still there: .+[.?]$/, card.id);
      assert.deepEqual(answered, { solved: true, message: '' }, card.id);
    }
  });

  it('says which cards an open file is about', async () => {
    const uri = 'file:///shop/buildspec.yml';
    const text = 'version: 0.2\nenv:\n  variables:\n    STAGE: prod\nphases:\n  build:\n    commands: [make]\n';
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    const found = await client.request<Exclude<StudiedReply, null>>(toServer.studied, { uri });
    assert.ok(found.sections.includes('codebuild#variables') && found.sections.includes('codebuild#phases'));
    assert.ok(!found.sections.includes('codebuild#cache') && !found.sections.some((section) => section.startsWith('codedeploy#')));
    assert.ok(found.rules.includes('buildspec/plaintext-secret') && !found.rules.includes('buildspec/cache-key-static'));
    assert.equal(await client.request(toServer.studied, { uri: 'file:///shop/none.yml' }), null);
  });

  it('reads a file of cards, also a half-written one', async () => {
    const text = 'note: mine\ncards:\n  - id: mine-a\n    type: recall\n    question: What?\n    answer: That.\n  - id: mine-b\n    type: cho';
    assert.deepEqual(await client.request(toServer.readCards, { text }), [{ id: 'mine-a', note: 'mine', type: 'recall', question: 'What?', answer: 'That.' }]);
    assert.deepEqual(await client.request(toServer.readCards, { text: '' }), []);
  });
});
