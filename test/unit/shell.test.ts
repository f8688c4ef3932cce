import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readShell } from '../../server/src/kinds/buildspec/shell/read.ts';
import { type Command, everyCommand, programOf, type Script } from '../../server/src/kinds/buildspec/shell/script.ts';

/** A script in a line: `before [keywords] words > redirects`, commands apart by ` / `; what is inside `$(...)` follows in braces. */
const shown = (script: Script): string => script.commands.map(one).join(' / ');
const one = (command: Command): string =>
  [
    command.before === '' ? '' : command.before === '\n' ? '\\n' : command.before,
    command.keywords.length > 0 ? `[${command.keywords.join(' ')}]` : '',
    ...command.words.map(
      ({ text, isQuoted, isArray, inner }) => `${isQuoted ? `<${text}>` : isArray ? `array ${text}` : text}${inner.map((each) => `{${shown(each)}}`).join('')}`,
    ),
    ...command.redirects.map(({ operator, to, body }) => `${operator}${to?.text ?? ''}${body === undefined ? '' : `|${body}|`}`),
  ]
    .filter((part) => part !== '')
    .join(' ');

const table: [string, string][] = [
  ['make test', 'make test'],
  ['a && b || c | d; e & f', 'a / && b / || c / | d / ; e / & f'],
  ['a &&\n  # why\n\n  b |\nc', 'a / && b / | c'],
  ['echo "a b" c\'d\'  e\\ f', 'echo <a b> <cd> <e f>'],
  ['echo a # b\nc#d', 'echo a / \\n c#d'],
  ['echo a \\\n  b', 'echo a b'],
  ['A=1 B="x y" make', 'A=1 <B=x y> make'],
  ['X=$(cat $(echo f) | head) make', 'X=$(cat $(echo f) | head){cat $(echo f){echo f} / | head} make'],
  ['echo "$(a; b)" `c d`', 'echo <$(a; b)>{a / ; b} `c d`{c d}'],
  ['if [ -f x ]; then y; else z; fi', '[if] [ -f x ] / ; [then] y / ; [else] z / ; [fi]'],
  ['! grep x y && { a; b; }', '[!] grep x y / && [{] a / ; b / ; [}]'],
  ['for i in 1 2; do echo $i; done > log', 'for i in 1 2 / ; [do] echo $i / ; [done] >log'],
  ['[[ $a == b && ( c < d ) ]] && e', '[[ $a == b c d ]] / && e'],
  ['f() { echo; }\nf', '() [{] echo / ; [}] / \\n f'],
  ['function f { echo; }', '() [{] echo / ; [}]'],
  ['L=(a "b c")', 'array L=(a "b c")'],
  ['echo $((1 + (2))) ${A:-b c}', 'echo $((1 + (2))) ${A:-b c}'],
  ['diff <(a) <(b c)', 'diff <(a){a} <(b c){b c}'],
  ['a 2>&1 > "f g" &>> h <<< i', 'a >&1 >f g >>h <<<i'],
  ['cat <<EOF > f\nx $y\nEOF\nls', 'cat <<EOF|x $y| >f / \\n ls'],
  ["cat <<-'E'\n\tx\n\tE\nls", 'cat <<-E|\tx| / \\n ls'],
  ['(cd a; b) && c', '( cd a / ; b / && c'],
];

describe('the shell of commands', () => {
  for (const [source, expected] of table) it(source.replaceAll('\n', '\\n'), () => assert.equal(shown(readShell(source)), expected));

  it('patterns of a case are no commands', () =>
    assert.deepEqual(
      readShell('case $x in a|b) c ;; (d) e;; *) f; esac; g').commands.map((command) => programOf(command)[0]?.text),
      ['case', 'c', 'e', 'f', undefined, 'g'],
    ));

  for (const [source, open, stray] of [
    ['if a; then', ['if'], []],
    ['fi', [], ['fi']],
    ['else b', [], ['else']],
    ['for x in a; do', ['for'], []],
    ['echo "a', ['"'], []],
    ["echo 'a", ["'"], []],
    ['echo $(a', ['$('], []],
    ['cat <<EOF\na', ['<<EOF'], []],
    ['cat <<EOF', ['<<EOF'], []],
    ['{ a; }', [], []],
    ['echo fi done }', [], []],
    ['a "fi"', [], []],
    ['if a; then b; fi', [], []],
    ['case a in b) c;; esac', [], []],
    ['echo {a,b} a{1..3}', [], []],
    ['npm run x -- --grep "(a|b)"', [], []],
  ] as const)
    it(`open and stray in ${source.replaceAll('\n', '\\n')}`, () => {
      const script = readShell(source);
      assert.deepEqual([script.open, script.stray.map(({ text }) => text)], [open, stray]);
    });

  it('finds the commands in substitutions', () =>
    assert.deepEqual(
      [...everyCommand(readShell('echo $(a "$(b)") > `c`'))].map((command) => programOf(command)[0]?.text),
      ['echo', 'a', 'b', 'c'],
    ));

  it('reads any text, and each word stands where it says', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a =$(){}[]<>|&;"\'`\\#\n!', 'if ', 'fi', '<<E', 'case ', ' in '), maxLength: 60 }), (source) => {
        for (const { start, end, words } of readShell(source).commands) {
          assert.ok(start <= end && end <= source.length);
          for (const word of words) assert.ok(word.start < word.end && word.end <= source.length);
        }
      }),
      { numRuns: 5000 },
    ));

  it('goes over the text once: the square of its length would take minutes', () => {
    for (const part of ['$(', '"', '`', "'", '((', '<<E\n', 'a=(', '{', 'if ', 'case a in ', '\\', '@(', '# ', 'a\n', '[[ ', '${', 'x=$(a) ', '"$(b)"']) {
      const start = performance.now();
      readShell(part.repeat(Math.ceil(200_000 / part.length)));
      assert.ok(performance.now() - start < 6000, part);
    }
  });
});
