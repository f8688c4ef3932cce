import assert from 'node:assert/strict';
import { rulePages, severityOf } from '../../server/src/catalogue.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { asCarets, fences, withCarets } from '../support/carets.ts';

const isKnownRule = (id: string): boolean => rulePages.has(id);

describe('rule pages', () => {
  for (const [id, page] of rulePages) {
    const kind = kinds.find((each) => id.startsWith(`${each.id}/`)) ?? buildspec;
    const part = (title: string): string[] =>
      page.sections.filter((section) => section.title === title).flatMap((section) => fences(section.markdown).map(({ text }) => text));

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
          const { text, expected } = withCarets(bad);
          const problems = diagnose(analyze(text, kind), { isKnownRule });
          assert.ok(expected.length > 0 && expected.every((line) => line.endsWith(` ${id}`)), 'its own id is marked, and no other');
          assert.deepEqual(asCarets(text, problems), expected);
          if (/^(syntax|file)\//.test(id))
            assert.ok(
              problems.every(({ severity }) => severity === severityOf(id)),
              'as severe as its front matter says',
            );
        });
      for (const good of part('Good')) it('finds nothing in its good example', () => assert.deepEqual(diagnose(analyze(good, kind), { isKnownRule }), []));
    });
  }

  it('have examples wherever a file can show the problem', () => {
    const without = [...rulePages].filter(([, page]) => !page.sections.some(({ title }) => title === 'Bad')).map(([id]) => id);
    assert.deepEqual(without, ['file/not-utf8', 'file/too-deep', 'file/too-large', 'file/too-many-problems', 'file/too-many-values']);
  });
});
