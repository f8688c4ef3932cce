import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { asCarets, type Example, examples, withCarets } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';
import { kinds, listedKinds, severityOf } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { any } from '../../server/src/core/schema.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';
import { said } from '../support/said.ts';
import { iniKind, tomlKind } from '../support/table-kinds.ts';

const syntaxKinds: Readonly<Record<string, Kind>> = { ini: { ...iniKind, schema: any }, toml: { ...tomlKind, schema: any } };
const isKnownRule = (id: string): boolean => rulePages.has(id);

describe('listed kinds', () => {
  for (const { id, ruleIds, files, make } of listedKinds) {
    it(`${id} lists the ids of its rules, in rule-ids.ts`, async () => {
      const kind = await make();
      assert.deepEqual(
        ruleIds,
        kind.rules.map((rule) => rule.id),
      );
      assert.equal(kind.id, id);
    });
    it(`${id} is told by what tells it to the client`, () => assert.equal(recognizers.find((each) => each.id === id)?.files, files));
  }
});

/** The ids of the last release: settings, suppressions and links of people name them. */
const released: string[] = JSON.parse(readFileSync('test/rule-ids.json', 'utf8'));

describe('rule pages', () => {
  it('are there for every id of the last release', () =>
    assert.deepEqual(
      released.filter((id) => !rulePages.has(id)),
      [],
    ));

  for (const [id, page] of rulePages) {
    const owner = kinds.find((each) => each.rules.some((rule) => rule.id === id));
    // The pages of what schemas say are the same for all kinds; their examples are buildspecs.
    if (!owner && !/^(syntax|file|buildspec)\//.test(id)) continue;
    // Those of other syntaxes are of no kind.
    const kindOf = ({ language }: Example): Kind => owner ?? syntaxKinds[language] ?? buildspec;
    const part = (title: string): Example[] => page.sections.filter((section) => section.title === title).flatMap((section) => examples(section.markdown));

    describe(id, () => {
      it('says what it is and why', () => {
        assert.ok(page.title && page.lead, 'a title and a sentence under it');
        assert.ok(
          page.sections.some((section) => section.title === 'Why' && section.lead),
          'a section "Why"',
        );
      });
      for (const bad of part('Bad'))
        it('finds exactly what its bad example marks', () => {
          const { text, expected } = withCarets(bad.text);
          const problems = diagnose(analyze(text, kindOf(bad)), { ...bad, isKnownRule });
          assert.ok(expected.length > 0 && expected.every((line) => line.endsWith(` ${id}`)), 'its own id is marked, and no other');
          assert.deepEqual(asCarets(text, problems), expected);
          if (/^(syntax|file)\//.test(id))
            assert.ok(
              problems.every(({ severity }) => severity === severityOf(id)),
              'as severe as its front matter says',
            );
        });
      for (const good of part('Good'))
        it('finds nothing in its good example', () => assert.deepEqual(said(diagnose(analyze(good.text, kindOf(good)), { ...good, isKnownRule })), []));
    });
  }

  it('have examples wherever a file can show the problem', () => {
    const without = [...rulePages].filter(([, page]) => !page.sections.some(({ title }) => title === 'Bad')).map(([id]) => id);
    assert.deepEqual(without, [
      'file/not-utf8',
      'file/too-deep',
      'file/too-large',
      'file/too-many-problems',
      'file/too-many-values',
      'cfn-stack-policy/size',
      'codecommit-approval/size',
      'eventbridge-pattern/too-long',
      'imagedefinitions/size',
    ]);
  });
});
