import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Node, ScalarNode } from '../../server/src/core/node.ts';
import { parse } from '../../server/src/core/parse.ts';
import type { Syntax } from '../../server/src/core/parsed.ts';
import { placeOf, positionMap } from '../../server/src/core/position-map.ts';

/** The scalar under `k` of a text, and how the text is read. */
function scalarIn(text: string): { node: ScalarNode; syntax: Syntax } {
  const { documents, syntax, problems } = parse(text, 'yaml');
  assert.deepEqual(
    problems.map(({ message }) => message),
    [],
    JSON.stringify(text),
  );
  const root = documents[0] as Node;
  const node = root.type === 'map' ? root.entries[0]?.value : undefined;
  assert.ok(node?.type === 'scalar', text);
  return { node, syntax };
}

function mapIn(text: string) {
  const { node, syntax } = scalarIn(text);
  const map = positionMap(text, node, syntax);
  assert.ok(map, `no map of ${JSON.stringify(text)}, which holds ${JSON.stringify(node.text)}`);
  return { node, map };
}

describe('a text of which only the whole counts', () => {
  it('is changed at its own places', () => {
    const source = '  { $.a == "x" }\n b: |\n';
    const { documents, syntax } = parse(source, 'whole');
    const map = positionMap(source, documents[0] as ScalarNode, syntax);
    assert.deepEqual(map?.toSource({ start: 8, end: 10 }), { start: 8, end: 10 });
    assert.deepEqual(map?.edit({ start: 8, end: 10 }, '='), { start: 8, end: 10, text: '=' });
  });
});

/** Ways to write `${Name}` inside of a scalar. */
const written: readonly (readonly [title: string, text: string])[] = [
  ['plain', 'k: a-${Name}-b\n'],
  ['plain over two lines', 'k: one\n  two ${Name}\n\n  three\n'],
  ['single quotes', "k: 'it''s ${Name}'\n"],
  ['single quotes over lines', "k: 'a\n\n  b ''${Name}'' c'\n"],
  ['double quotes', 'k: "a\\"\\u00e4\\n${Name}\\t"\n'],
  ['double quotes over lines', 'k: "a \\\n  b\\\\\n  ${Name}"\n'],
  ['JSON', '{"k": "a\\n\\"${Name}\\""}'],
  ['a literal block', 'k: |\n  #!/bin/sh\n\n    echo ${Name}\n  done\n'],
  ['a literal block with CRLF', 'k: |\r\n  a\r\n  ${Name}\r\n'],
  ['a literal block that is stripped', 'k: |-\n  a ${Name}\n\n'],
  ['a literal block that keeps its end', 'k: |+\n  a ${Name}\n\n\nl: b\n'],
  ['a literal block with an indicator', 'k: |2\n    a ${Name}\n  b\n'],
  ['a literal block that begins blank', 'k: |\n\n  a ${Name}\n'],
  ['a folded block', 'k: >\n  a\n  b ${Name}\n\n  c\n    d\n    e\n  f\n'],
  ['a folded block that begins blank and deep', 'k: >-\n\n\n    a ${Name}\n\n     b\n\n\n    c\n'],
];

describe('a position map', () => {
  for (const [title, text] of written)
    it(`leads from a part of ${title} to the file and back`, () => {
      const { node, map } = mapIn(text);
      const start = node.text.indexOf('${Name}');
      assert.ok(start >= 0, node.text);
      const place = map.toSource({ start, end: start + 7 });
      assert.equal(text.slice(place.start, place.end), '${Name}');
      assert.equal(map.toText(place.start + 2), start + 2);
      const whole = map.toSource({ start: 0, end: node.text.length });
      assert.ok(whole.start >= node.start && whole.end <= text.length);
    });

  it('is not needed for the place of a part of a string of JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), fc.nat(), fc.nat(), (value, isEscaped, one, other) => {
        const written = JSON.stringify(value);
        const text = `{"k": ${isEscaped ? written.replace(/[b-y]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`) : written}}`;
        const { documents, syntax } = parse(text, 'json');
        const node = documents[0]?.type === 'map' ? documents[0].entries[0]?.value : undefined;
        if (node?.type !== 'scalar' || node.text !== value) return;
        const [start = 0, end = 0] = [one % (value.length + 1), other % (value.length + 1)].sort((a, b) => a - b);
        if (start < end) assert.deepEqual(placeOf(text, node, syntax, { start, end }), positionMap(text, node, syntax)?.toSource({ start, end }), text);
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it('tells the place of a part in every way of writing', () => {
    for (const [, text] of written) {
      const { node, syntax } = scalarIn(text);
      const start = node.text.indexOf('${Name}');
      const part = { start, end: start + 7 };
      assert.deepEqual(placeOf(text, node, syntax, part), positionMap(text, node, syntax)?.toSource(part), text);
      assert.deepEqual(placeOf(text, node, 'json', part), positionMap(text, node, syntax)?.toSource(part), text);
    }
  });

  it('is the same where nothing is escaped', () => {
    const { node, map } = mapIn('k: abc\n');
    for (let at = 0; at <= 3; at++) assert.deepEqual(map.toSource({ start: at, end: at }), { start: node.start + at, end: node.start + at });
  });

  it('has none for a text that is not what the file says', () => {
    const { node } = scalarIn('k: abc\n');
    assert.equal(positionMap('k: abc\n', { ...node, text: 'abd' }, 'yaml'), undefined);
    assert.equal(positionMap('k: abc\n', { ...node, broken: true }, 'yaml'), undefined);
  });

  const pieces = ['a', ' ', '\n', "'", '"', '\\', '${X}', 'ä', '\u{1F600}', '\t', '#', ': ', '-', '!Sub', '  '];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));
  const indented = (text: string): string => text.replace(/\n(?=[^\n])/g, '\n  ');
  const styles: Record<string, (text: string) => string> = {
    JSON: (text) => `{"k": ${JSON.stringify(text)}}`,
    'double quotes': (text) => `k: ${JSON.stringify(text)}\n`,
    'single quotes': (text) =>
      `k: '${text
        .replaceAll("'", "''")
        .replace(/[ \t]*\n[ \t]*/g, '\n')
        .replaceAll('\n', '\n\n  ')}'\n`,
    'a literal block': (text) => `k: |-\n  ${indented(`.${text}.`)}\n`,
    'a folded block': (text) => `k: >-\n  ${indented(`.${text}.`)}\n`,
  };
  for (const [style, write] of Object.entries(styles))
    it(`writes in ${style} what is read there again`, () => {
      fc.assert(
        fc.property(texts, texts, fc.nat(), fc.nat(), (text, other, from, to) => {
          const file = write(text);
          const { node, map } = mapIn(file);
          const [start, end] = [from % (node.text.length + 1), to % (node.text.length + 1)].sort((a, b) => a - b) as [number, number];
          const edit = map.edit({ start, end }, other);
          if (edit === undefined) return;
          const after = file.slice(0, edit.start) + edit.text + file.slice(edit.end);
          const expected = node.text.slice(0, start) + other + node.text.slice(end);
          // A surrogate pair can't be cut, and blanks at the ends of lines mean something else in some styles.
          fc.pre(!/\p{Surrogate}/u.test(expected) && !(style !== 'JSON' && style !== 'double quotes' && /^\s|\s$|[ \t]\n|\n[ \t]/.test(expected)));
          const read = scalarIn(after).node.text;
          assert.equal(read, expected, `${JSON.stringify(file)} -> ${JSON.stringify(after)}`);
        }),
        { seed: 7, numRuns: 400 },
      );
    });
});
