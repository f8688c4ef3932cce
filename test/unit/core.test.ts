import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../server/src/core/lines.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { nearest } from '../../server/src/core/words.ts';

describe('lines', () => {
  it('lead from every offset to a position and back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '\u{1F600}', '\n', '\r\n', '\r', ' ')).map((parts) => parts.join('')),
        (text) => {
          const lines = linesOf(text);
          assert.equal(lines.count, text.split(/\r\n|\r|\n/).length);
          for (let offset = 0; offset <= text.length; offset++) {
            const position = lines.position(offset);
            const inLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
            if (!inLineEnd) assert.equal(lines.offset(position), offset);
          }
        },
      ),
      { seed: 6 },
    );
  });
  it('move a position outside the text to the nearest place in it', () => {
    const lines = linesOf('ab\ncd');
    assert.deepEqual([lines.offset({ line: 0, character: 99 }), lines.offset({ line: 99, character: 0 }), lines.offset({ line: -1, character: 5 })], [2, 5, 0]);
  });
});

describe('suggestions', () => {
  const words = ['commands', 'finally', 'on-failure', 'run-as', 'pre_build', 'post_build'];
  for (const [word, guess] of [
    ['comands', 'commands'],
    ['commadns', 'commands'],
    ['final', 'finally'],
    ['onFailure', 'on-failure'],
    ['prebuild', 'pre_build'],
    ['build', undefined],
    ['x', undefined],
    ['nothing-like-it', undefined],
  ] as const)
    it(`for ${word}: ${guess ?? 'none'}`, () => assert.equal(nearest(word, words), guess));
});

describe('pages', () => {
  it('are taken apart, fences left whole', () => {
    const page = parsePage(
      'x',
      '---\nid: x\nsources:\n  - a\n  - b\n---\n\n# Title\n\nLead\nof it.\n\n## First part\n\n<!-- covers: buildspec /phases/* /env -->\n\n- list\n\nSentence.\n\n```\n## no heading\n```\n\n## Second\n\n`code` first.\n',
    );
    assert.equal(page.title, 'Title');
    assert.equal(page.lead, 'Lead of it.');
    assert.deepEqual(page.meta, { id: 'x', sources: ['a', 'b'] });
    assert.deepEqual(
      page.sections.map(({ id, lead, covers }) => ({ id, lead, covers })),
      [
        { id: 'first-part', lead: 'Sentence.', covers: ['/phases/*', '/env'].map((pointer) => ({ kind: 'buildspec', pointer })) },
        { id: 'second', lead: '`code` first.', covers: [] },
      ],
    );
    assert.doesNotMatch(page.sections[0]?.markdown ?? '', /covers/);
  });
  it('may be empty or broken', () => assert.deepEqual(parsePage('x', '---\nid: [').sections, []));
});
