import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { examples } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';
import { kindOf, kinds } from '../../server/src/catalogue.ts';
import type { Kind, Rule } from '../../server/src/core/kind.ts';
import type { Syntax } from '../../server/src/core/parsed.ts';
import type { Path } from '../../server/src/core/path.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixAll, fixes } from '../../server/src/features/fix.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { analyze } from '../support/analyze.ts';
import { valuesIn } from '../support/judge.ts';

/** Every line end of a text as one of these, in turn: one for all, or a mixture. */
const lineEnds = { LF: ['\n'], CRLF: ['\r\n'], mixed: ['\r\n', '\n', '\n', '\r\n', '\n'] } as const;
const withLineEnds = (text: string, ends: readonly string[]): string => {
  let count = 0;
  return text.replace(/\r?\n/g, () => ends[count++ % ends.length] ?? '\n');
};

/** What another reader says stands in a text, by paths; `undefined` where it finds a fault. */
const readByPeer = (text: string, syntax: Syntax): Map<string, string> | undefined => {
  const found = syntax === 'toml' ? valuesInToml(text) : valuesIn(text)?.map(({ path, value }): [string, string] => [path, value]);
  return found && new Map(found);
};

function valuesInToml(text: string): [string, string][] | undefined {
  try {
    const flat = (value: unknown, path: readonly string[]): [string, string][] =>
      typeof value === 'object' && value !== null && !(value instanceof Date)
        ? Object.entries(value).flatMap(([key, each]) => flat(each, [...path, key]))
        : [[JSON.stringify(path), String(value)]];
    return flat(parseToml(text), []);
  } catch {
    return undefined;
  }
}

const isBelow = (path: string, place: Path): boolean => path.startsWith(JSON.stringify(place.map(String)).slice(0, -1));

/** Holds a fix against the other reader: what lies outside of what it names is as it was. */
function judge(before: string, after: string, syntax: Syntax, operations: readonly { readonly op: string; readonly path: Path }[]): void {
  const was = readByPeer(before, syntax);
  const is = readByPeer(after, syntax);
  if (!was) return;
  assert.ok(is, `the other reader finds a fault in\n${after}`);
  const keepsPaths = operations.every(({ op }) => /^(set|quote|wrap|nest|insert|append)$/.test(op));
  const left = [...is.values()];
  for (const [path, value] of was) {
    if (value === '' || operations.some(({ path: place, op }) => isBelow(path, place) && op !== 'insert' && op !== 'append')) continue;
    if (keepsPaths) assert.equal(is.get(path), value, `${path} in\n${after}`);
    else assert.ok(left.includes(value), `${path} is gone from\n${after}`);
  }
}

/** Every fix that is offered for a text does what it says, and so do all of them, once and for all. */
function holds(kind: Kind, text: string): { offered: number; fixed: string } {
  const analysis = analyze(text, kind);
  const problems = diagnose(analysis);
  const offered = fixes(analysis, problems, { start: 0, end: text.length });
  for (const { fix, problem, edits } of offered) {
    const after = applyEdits(text, edits);
    // No other tool reads a language of ours, such as patterns.
    if (kind.reader !== 'whole') judge(text, after, analysis.syntax, fix.operations);
    const same = (each: (typeof problems)[number]): boolean => each.rule === problem.rule && each.message === problem.message;
    assert.ok(diagnose(analyze(after, kind)).filter(same).length <= problems.filter(same).length, `${problem.rule} stays in\n${after}`);
  }
  const fixed = fixAll(analyze(text, kind));
  if (fixed.count === 0) assert.equal(fixed.text, text);
  else assert.deepEqual(fixAll(analyze(fixed.text, kind)), { text: fixed.text, count: 0 });
  return { offered: offered.length, fixed: fixed.text };
}

const plain = (text: string): string => text.replace(/^ *\^+ .*\n/gm, '').replace('<|>', '');

type File = { readonly kind: Kind; readonly text: string };

const pages = (): File[] =>
  [...rulePages].flatMap(([id, page]) => {
    const kind = kinds.find((each) => each.rules.some((rule) => rule.id === id)) ?? buildspec;
    return examples(page.markdown).map(({ text }) => ({ kind, text: plain(text) }));
  });

const cases = (folder: string): File[] =>
  readdirSync(`test/cases/${folder}`, { encoding: 'utf8' }).flatMap((name) => {
    const content = name.endsWith('.md') ? readFileSync(`test/cases/${folder}/${name}`, 'utf8') : '';
    const kind = kindOf(/^Kind: (\S+)/.exec(content)?.[1] ?? 'buildspec');
    return kind ? examples(content).map(({ text }) => ({ kind, text: plain(text) })) : [];
  });

const workspace = (): File[] =>
  readdirSync('test/workspace', { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const text = /\.(ya?ml|json|conf|toml)$/.test(path) ? readFileSync(`test/workspace/${path}`, 'utf8') : '';
    const kind = kindOf(recognize(`file:///${path}`, text, kinds).kind);
    return kind ? [{ kind, text }] : [];
  });

const sources: Record<string, { readonly files: () => readonly File[]; readonly least: number }> = {
  'rule pages': { files: pages, least: 50 },
  'cases of problems': { files: () => cases('problems'), least: 100 },
  'cases of fixes': { files: () => [...cases('fix'), ...cases('fix-all')], least: 100 },
  'other cases and samples': { files: () => [...['complete', 'hover', 'grammar'].flatMap(cases), ...workspace()], least: 5 },
};

describe('a fix proves itself', () => {
  for (const [name, ends] of Object.entries(lineEnds)) {
    for (const [source, { files, least }] of Object.entries(sources))
      it(`in ${source}, with ${name} as line ends`, () => {
        let offered = 0;
        for (const { kind, text } of files()) offered += holds(kind, withLineEnds(text, ends)).offered;
        assert.ok(offered >= least, `only ${offered} fixes were offered`);
      });

    it(`for commands of all sorts, with ${name} as line ends: they are read as they are written`, () => {
      let quoted = 0;
      fc.assert(
        fc.property(command, fc.boolean(), (line, first) => {
          const items = first ? [line, 'make all'] : ['make all', line];
          const before = buildspecWith(items.map((each) => `      - ${each}\n`).join(''));
          quoted += staysAsWritten(withLineEnds(before, ends), line, first) ? 1 : 0;
        }),
        { numRuns: 670, seed: 29 + name.length },
      );
      assert.ok(quoted > 150, `only ${quoted} commands had a fix`);
    });
  }

  it('costs one more reading for all fixes of a request, and none when it is asked again', () => {
    let readings = 0;
    const counting: Rule = { id: 'buildspec/none', severity: 'hint', on: [''], check: () => readings++ };
    const kind = { ...buildspec, rules: [...buildspec.rules, counting] };
    const text = buildspecWith('      - echo "a: b"\n      - echo "c: d"\n      - echo "e: f"\n');
    const analysis = analyze(text, kind);
    const problems = diagnose(analysis);
    for (const expected of [1, 0]) {
      readings = 0;
      assert.equal(fixes(analysis, problems, { start: 0, end: text.length }, diagnose).length, 3);
      assert.equal(readings, expected, 'the text as it would be');
    }
  });
});

describe('fixes of a text above 200 kB', () => {
  it('are proven one a request', () => {
    const text = buildspecWith(`      - echo "a: b"\n      - echo "c: d"\n${`      - make ${'x'.repeat(990)}\n`.repeat(205)}`);
    const analysis = analyze(text, buildspec);
    const problems = diagnose(analysis);
    const range = { start: 0, end: text.length };
    assert.equal(fixes(analysis, problems, range, diagnose).length, 1);
    assert.equal(fixes(analysis, problems, range, diagnose).length, 2, 'what is proven is kept');
  });
});

const buildspecWith = (commands: string): string =>
  `version: 0.2\nenv:\n  variables:\n    A: "b # c" # d\nphases:\n  build:\n    commands: # e\n${commands}    finally:\n      - make clean\nartifacts:\n  files:\n    - dist/x # f\n`;

/** Whether anything was fixed in a file with this command beside `make all`; fails if it, or anything else, was changed by that. */
function staysAsWritten(text: string, line: string, first: boolean): boolean {
  const { fixed } = holds(buildspec, text);
  if (isEmptyCommand(line) || fixed === text) return false;
  const read = readByPeer(fixed, 'yaml');
  if (!read) {
    assert.ok(!readByPeer(text, 'yaml'), `broken by a fix:\n${fixed}`);
    return true;
  }
  const at = (...path: string[]): string | undefined => read.get(JSON.stringify(path));
  const got = at('phases', 'build', 'commands', first ? '0' : '1');
  assert.ok(got !== undefined && isAsWritten(line, got), `${line}\nbecame\n${got}\nin\n${fixed}`);
  const others = [at('env', 'variables', 'A'), at('phases', 'build', 'commands', first ? '1' : '0'), at('phases', 'build', 'finally', '0')];
  assert.deepEqual([...others, at('artifacts', 'files', '0')], ['b # c', 'make all', 'make clean', 'dist/x']);
  return true;
}

/** Whether a command is the line as it was written, to its end or to a comment of the shell behind closed quotes. */
function isAsWritten(line: string, command: string): boolean {
  const written = line.replace(/^[ \t]+|[ \t]+$/g, '').replace(/^(?:&[\w.-]+|!!(?:str|map|seq|int|float|bool|null|binary))[ \t]+(?=[^\s#])/, '');
  const rest = written.slice(command.length);
  return written.startsWith(command) && (rest === '' || /^[ \t]+#/.test(rest)) && (rest === '' || isClosed(command));
}

/** An item without a command may go. */
const isEmptyCommand = (line: string): boolean => /^[ \t]*(?:~|null)?[ \t]*(?:#.*)?$/.test(line);

const isClosed = (command: string): boolean => {
  let open = '';
  for (let at = 0; at < command.length; at++) {
    const character = command[at] ?? '';
    if (character === '\\' && open !== "'") at++;
    else if (open === '' ? /["']/.test(character) : character === open) open = open === '' ? character : '';
  }
  return open === '';
};

/** What people write, and what they might. */
const real = fc.constantFrom(
  `printf '[{"name": "web", "imageUri": "%s"}]' $REPO:$TAG > imagedefinitions.json`,
  `curl -X POST -d '{"text": "done"}' https://example.com/hook`,
  `echo "Stage: 'prod'"`,
  'echo "Result: build # 12"',
  '! grep "TODO: x" notes.txt',
  '? echo "a: b"',
  `sed -i 's/image: .*/image: new/' k8s.yml`,
  `jq ". | {a: .b, c: \\"d\\"}" x.json`,
  `awk -F': ' '{print $2}' file`,
  'cat <<< "key: value"',
  `if (-not (Test-Path "helper.exe")) { Write-Error 'FATAL: helper.exe is missing. Use "make helper"'; exit 1 }`,
  '[ -f x ] && echo "a # b"',
  '{ echo "a: b"; }',
  '&x echo "a: b"',
  "echo it's: done # why",
  'cd "C:\\dir\\" && echo a: b # c',
  'echo "say \\"a: b # c\\""',
  'echo "Zoë: ✓ \u{1F600}"',
);
const piece = fc.constantFrom(
  ...['a', 'make', 'echo ', 'x y', '"', "'", ': ', ':', ' #', '#', '{', '}', '[', ']', '\\', '! ', '!', '? ', '?', '& ', '&', '&& ', '* ', '*', '% ', '%'],
  ...[
    '@',
    '`',
    '|',
    '> ',
    '<<',
    ', ',
    ',',
    '- ',
    '-',
    '$X',
    '=',
    ';',
    'é',
    '\u{1F600}',
    '\u2028',
    ' ',
    '  ',
    '\t',
    '"a"',
    "'b'",
    '"c: d"',
    '<<: ',
    '~',
    'null',
    '1.0',
  ],
);
const made = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const command = fc.oneof(
  { weight: 1, arbitrary: real },
  { weight: 6, arbitrary: made },
  { weight: 2, arbitrary: fc.tuple(real, made).map(([one, other]) => `${one}${other}`) },
  { weight: 2, arbitrary: fc.tuple(made, real).map(([one, other]) => `${one}${other}`) },
);
