import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { l10n, speak } from '../../client/src/l10n.ts';
import { webPage } from '../../client/src/web-page.ts';
import { hasWords, textsIn, untranslatable } from '../../scripts/l10n.ts';

describe('the words of the client', () => {
  afterEach(() => speak(undefined));

  it('are English without a translation, and the words of the translation with one', () => {
    assert.equal(l10n.t('{0} of {1}', 2, 7), '2 of 7');
    assert.equal(l10n.count(1, '1 card', '{0} cards'), '1 card');
    assert.equal(l10n.count(3, '1 card', '{0} cards of {1}', 'Lambda'), '3 cards of Lambda');
    speak({ '{0} of {1}': 'von {1} {0}', '{0} cards': '{0} Karten' });
    assert.equal(l10n.t('{0} of {1}', 2, 7), 'von 7 2');
    assert.equal(l10n.count(3, '1 card', '{0} cards'), '3 Karten');
    assert.equal(l10n.t('Not translated: {0}', '{1}'), 'Not translated: {1}');
  });

  it('go to pages with the text of the page, in which no word of a translation ends the script', () => {
    const page = (): string => webPage('T', { style: '', script: '' }, '<main></main>');
    assert.ok(!page().includes('id="l10n"'));
    speak({ Flag: '</script><img src=x>' });
    const [, json = ''] = /<script type="application\/json" id="l10n">(.*?)<\/script>/.exec(page()) ?? [];
    assert.deepEqual(JSON.parse(json), { Flag: '</script><img src=x>' });
  });

  it('all stand in calls of l10n', () => assert.deepEqual(untranslatable(), []));

  it('are found where they do not', () => {
    const lost = (source: string): string[] => textsIn('a.ts', source).flatMap(({ text, said }) => (said ? [] : [text.replaceAll('\0', '…')]));
    assert.deepEqual(lost("void window.showInformationMessage('Nothing is here.');"), ['Nothing is here.']);
    assert.deepEqual(lost('item.tooltip = `${count} cards due`;'), ['… cards due']);
    assert.deepEqual(lost("const page = `<button type=\"button\">Back</button>`; h('p', { 'aria-label': 'All questions', class: 'wide open' }, x);"), [
      '<button type="button">Back</button>',
      'All questions',
    ]);
    assert.deepEqual(lost("l10n.t('{0} {1} due', count, count === 1 ? 'card' : 'cards'); l10n.t(`${count} due`);"), ['card', 'cards', '… due']);
    assert.deepEqual(
      lost("log.error('The log is English.'); if (name === 'No such name') throw new Error('A fault of ours.'); l10n.count(n, '1 card', '{0} cards');"),
      [],
    );
    assert.deepEqual(['awsDevopsNotes.due', 'note', '/a/Snippet preview.yml', '#task input', '12px'].filter(hasWords), []);
  });

  it('are in one file that a translation replaces, as the manifest says', () => {
    const folder = JSON.parse(readFileSync('package.json', 'utf8')).l10n;
    const texts: Record<string, string> = JSON.parse(readFileSync(`${folder}/bundle.l10n.json`, 'utf8'));
    assert.ok(Object.keys(texts).length > 300);
    assert.equal(texts['Checking AWS files'], 'Checking AWS files');
  });
});
