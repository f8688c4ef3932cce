import assert from 'node:assert/strict';
import { missingWords } from '../../server/build/words.ts';
import { rulePages } from '../../server/src/catalogue.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { key, object, oneOf, text } from '../../server/src/core/schema.ts';
import { preview } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { notes } from '../../server/src/notes/index.ts';

describe('words', () => {
  it('are there for every key and value, and notes claim what there is', () => assert.deepEqual(missingWords(kinds, notes), []));

  it('are missed when they are not there', () => {
    const schema = object({ top: key('', object({ inner: key('A sentence.', oneOf({ a: 'no sentence' })) })), other: key('Fine.', text()) });
    const kind: Kind = { id: 'k', title: 'a k', files: { names: [], content: () => 'unknown' }, reader: 'yaml', schema, rules: [], snippets: [] };
    const note = parsePage(
      'n',
      '---\nid: m\ntitle: N\nstatus: current\nchecked: soon\nsources: []\n---\n# N\n\n## S\n\n<!-- covers: k /top -->\n<!-- covers: k /nothing -->\n',
    );
    assert.deepEqual(missingWords([kind], [note]), [
      'k: /top has no sentence about it.',
      'k: /top/inner: the value a has no sentence about it.',
      'n, "S": claims k /nothing, which is no key.',
      'k: no note claims /other.',
      'n: the id in the front matter is m.',
      'n: "checked" is no date.',
      'n: there are no sources.',
      'n: there is no sentence under the title.',
      'n, "S": claims keys and has no lead sentence.',
    ]);
  });
});

describe('links in pages', () => {
  const pages = [...rulePages.values(), ...notes];
  for (const page of new Set(pages)) {
    const links = [...page.markdown.matchAll(/\]\(note:([\w-]+)#?([\w-]*)\)/g)];
    if (links.length > 0)
      it(`of ${page.id} lead somewhere`, () => {
        for (const [link, id, section] of links) {
          const note = notes.find((each) => each.id === id);
          assert.ok(note && (section === '' || note.sections.some((each) => each.id === section)), link);
        }
      });
  }
});

/** What must stand in a file beside a part of it, and a key for `*` in the path of a snippet. */
const around: Readonly<Record<string, (path: string) => string[]>> = {
  appspec: () => ['version: 0.0', 'os: linux'],
  buildspec: (path) => ['version: 0.2', ...(/^\/phases|^phases:/.test(path) ? [] : ['phases:', '  build:', '    commands: [make]'])],
};
const anyKey: Readonly<Record<string, string>> = { appspec: 'AfterInstall', buildspec: 'build' };

describe('snippets', () => {
  for (const kind of kinds)
    for (const snippet of kind.snippets)
      it(`${snippet.prefix} of ${kind.id}, with its defaults, is valid where it belongs`, () => {
        const depth = snippet.path.split('/').length - 1;
        const parents = snippet.path
          .split('/')
          .slice(1)
          .map((segment, level) => `${'  '.repeat(level)}${segment === '*' ? anyKey[kind.id] : segment}:`);
        const inside = preview(snippet)
          .split('\n')
          .map((line) => '  '.repeat(depth) + line);
        const whole = preview(snippet).includes('version:') ? [] : (around[kind.id]?.(snippet.path) ?? []);
        const file = [...whole, ...parents, ...inside, ''].join('\n');
        const problems = diagnose(analyze(file, kind)).filter(({ severity }) => severity !== 'hint');
        assert.deepEqual(problems, [], file);
      });
});
