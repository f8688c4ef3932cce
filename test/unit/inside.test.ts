import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyze } from '../../server/src/core/analyze.ts';
import { analyzed } from '../../server/src/core/analyzed.ts';
import { kindData, storeOf } from '../../server/src/core/data.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixAll, fixes } from '../../server/src/features/fix.ts';
import { folds } from '../../server/src/features/fold.ts';
import { hover } from '../../server/src/features/hover.ts';
import { ignoreHere } from '../../server/src/features/ignore.ts';
import { withDefaults } from '../../server/src/features/insert.ts';
import { names, references, rename } from '../../server/src/features/names.ts';
import { selections } from '../../server/src/features/select.ts';
import { snippetsAt } from '../../server/src/features/snippets.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { box, data, recipe } from '../support/nested.ts';

const read = (text: string): Analysis => analyze(text, box, data);
const said = (text: string): string[] => diagnose(read(text)).map(({ rule, message, start, end }) => `${rule} [${text.slice(start, end)}] ${message}`);

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** The ways to write a text under a key: what the text is then, and whether it can be changed. */
const written: Readonly<Record<string, (text: string) => string>> = {
  'a literal block': (text) => `Recipe: |\n${indented(text, 4)}`,
  'a literal block with CRLF': (text) => `Recipe: |\n${indented(text, 2)}\nGuests: []\n`.replaceAll('\n', '\r\n'),
  'a stripped block in between': (text) => `Recipe: |-\n${indented(text, 1)}\n\nGuests: []\n`,
  'double quotes': (text) => `Recipe: ${JSON.stringify(text)}\n`,
  'a computed text': (text) => `Recipe: !Fill |\n${indented(text.replaceAll('<', '<!'), 2)}`,
  'a computed text in quotes': (text) => `Recipe: !Fill ${JSON.stringify(text.replaceAll('<', '<!'))}\n`,
  JSON: (text) => `{"Recipe": ${JSON.stringify(text)}}\n`,
  'a text in a text': (text) => `Recipe: |\n  title: Both\n  note: |\n${indented(text, 4)}`,
  'a text in a text in JSON': (text) => `{"Recipe": ${JSON.stringify(`title: Both\nnote: |\n${indented(text, 2)}`)}}\n`,
  'a text in quotes in a text in quotes': (text) => `Recipe: ${JSON.stringify(`title: Both\nnote: ${JSON.stringify(text)}\n`)}\n`,
};

const soup = `title: Soup "hot" <b> it's\npotsToWash:\n  - big\n  - small\nsteps:\n  - use: big\n    heat: hihg\n  - use: smal\n`;

describe('a text of another kind in a text', () => {
  for (const [way, write] of Object.entries(written))
    describe(way, () => {
      const text = write(soup);
      it('has the problems of its kind at their places', () => {
        assert.deepEqual(said(text), [
          'recipe/bad-value [hihg] Invalid value `hihg` for `heat`. Did you mean `high`?',
          'recipe/unknown-pot [smal] There is no pot `smal`. Did you mean `small`?',
        ]);
      });

      it('is fixed there', () => {
        const { text: fixed, count } = fixAll(read(text));
        assert.equal(count, 2);
        assert.equal(fixed, write(soup.replace('hihg', 'high').replace('smal\n', 'small\n')));
        const analysis = read(text);
        const problems = diagnose(analysis);
        for (const problem of problems) assert.equal(fixes(analysis, problems, problem).length, 1, problem.message);
      });

      it('has hovers, names and an outline', () => {
        const analysis = read(text);
        const at = text.indexOf('heat') + 1;
        const found = hover(analysis, at);
        assert.equal(found && text.slice(found.span.start, found.span.end), 'heat');
        assert.match(found?.markdown ?? '', /How hot/);
        const use = text.indexOf('use: big') + 6;
        assert.deepEqual(
          references(analysis, use).map(({ start, end, role }) => [role, text.slice(start, end)]),
          [
            ['definition', 'big'],
            ['use', 'big'],
          ],
        );
        const edits = rename(analysis, use, 'large');
        assert.ok(typeof edits !== 'string', String(edits));
        assert.equal(applyEdits(text, [...edits]), write(soup.replaceAll('big', 'large')));
        assert.ok(JSON.stringify(symbols(analysis)).includes('"potsToWash"'));
        assert.ok(selections(analysis, at).some(({ start, end }) => text.slice(start, end) === 'heat'));
      });

      it('is completed', () => {
        const marked = write(`title: Soup\nst@`);
        const offset = marked.indexOf('@');
        const before = marked.replace('@', '');
        const item = complete(read(before), offset).find(({ label }) => label === 'steps');
        assert.ok(item, 'steps is offered');
        const after = before.slice(0, item.replace.start) + withDefaults(item.insert) + before.slice(item.replace.end);
        assert.equal(after, write('title: Soup\nsteps:\n  - use: '));
      });

      it('takes a snippet of its kind', () => {
        const marked = write('title: Soup\n@\nsteps: []\n');
        const before = marked.replace('@', '');
        const snippet = snippetsAt(read(before), marked.indexOf('@')).find(({ name }) => name === 'Plate');
        assert.ok(snippet, 'it is offered');
        const after = before.slice(0, snippet.at) + withDefaults(snippet.insert) + before.slice(snippet.at);
        assert.equal(after, write('title: Soup\nhotPlate:\n  isGas: false\nsteps: []\n'));
      });
    });

  it('lets problems be ignored by a comment of the file or of the text', () => {
    assert.deepEqual(said('Recipe: "title: x\\nhet: 1" # aws-devops-notes: ignore recipe/unknown-key\n'), []);
    const text = 'Recipe: |\n  title: x\n  het: 1\n';
    const [problem] = diagnose(read(text));
    const edit = problem && ignoreHere(read(text), problem);
    assert.ok(edit);
    const after = applyEdits(text, [edit]);
    assert.equal(after, 'Recipe: |\n  title: x\n  # aws-devops-notes: ignore recipe/unknown-key\n  het: 1\n');
    assert.deepEqual(said(after), []);
  });

  it('is none where the text is something else', () => {
    for (const text of [
      'Recipe: soup.yml\n',
      'Recipe: a/b\n',
      'Recipe:\n',
      'Recipe: ""\n',
      'Recipe: !Get x\n',
      'Recipe: !Unknown "a: b"\n',
      'Recipe: !Fill "<x>/soup.yml"\n',
    ])
      assert.deepEqual([read(text).inners.length, said(text)], [0, []], text);
    assert.deepEqual(said('Recipe: {title: x}\n'), ['box/wrong-type [{title: x}] `Recipe` is a map (with `title`). Expected a string.']);
  });

  it('says nothing about what is computed', () => {
    for (const text of [
      'title: <x>\nsteps:\n  - use: <pot>\n    heat: <heat>\n  - use: a<b>\n    heat: x<h>\n',
      'title: x\n<k>y: 1\n',
      // Lines may come of it.
      'title: x\n<steps>\n',
      'potsToWash: []\n<more>: x\n',
      'steps: <steps>\ntitle:\n  <x>\n',
    ])
      assert.deepEqual(said(`Recipe: !Fill |\n${indented(text, 2)}`), [], text);
    assert.deepEqual(said('Recipe: !Fill |\n  title: x\n  steps:\n    - heat: <!high\n      use: <b>\n'), [
      'recipe/bad-value [<!high] Invalid value `<high` for `heat`. Did you mean `high`?',
    ]);
    assert.deepEqual(said('Recipe: !Fill |\n  title: <a> <b>\n  heat: <b>\n'), [
      'recipe/unknown-key [heat] Unknown key `heat` at the top level. Expected `title`, `potsToWash`, `hotPlate`, `steps`, `labels` or `note`.',
    ]);
  });

  it('is read but not changed where it is put together', () => {
    const text = 'Recipe: !Glue\n  - "title: x"\n  - "potsToWash: [a]"\n  - "steps:"\n  - "- use: a"\n  - "  heat: hihg"\n';
    const analysis = read(text);
    const problems = diagnose(analysis);
    assert.deepEqual(
      problems.map(({ rule, start, end, fix }) => [rule, text.slice(start, end), fix]),
      [['recipe/bad-value', 'hihg', undefined]],
    );
    assert.deepEqual(said(text.replace('  - "  heat', '  - !Get lines\n  - "  heat')), []);
    assert.match(String(rename(analysis, text.indexOf('use: a') + 5, 'b')), /in a way that can't be changed/);
    assert.equal(hover(analysis, text.indexOf('heat') + 1)?.markdown.includes('How hot'), true);
  });

  it('knows its names for itself, and those that the file gives it', () => {
    const text =
      'Guests: [ann]\nRecipe: |\n  title: x\n  potsToWash: [a, a]\n  labels:\n    guest: ann\nOther: |\n  title: x\n  potsToWash: [a]\n  steps:\n    - use: a\n  labels:\n    guest: ben\n';
    assert.deepEqual(said(text), ['recipe/pot-twice [a] The pot `a` comes twice.', 'recipe/unknown-guest [ben] Nobody knows `ben`.']);
    const analysis = read(text);
    assert.equal(references(analysis, text.indexOf('use: a') + 5).length, 2);
    const ann = references(analysis, text.indexOf('ann') + 1);
    assert.deepEqual(
      ann.map(({ role }) => role),
      ['definition', 'use'],
    );
    const edits = rename(analysis, text.indexOf('guest: ann') + 8, 'eva');
    assert.ok(typeof edits !== 'string');
    assert.equal(applyEdits(text, [...edits]), text.replaceAll('ann', 'eva'));
  });

  it('asks for its kind when there is something of it, and stays silent where that is not to be had', async () => {
    assert.deepEqual(analyze('Recipe: soup.yml\n', box, { get: () => undefined }).missing, []);
    const first = analyze('Recipe: "title: x\\nhet: 1"\n', box, { get: () => undefined });
    assert.deepEqual([first.missing, diagnose(first)], [[kindData('recipe')], []]);
    let made = 0;
    const store = storeOf(
      async () => {
        made++;
        return recipe;
      },
      () => {},
    );
    assert.equal(diagnose(await analyzed('Recipe: "title: x\\nhet: 1"\n', box, store)).length, 1);
    await analyzed('Recipe: "title: x\\nhet: 1"\n', box, store);
    assert.equal(made, 1);
    const gone = storeOf(
      () => Promise.reject(new Error('gone')),
      () => {},
    );
    assert.deepEqual(diagnose(await analyzed('Recipe: "title: x\\nhet: 1"\n', box, gone)), []);
  });

  it('folds where it has lines', () => {
    assert.deepEqual(
      folds(read(`Recipe: |\n${indented(soup, 2)}`)).map(({ from, to }) => `${from}-${to}`),
      ['0-8', '2-4', '5-8', '6-7'],
    );
  });

  it('is completed where it goes on below its last line, and where it begins', () => {
    const offers = (marked: string): string[] => complete(read(marked.replace('@', '')), marked.indexOf('@')).map(({ label }) => label);
    assert.ok(offers('Recipe: |\n  title: x\n  @\n').includes('steps'));
    assert.ok(offers('Recipe: |\n  title: x\n\n  @\n\nGuests: []\n').includes('steps'));
    assert.ok(offers('Recipe: |\n  title: x\n  hotPlate:\n    @\n').includes('isGas'));
    assert.ok(offers('Recipe: |\n  @\n').includes('title'));
    assert.ok(offers('Recipe: |\n  ti@\n').includes('title'));
    assert.ok(offers('Recipe: |\n  title: x\n@\n').includes('Guests'));
    assert.ok(!offers('Recipe: |\n  title: x\n@\n').includes('steps'));
  });

  it('keeps its meaning when names in it are changed, however it is written', () => {
    const piece = fc.constantFrom('a', "it's", '"', '\\', '<', '<!', '#', ' #x', ': ', '${X}', 'ä', '\u{1f600}', '- ', '\t', '&', '*', '%', '@', '`');
    const words = fc.array(piece, { maxLength: 6 }).map((all) => all.join(''));
    const pots = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(written)), words, pots, fc.stringMatching(/^[a-z]{6,8}$/), fc.nat(), (way, words, pots, to, which) => {
        const write = written[way] as (text: string) => string;
        const make = (all: readonly string[]): string =>
          `# ${words}\ntitle: ${JSON.stringify(words)}\npotsToWash: [${all.join(', ')}]\nsteps:\n${all.map((each) => `  - use: ${each}\n`).join('')}labels:\n  x: |\n    ${words}.\n`;
        const own = make(pots);
        fc.pre(!/[ \t]\n/.test(own));
        const text = write(own);
        const analysis = read(text);
        assert.deepEqual(said(text), [], JSON.stringify(text));
        const pot = pots[which % pots.length] ?? '';
        const at = names(analysis).find((each) => each.role === 'use' && each.text === pot);
        assert.ok(at, text);
        const edits = rename(analysis, at.start, to);
        assert.ok(typeof edits !== 'string', String(edits));
        const expected = make(pots.map((each) => (each === pot ? to : each)));
        assert.equal(applyEdits(text, [...edits]), write(expected));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('a value of another kind in another spelling', () => {
  const spelled = `Spelled:\n  Title: Soup\n  Pots: [big]\n  HotPlate:\n    IsGas: true\n  Steps:\n    - Use: bog\n      Heta: high\n    - Heat: !Get heat\n      Use: !Fill "<x>"\n  Labels:\n    title: kept\n`;

  it('is judged by its kind, in words of the file', () => {
    assert.deepEqual(said(spelled), [
      'recipe/no-gas [true] Gas is dangerous: `IsGas` should be off, or `HotPlate` away.',
      'recipe/unknown-pot [bog] There is no pot `bog`. Did you mean `big`?',
      'recipe/unknown-key [Heta] Unknown key `Heta` in `Steps`. Did you mean `Heat`?',
    ]);
    assert.deepEqual(said('Spelled:\n  title: Soup\n'), ['recipe/unknown-key [title] Unknown key `title` in `Spelled`. Did you mean `Title`?']);
    assert.deepEqual(said('Spelled: {Pots: []}\n'), ['recipe/missing-key [Pots] Missing key `Title` in `Spelled`. What it is called.']);
  });

  it('is fixed in the spelling of the file', () => {
    assert.equal(fixAll(read(spelled)).text, spelled.replace('  HotPlate:\n    IsGas: true\n', '').replace('bog', 'big').replace('Heta', 'Heat'));
    const missing = 'Spelled:\n  Pots: []\n';
    const problems = diagnose(read(missing));
    assert.equal(
      applyEdits(missing, [...(fixes(read(missing), problems, { start: 0, end: missing.length })[0]?.edits ?? [])]),
      'Spelled:\n  Title: Soup\n  Pots: []\n',
    );
  });

  it('is completed and explained in it', () => {
    const offers = (marked: string): string[] => complete(read(marked.replace('@', '')), marked.indexOf('@')).map(({ label }) => label);
    assert.deepEqual(offers('Spelled:\n  Title: x\n  @\n').sort(), ['HotPlate', 'Labels', 'Note', 'Pots', 'Steps']);
    assert.ok(offers('{"Spelled": {"Title": "x", @}}').includes('Steps'));
    const text = 'Spelled:\n  HotPlate: {IsGas: false}\n';
    assert.match(hover(read(text), text.indexOf('IsGas') + 1)?.markdown ?? '', /^`IsGas` · .*\n\nWhether it burns gas/);
    const edits = rename(read(spelled.replace('bog', 'big')), spelled.indexOf('big') + 1, 'small');
    assert.ok(typeof edits !== 'string');
    assert.equal(applyEdits(spelled.replace('bog', 'big'), [...edits]), spelled.replace('bog', 'small').replace('big', 'small'));
  });

  it('can be a part of a file, of which nothing else is known', () => {
    assert.deepEqual(said('Plate:\n  IsGas: maybe\n  Isgas: true\n'), [
      'recipe/bad-value [maybe] Invalid value `maybe` for `IsGas`. Expected `yes` or `no`.',
      'recipe/unknown-key [Isgas] Unknown key `Isgas` in `Plate`. Expected `IsGas`.',
    ]);
    const text = 'Plate:\n  IsGas: true\n';
    assert.deepEqual(said(text), ['recipe/no-gas [true] Gas is dangerous: `IsGas` should be off, or `HotPlate` away.']);
  });

  it('may be written out as JSON by a function', () => {
    assert.deepEqual(said('Recipe: !Json\n  title: x\n  steps: [{use: a}]\n'), ['recipe/unknown-pot [a] There is no pot `a`.']);
  });
});

describe('a value where its text should be', () => {
  it('becomes a text, with its comments', () => {
    for (const eol of ['\n', '\r\n']) {
      const text = 'Recipe: # mine\n  # first\n  title: x\n\n  steps:\n    - use: a # pot\n  potsToWash: [a]\nGuests: []\n'.replaceAll('\n', eol);
      assert.deepEqual(said(text), ['box/wrong-type [title] `Recipe` is a map (with `title`). Expected a string.']);
      const { text: fixed, count } = fixAll(read(text));
      assert.deepEqual([fixed, count], [text.replace('Recipe:', 'Recipe: |'), 1]);
      assert.equal(read(fixed).inners[0]?.analysis.text.includes('steps'), true);
      assert.deepEqual(said(fixed), []);
    }
  });

  it('stays where something in it is computed, or it is written in brackets', () => {
    for (const text of [
      'Recipe:\n  Fn::Get: x\n  title: y\n',
      'Recipe:\n  title: !Get x\n',
      'Recipe:\n  title: &a x\n  note: *a\n',
      'Recipe: {title: x}\n',
      '{"Recipe": {"title": "x"}}\n',
    ])
      assert.equal(fixAll(read(text)).count, 0, text);
  });
});
