import { kindOf, kinds } from '../../server/src/catalogue.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { aroundIn } from '../../server/src/core/around.ts';
import { matchesGlob } from '../../server/src/core/glob.ts';
import { lookAt } from '../../server/src/core/look.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { isMisspelling, nearest } from '../../server/src/core/words.ts';
import { linesIn } from '../../server/src/core/yaml/line.ts';
import { slipIn } from '../../server/src/core/yaml/slips.ts';
import { fixAll } from '../../server/src/features/fix.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { noteTexts } from '../../server/src/notes/texts.ts';
import { readProject } from '../../server/src/project.ts';
import { clientReaders } from './client-readers.ts';
import { everyFeature } from './every-feature.ts';
import { hostileTexts } from './hostile-texts.ts';
import { iniKind, tomlKind } from './table-kinds.ts';

/** Something that reads a text: it is prepared for one of a size, and then done. */
export type Reader = { readonly size: number; readonly prepare: (size: number) => () => void };

const around = aroundIn({ a: 'x' });
const all: Record<string, Reader> = { ...clientReaders };

for (const kind of kinds)
  for (const [name, make] of Object.entries(hostileTexts[kind.id] ?? {}))
    all[`${kind.id}: ${name}`] = {
      // Of a template some things are looked at up to a bound that this is beyond.
      size: kind.id === 'cloudformation' ? 30_000 : 6_000,
      prepare(size) {
        const text = make(size);
        return () => everyFeature(text, kind, [0, text.length >> 1, text.length], around);
      },
    };

/** Of the other syntaxes: what stands open, and what refers to much that is above it. */
for (const kind of [tomlKind, iniKind])
  for (const trap of [
    '[',
    ']',
    '=',
    '"',
    "'",
    '"""',
    "'''\n",
    '{',
    '[a',
    '[a]\n',
    '[[a]]\n',
    'a\n',
    'a.',
    'a = [\n',
    'a = {',
    'a = 1\n',
    'a = 1 # b\n',
    '#\n',
    ';',
    ' b\n',
    'a=\n b\n',
    '[a]\nb=1\n',
    '[a.b]\n[c]\n',
    '[[a.b]]\n[a.b.c]\n',
    '\\',
    'a = "\\u',
    'a:',
    '\r',
    '\t',
    'x = [1, [',
    'é',
  ])
    all[`${kind.id} of many ${JSON.stringify(trap)}`] = {
      size: 6_000,
      prepare(size) {
        const text = trap.repeat(size / trap.length);
        return () => everyFeature(text, kind, [0, text.length >> 1, text.length], around);
      },
    };
for (const [of, make] of Object.entries({
  'tables with names of their own': (index: number) => `[a${index}.b]\nc${index} = 1\n`,
  'keys with dots': (index: number) => `a.b${index}.c = ${index}\n`,
  'keys in one section': (index: number) => `key${index} = ${index}\n`,
}))
  for (const kind of [tomlKind, iniKind])
    all[`${kind.id}: ${of}`] = {
      size: 6_000,
      prepare(size) {
        const text = Array.from({ length: size / 16 }, (_, index) => make(index)).join('');
        return () => everyFeature(text, kind, [0, text.length >> 1, text.length], around);
      },
    };

/** Many fixes at once, in one string and each in a key of its own. */
for (const [of, make] of Object.entries({
  'in one value': (n: number) => `[h]\npath=Resources.A\naction=a\ntriggers=${'post-add,'.repeat(n / 9)}`,
  'in many sections': (n: number) => Array.from({ length: n / 50 }, (_, index) => `[h${index}]\npath=Resources.A\naction=a\ntriggers=post-add\n`).join(''),
}))
  all[`all fixes ${of}`] = {
    size: 6_000,
    prepare(size) {
      const kind = kindOf('cfn-hup-hooks');
      const text = make(size);
      return () => kind && fixAll(analyze(text, kind));
    },
  };

/** These read any file, or what a note is: a longer text, since they do so little with it. */
for (const [name, read, ids] of [
  ['the kind', (text: string) => recognize('x.yml', text, recognizers), ['buildspec']],
  ['a page', (text: string) => parsePage('x', text), ['note']],
  ['the search', noteTexts, ['note']],
  ['the project', (text: string) => readProject(text, 'file:///x'), ['project']],
] as const)
  for (const id of ids)
    for (const [of, make] of Object.entries(hostileTexts[id] ?? {}))
      all[`${name}, ${of}`] = {
        size: 20_000,
        prepare(size) {
          const text = make(size);
          return () => read(text);
        },
      };

/** What looks at a text before its parser, or beside it. */
for (const trap of ['- ', ' ', '\t', '"\\"', '{', '{a: ', 'a:\n', ' a:\n', 'a: |\n', 'a: "\n', '- [\n', 'x y\n', ' a: b\n  c: d\n', '#\n', '- - a: b\n'])
  for (const [name, look] of [
    ['the keys', lookAt],
    ['slips', (text: string) => slipIn(linesIn(text))],
  ] as const)
    all[`${name} of many ${JSON.stringify(trap)}`] = {
      size: 4_000,
      prepare(size) {
        const text = trap.repeat(size / trap.length);
        return () => look(text);
      },
    };

/** A long path or glob, or two long words, and the other thing as it is. */
const pair = (make: (size: number) => readonly [string, string], use: (one: string, other: string) => unknown, size = 1000): Reader => ({
  size,
  prepare(length) {
    const [one, other] = make(length);
    return () => use(one, other);
  },
});
const letters = (length: number): string => 'a'.repeat(length);
all['a glob with stars'] = pair((n) => [letters(n), '*a*a*a*a*x'], matchesGlob);
all['a glob with folders'] = pair((n) => [`${'a/'.repeat(n)}a`, '/b/**/a/**/a/**/a'], matchesGlob);
all['a glob with stars across folders'] = pair((n) => [`${letters(n)}/${'b'.repeat(n)}c`, '/**a*/*b'], matchesGlob);
all['a glob with stars across many folders'] = pair((n) => [`${'aaa/'.repeat(n)}b`, '/x**a*/*a*/*b'], matchesGlob);
for (const [name, glob] of [
  ['stars', `${'*a'.repeat(499)}x`],
  ['folders', `${'**/a/'.repeat(199)}x`],
  ['open braces', '{'.repeat(1000)],
  ['braces in braces', `${'{a,'.repeat(249)}b${'}'.repeat(249)}`],
  ['braces in a row', '{a,b}'.repeat(200)],
] as const)
  all[`the longest glob of ${name}`] = pair((n) => [letters(n), glob], matchesGlob);
all['two words'] = pair((n) => [`${letters(n)}b`, `${letters(n)}c`], isMisspelling);
all['a word among others'] = pair(
  (n) => [`${letters(n)}b`, `${letters(n)}c`],
  (one, other) => nearest(one, [other, `${other}d`]),
);

export const readers: Readonly<Record<string, Reader>> = all;
