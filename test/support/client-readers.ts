import { gapsOf, questionOf } from '../../client/src/quiz/cards/card.ts';
import { newCardId, type Writable, withCards } from '../../client/src/quiz/cards/card-file.ts';
import { grade, isSame } from '../../client/src/quiz/cards/grade.ts';
import { html, line, words } from '../../client/src/quiz/cards/markdown.ts';
import { ankiText, readAnki } from '../../client/src/quiz/exchange/anki.ts';
import { readBackup } from '../../client/src/quiz/exchange/backup.ts';
import { readLines } from '../../client/src/quiz/memory/line.ts';
import { noProgress } from '../../client/src/quiz/memory/progress.ts';
import { readSnapshot } from '../../client/src/quiz/memory/snapshot.ts';
import { entriesFor, unpack } from '../../client/src/quiz/memory/sync.ts';
import { exportedHtml, exportedMarkdown } from '../../client/src/topics/exported.ts';
import { noteHtml } from '../../client/src/topics/markdown.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { harmless } from '../../server/src/notes/harmless.ts';
import type { Reader } from './readers.ts';

/** What makes a trap where there is much of it and an end that does not fit: begins without ends, long runs, ends that never come. */
const traps: Readonly<Record<string, readonly string[]>> = {
  runs: ['a', ' ', '\n', '"', '`', '{', '|', '#', '<', '&', ':', '.', '[', '*', '_', '~', '9', '\\', '\u{1f600}', '>', '\r\n'],
  'parts of fields': [
    '{{',
    '}}',
    '{{a}} or ',
    '{{c1::',
    '{{c1::a::',
    '<div class="why">',
    '<ol class="steps">',
    '<li',
    '<p ',
    '</ol>',
    '&#',
    '&nbsp;',
    '"a"\t',
  ],
  'parts of Markdown': [
    '<!--',
    '<!-- covers: ',
    '<!--\n',
    '<!--\n-->x\n',
    '```\n',
    '``` x\n',
    '[a](',
    '[a](note:',
    '![a](http://b',
    '|a|\n|-|\n|b|\n',
    '> ',
    '## a\n',
    '**a',
  ],
  lines: ['1 abcdef01 {', 'a\tb\n', '#a:b\n', 'note::', 'cards:\n', 'cards: [', '  - id: a\n', 'a 1 b m 1 2 3\n', '{"a":', 'a@b.c '],
};

const recall = (text: string): Writable => ({ id: 'a', note: 'n', type: 'recall', question: text, answer: text });

const readTexts: Readonly<Record<string, (text: string) => unknown>> = {
  'the log': (text) => [readLines(text), readLines(text, 'a')],
  'a line of the log that is one': (text) => readLines(`1 abcdef01 {${text}}\n`),
  'a snapshot': (text) => readSnapshot(text),
  'what another device wrote': (text) => entriesFor(unpack({ format: 1, cards: text }), noProgress),
  'a backup': (text) => readBackup(`{"aws-devops-notes-backup":1,"entries":[],"files":{${JSON.stringify(text)}:${JSON.stringify(text)}}}`),
  "Anki's text": (text) => [readAnki(text), readAnki(`#separator:tab\n#tags column:3\n${text}`), readAnki(`a\t"${text}`)],
  "fields of Anki's text": (text) => readAnki(`#separator:tab\n#html:true\n"${text.replaceAll('"', '""')}"\t"${text.replaceAll('"', '""')}"\n`),
  "Anki's writer": (text) => [ankiText([recall(text)]), ankiText([{ id: 'a', note: 'n', type: 'cloze', text, why: text }])],
  'the writer of cards': (text) => withCards(undefined, text, [recall(text), recall(`a ${text}`), recall(`a ${text}: b`)]),
  'a file of cards that gets one more': (text) => [withCards(text, 'n', [recall('a')]), withCards(`cards:\n${text}`, 'n', [recall('a')])],
  'the maker of ids': (text) => newCardId(text, text, () => false),
  'gaps of a card': (text) => [gapsOf(text), questionOf({ id: 'a', note: 'n', type: 'cloze', text, why: '' })],
  'an answer': (text) => isSame(text, text),
  'answers in gaps': (text) => grade({ id: 'a', note: 'n', type: 'cloze', text, why: '' }, { type: 'cloze', gaps: gapsOf(text).reverse() }),
  'Markdown of a card': (text) => [html(text), words(text), line(text)],
  'a note with front matter': (text) => parsePage('a', `---\nservices: [a]\n---\n# a\n\n## b\n${text}`),
  'a note in the reader': (text) => noteHtml(parsePage('a', text)),
  'code in a note': (text) => noteHtml({ markdown: `\`\`\`yaml\n${text}\n\`\`\`\n`, meta: {} }),
  'a note in an export': (text) => [exportedMarkdown([text]), exportedHtml([{ id: text, title: text, text }], '')],
  'a note in a hover': (text) => harmless({ id: 'a', title: text, sections: [{ id: 'b', title: text, lead: text, covers: [] }] }),
};

const SIZE = 10_000;

/** All that reads text from files, other devices and people on the side of the client, each with all traps of a sort. */
export const clientReaders: Readonly<Record<string, Reader>> = Object.fromEntries(
  Object.entries(readTexts).flatMap(([name, read]) =>
    Object.entries(traps).map(([sort, parts]): [string, Reader] => [
      `${name}, ${sort}`,
      {
        size: SIZE,
        prepare(size) {
          const texts = parts.map((part) => `${part.repeat(Math.ceil(size / part.length))}x`);
          return () => texts.forEach(read);
        },
      },
    ]),
  ),
);
