import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { brokenLinks } from '../../server/build/links.ts';
import { notePages as notes, rulePages } from '../../server/build/pages.ts';
import { missingWords } from '../../server/build/words.ts';
import { kindOf, kinds, listedKinds, ruleIds } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { any, key, object, oneOf, text } from '../../server/src/core/schema.ts';
import { oneOfCodes } from '../../server/src/core/words.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { libraryOf } from '../../server/src/library.ts';
import { domains } from '../../server/src/notes/summary.ts';
import { analyze } from '../support/analyze.ts';

const library = libraryOf({ kindIds: listedKinds.map(({ id }) => id), ruleIds, kindOf });

describe('words', () => {
  it('are there for every key and value, and notes claim what there is', () => assert.deepEqual(missingWords(kinds, notes), []));

  it('are missed when they are not there', () => {
    const schema = object({ top: key('', object({ inner: key('A sentence.', oneOf({ a: 'no sentence' })) })), other: key('Fine.', text()) });
    const kind: Kind = { id: 'k', title: 'a k', files: {}, reader: 'yaml', schema, rules: [], snippets: [] };
    const note = parsePage(
      'n',
      '---\nid: m\ntitle: N\nstatus: current\nchecked: soon\ntasks: [c02-1-1]\nsources: []\n---\n# N\n\n## S\n\n<!-- covers: k /top -->\n<!-- covers: k /nothing -->\n',
    );
    assert.deepEqual(missingWords([kind], [note]), [
      'k: /top has no sentence about it.',
      'k: /top/inner: the value a has no sentence about it.',
      'n, "S": claims k /nothing, which is not a key.',
      'k: no note claims /other.',
      'n: the id in the front matter is m.',
      'n: there are no sources.',
      'n: there is no sentence under the title.',
      'n, "S": there is no lead sentence.',
      'n: the last two sections are not "Exam traps" and "In your files".',
    ]);
  });
});

describe('a claim below a key that a table decides', () => {
  const claims = (pointer: string, tables?: Kind['tables']): string[] => {
    const kind: Kind = {
      id: 'k',
      title: 'a k',
      files: {},
      reader: 'yaml',
      schema: object({ top: key('A.', any) }),
      rules: [],
      snippets: [],
      ...(tables ? { tables } : {}),
    };
    const note = parsePage('n', `---\nid: n\ntitle: N\n---\n# N\n\nL.\n\n## S\n\n<!-- covers: k ${pointer} -->\n\nL.\n`);
    return missingWords([kind], [note]).filter((each) => each.includes('which is not a key'));
  };
  it('is taken where the kind has tables', () => assert.deepEqual(claims('/top/below', {}), []));
  it('is told where it has none, or beside it', () => {
    assert.equal(claims('/top/below').length, 1);
    assert.equal(claims('/other/below', {}).length, 1);
  });
});

describe('links in pages', () => {
  const pages = new Set([...rulePages.values(), ...notes]);
  it('lead somewhere', () =>
    assert.deepEqual(
      [...pages].flatMap((page) => brokenLinks(page, library)),
      [],
    ));
  it('are seen when they lead nowhere', () => {
    const links = [
      'note:lambda',
      'note:lambdo',
      'note:lambda#limit',
      'rule:buildspec/x',
      'key:buildspec:/phase',
      'key:x:/y',
      'http://a.b',
      './c.md',
      'https://d.e',
    ];
    const page = parsePage('p', `# P\n\n${links.map((link) => `[l](${link})`).join(' ')} \`[code](note:x)\`\n\n\`\`\`\n[fence](note:x)\n\`\`\`\n`);
    assert.deepEqual(brokenLinks(page, library), [
      'p: No note is called `lambdo`. Did you mean `lambda`?',
      'p: The note `lambda` has no section `limit`. Did you mean `limits-and-settings`?',
      'p: No rule is called `buildspec/x`. Expected the ID of a rule.',
      'p: `buildspec` has no key `/phase`. Expected a pointer to a key that its files can have.',
      `p: No kind of file is called \`x\`. Expected ${oneOfCodes(
        kinds.map(({ id }) => id),
        kinds.length,
      )}.`,
      'p: `http://a.b` is not a link that a page can have.',
      'p: `./c.md` is not a link that a page can have.',
    ]);
  });
});

describe('notes of the extension', () => {
  const files = globSync('notes/**/*.md');

  it('are as right as notes of users must be', () => {
    const kind = kindOf('note');
    assert.ok(kind && files.length === notes.length);
    // Only their names are taken: by themselves.
    const severities = { 'note/id-taken': 'off' } as const;
    for (const file of files)
      assert.deepEqual(
        diagnose(analyze(readFileSync(file, 'utf8'), kind), { fileName: basename(file), severities }).map(({ message }) => message),
        [],
        file,
      );
  });

  it('are in the folder of a domain, for tasks of the exam, checked before today, each with an id of its own', () => {
    const today = new Date().toISOString().slice(0, 10);
    assert.equal(new Set(files.map((file) => basename(file))).size, files.length);
    for (const file of files) {
      const { meta } = parsePage('', readFileSync(file, 'utf8'));
      const domain = basename(dirname(file));
      assert.ok(domain in domains, file);
      assert.ok(String(meta.checked) <= today, `${file} was checked in the future`);
      assert.equal(meta.tasks?.length === 0, domain === 'this-tool', `${file}: tasks`);
    }
  });
});
