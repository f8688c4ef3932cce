import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Entry, Node } from '../../server/src/core/node.ts';
import { readEntry } from '../../server/src/core/yaml/entry.ts';
import { readParted, readPlain } from '../../server/src/core/yaml/fast/read.ts';
import { movedReading } from '../../server/src/core/yaml/moved.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { pieces, samples } from '../support/texts.ts';

/** Entries of the two outer maps, in the order of the text. */
function outerEntries(root: Node | undefined, levels = 2): Entry[] {
  if (root?.type !== 'map' || root.flow || levels === 0) return [];
  return root.entries.flatMap((entry) => [entry, ...outerEntries(entry.value, levels - 1)]);
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const isWithin = ({ keySpan, value }: Entry, start: number, end: number): boolean => start <= keySpan.start && value.end <= end;
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Comments in the first column: blanks could become a part of a text above. */
const asComment = (text: string): string => text.replace(/[^\r\n]/g, '#');

describe('an entry is read on its own', () => {
  const texts = samples().filter((text) => !/[&*]|<<|^---/m.test(text) && outerEntries(readPlain(text)).length > 3);

  it('so that all others are what they are without it', () => {
    let [edits, alone] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...texts), share, share, fc.oneof(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 9 })), (text, which, where, what) => {
        const entries = outerEntries(readPlain(text));
        const index = Math.floor(which * entries.length);
        const entry = entries[index] as Entry;
        const [start, end] = [lineStart(text, entry.keySpan.start), entry.value.end];
        // Behind its key, so that it stays one.
        const at = entry.keySpan.end + 1 + Math.floor(where * (end - entry.keySpan.end));
        const rest = text.slice(at);
        const edited = text.slice(0, at) + (typeof what === 'string' ? what + rest : rest.slice(Math.min(what, Math.max(0, end - at))));
        const newEnd = end + edited.length - text.length;
        if (/[\r\n]/.test(typeof what === 'string' ? what : '') || /^ *$/.test(edited.slice(start, newEnd))) return;
        const without = readPlain(edited.slice(0, start) + asComment(edited.slice(start, newEnd)) + edited.slice(newEnd));
        if (!without) return;
        edits++;
        const read = readParted(edited, readEntry);
        if (!read) return;
        const owner = outerEntries(readPlain(text), 1).find((each) => each !== entry && isWithin(entry, each.keySpan.start, each.value.end));
        const isOther = (each: Entry): boolean =>
          each.keySpan.start !== owner?.keySpan.start && (isWithin(each, 0, start) || isWithin(each, newEnd, edited.length));
        assert.deepEqual(outerEntries(read.root).filter(isOther), outerEntries(without).filter(isOther), JSON.stringify(edited));
        for (const problem of read.problems) assert.ok(start <= problem.start && problem.start <= newEnd + 1, JSON.stringify([edited, problem]));
        alone++;
      }),
      { numRuns: 5000, seed: 6 },
    );
    assert.ok(edits > 3000, `only ${edits} edits`);
    assert.ok(alone > 0.8 * edits, `only ${alone} of ${edits} edits were read alone`);
  });

  it('so that the same text means the same among 100 and 20,000 lines', () => {
    const template = readFileSync('test/workspace/infrastructure/shop.yaml', 'utf8');
    const resources = outerEntries(parseYaml(template).documents[0]).filter(({ value }) => /^Type: AWS/.test(template.slice(value.start, value.start + 9)));
    const bodies = resources.map(({ keySpan, value }) => `${template.slice(keySpan.end, value.end)}\n`);
    const resource = (index: number): string => `  R${index}${bodies[index % bodies.length]}`;
    const many = (count: number, from: number): string => Array.from({ length: count }, (_, index) => resource(from + index)).join('');
    const [before, middle, behind] = [many(800, 1000), many(9, 0), many(800, 5000)];
    const [head, tail] = ['Parameters:\n  P:\n    Type: String\nResources:\n', '\nOutputs:\n  O:\n    Value: 1\n'];
    assert.ok(`${before}${behind}`.split('\n').length > 20_000);
    const foundIn = (above: string, text: string, below: string): unknown => {
      const [start, length] = [head.length + above.length, text.length];
      const { documents, problems } = parseYaml(head + above + text + below + tail);
      const near = outerEntries(documents[0]).filter(({ keySpan }) => start <= keySpan.start && keySpan.start < start + length);
      const found = { syntax: 'yaml' as const, documents: near.map(({ value }) => value), problems };
      return { keys: near.map(({ key }) => key), ...movedReading(found, (offset) => offset - start) };
    };
    fc.assert(
      fc.property(share, fc.oneof(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 30 })), (where, what) => {
        // Slips are looked for two entries around.
        const at = Math.floor(middle.length / 3 + (where * middle.length) / 3);
        const rest = middle.slice(typeof what === 'string' ? at : at + what);
        const text = middle.slice(0, at) + (typeof what === 'string' ? what : '') + rest;
        assert.deepEqual(foundIn('', text, ''), foundIn(before, text, behind), JSON.stringify(text));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
