import assert from 'node:assert/strict';
import { textEdits } from '../../server/src/core/edit.ts';
import { parse } from '../../server/src/core/parse.ts';
import type { Parsed } from '../../server/src/core/parsed.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { samples } from '../support/texts.ts';
import { plainOf } from '../support/tree.ts';

/** One line of one text, further to the left or right. */
type Slip = { text: string; parsed: Parsed; line: number; by: number; tree: string };

/** Numbers from 0 to 1, the same in each run. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Slips that make a text faulty; many a shift is just another file. */
function slips(count: number, shifts: readonly number[], endOfLine = '\n'): Slip[] {
  const next = randoms(3);
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const good = samples().filter((text) => {
    const { syntax, problems } = parse(text, 'yaml');
    return syntax === 'yaml' && problems.length === 0 && !/^ *---|\r/m.test(text);
  });
  const found: Slip[] = [];
  for (let tries = 0; found.length < count && tries < count * 20; tries++) {
    const lines = oneOf(good).split('\n');
    const line = Math.floor(next() * lines.length);
    const content = (lines[line] ?? '').trimStart();
    const column = (lines[line] ?? '').length - content.length + oneOf(shifts);
    if (content === '' || /^[#%]/.test(content) || column < 0) continue;
    const text = [...lines.slice(0, line), ' '.repeat(column) + content, ...lines.slice(line + 1)].join(endOfLine);
    const parsed = parse(text, 'yaml');
    const by = column - ((lines[line] ?? '').length - content.length);
    if (parsed.problems.length > 0) found.push({ text, parsed, line, by, tree: treeOf(lines.join(endOfLine)) });
  }
  assert.equal(found.length, count);
  return found;
}

const treeOf = (text: string): string => JSON.stringify(plainOf(parse(text, 'yaml').documents[0] as Parsed['documents'][number]));

/** The text after the fix of its only problem. */
function fixed({ text, parsed }: Slip): string | undefined {
  const operations = parsed.problems[0]?.fix?.operations;
  const edits = operations && textEdits({ text, syntax: 'yaml', root: parsed.documents[0] as Parsed['documents'][number] }, operations);
  return edits && applyEdits(text, edits);
}

const shown = ({ text, parsed }: Slip): string => `${text}\n${parsed.problems.map(({ message }) => message).join('\n')}`;

describe('a line that slipped', () => {
  const all = slips(1500, [-4, -3, -2, -1, 1, 2, 3, 4]);

  it('is one problem', () => {
    const several = all.filter(({ parsed }) => parsed.problems.length > 1);
    // Some headers are keys of the level below, too, which then stand twice.
    assert.ok(several.length <= all.length / 300, several.map(shown).join('\n\n'));
  });

  it('is read as if it stood there already: the fix changes no value', () => {
    for (const slip of all) {
      const after = fixed(slip);
      if (after === undefined || slip.parsed.problems.length > 1) continue;
      assert.equal(treeOf(after), treeOf(slip.text), shown(slip));
      assert.deepEqual(parse(after, 'yaml').problems, []);
    }
  });

  it('has a fix that gives back the text as it was, most often, and nearly always where it takes no person', () => {
    const right = all.filter((slip) => treeOf(fixed(slip) ?? '') === slip.tree);
    assert.ok(right.length >= all.length * 0.9, `${right.length} of ${all.length}`);
    const sure = all.filter(({ parsed: { problems } }) => problems[0]?.fix && !problems[0].fix.suggestion);
    // Often another line may have slipped as well.
    assert.ok(sure.length >= all.length * 0.45, `${sure.length} of ${all.length}`);
    const wrong = sure.filter((slip) => treeOf(fixed(slip) ?? '') !== slip.tree && !slip.tree.includes('null'));
    assert.ok(wrong.length <= sure.length / 200, wrong.map(shown).join('\n\n'));
  });

  it('is told the way back, where it is that line that is named', () => {
    for (const slip of all) {
      const [problem] = slip.parsed.problems;
      if (treeOf(fixed(slip) ?? '') !== slip.tree || problem === undefined) continue;
      if (slip.text.slice(0, problem.start).split('\n').length - 1 !== slip.line) continue;
      // The columns of a level may differ and mean the same.
      assert.match(problem.message, slip.by > 0 ? /by \d+ fewer\.$/ : /by \d+ more\.$/, shown(slip));
    }
  });

  it('is the same with CRLF', () => {
    for (const slip of slips(150, [-2, 2], '\r\n')) {
      const after = fixed(slip);
      if (after === undefined || slip.parsed.problems.length > 1) continue;
      assert.equal(treeOf(after), treeOf(slip.text), shown(slip));
      assert.ok(!/[^\r]\n/.test(after));
    }
  });
});
