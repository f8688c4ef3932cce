import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analyze.ts';
import { type Fact, pathOf } from '../../server/src/core/fact.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { hover } from '../../server/src/features/hover.ts';
import { analyze } from './analyze.ts';
import { said } from './said.ts';

/** Cases for valid JSON texts of a kind, made of its source: no problem, and for each key a hover, a completion, and a problem if it is misspelt. */
export function everyKey(kind: Kind, texts: readonly string[], pointers: readonly string[]): void {
  const analyzed = (text: string): Analysis => analyze(text, kind);
  const keys = texts.flatMap((text) => keyed(analyzed(text).root).map((fact) => ({ fact, text, span: fact.entry?.keySpan ?? fact.node })));
  const all = (found: readonly unknown[]): void => assert.equal(found.length, keys.length);

  it('have no problems', () => {
    for (const text of texts) assert.deepEqual(said(diagnose(analyzed(text))), [], text);
  });

  it('have every key of the guide', () => {
    assert.ok(keys.length >= 100);
    const found = keys.map(({ fact }) =>
      pathOf(fact)
        .map((each) => (typeof each === 'number' ? '*' : each))
        .join('/'),
    );
    assert.deepEqual([...new Set(found)].sort(), pointers);
  });

  it('have a hover for each key', () => all(keys.filter(({ text, span }) => hover(analyzed(text), span.start + 1) !== undefined)));

  it('tell of each key that is misspelt', () =>
    all(
      keys.filter(({ text, span: { start, end } }) => {
        const slip = `${text.slice(0, start + 1)}${text[start + 2]}${text[start + 1]}${text.slice(start + 3)}`;
        return diagnose(analyzed(slip)).some((problem) => problem.rule === `${kind.id}/unknown-key` && problem.start === start && problem.end === end);
      }),
    ));

  it('offer each key that is typed anew', () =>
    all(
      keys.filter(({ text, span: { start, end } }) => {
        const half = `${text.slice(0, start)}""${text.slice(end)}`;
        return complete(analyzed(half), start + 1).some(({ label }) => label === text.slice(start + 1, end - 1));
      }),
    ));
}

/** The values under keys. */
const keyed = (fact: Fact): Fact[] => [...(fact.entry ? [fact] : []), ...fact.children.flatMap(keyed)];
