import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { asCarets, examples, withCarets } from '../../server/build/examples.ts';
import { builtFiles, rulePages } from '../../server/build/pages.ts';
import { kindOf } from '../../server/src/catalogue.ts';
import { nothingNearby } from '../../server/src/core/around.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { type DiagnoseOptions, diagnose } from '../../server/src/features/diagnose.ts';
import { fixAll, fixes } from '../../server/src/features/fix.ts';
import { hover, hoverWords } from '../../server/src/features/hover.ts';
import { withDefaults } from '../../server/src/features/insert.ts';
import { wordsOf } from '../../server/src/words.ts';
import { analyze } from '../support/analyze.ts';

/**
 * The files in test/cases: every `## ` heading is a case. The first fence is the file, CRLF or other traps are written
 * as \r, \t or \u... in a fence marked `escaped`. A fence with a name, and what a line `Around:` lists, lies around it. What
 * follows depends on the folder; see the first case of each. The first line may name the kind, as in `Kind: appspec`; else it is
 * buildspec.
 */
type Case = { title: string; prose: string; texts: string[]; kind: Kind; options: DiagnoseOptions };

function casesOf(folder: string): Map<string, Case[]> {
  const files = readdirSync(`test/cases/${folder}`).filter((name) => name.endsWith('.md'));
  return new Map(
    files.map((name) => {
      const content = readFileSync(`test/cases/${folder}/${name}`, 'utf8');
      const kind = kindOf(/^Kind: (\S+)/.exec(content)?.[1] ?? 'buildspec');
      assert.ok(kind, `${name} names a kind`);
      return [name, parsePage(name, content).sections.map(({ markdown }) => caseOf(markdown.slice('## '.length), kind))];
    }),
  );
}

function caseOf(part: string, kind: Kind): Case {
  const files = examples(part);
  // A fence with a name lies around the file: a case of such fences alone would test nothing.
  assert.ok(files.length > 0, `${part.slice(0, 60)} has no file`);
  return {
    title: part.split('\n', 1)[0] ?? '',
    prose: part.replace(/^(`{3,})[\s\S]*?^\1/gm, ''),
    texts: files.map(({ text }) => text),
    kind,
    options: { ...files[0], isKnownRule },
  };
}

const isKnownRule = (id: string): boolean => rulePages.has(id);

function cursorIn(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('<|>');
  assert.ok(offset >= 0, 'the text has a cursor, <|>');
  return { text: marked.replace('<|>', ''), offset };
}

/** All words in backticks on the lines that begin with a label. */
const listed = (prose: string, label: string): string[] | undefined => {
  const line = new RegExp(`^${label}:(.*)$`, 'm').exec(prose)?.[1];
  return line === undefined ? undefined : [...line.matchAll(/`([^`]*)`/g)].map(([, word = '']) => word);
};

describe('problems in files', () => {
  for (const [name, cases] of casesOf('problems'))
    describe(name, () => {
      for (const { title, prose, texts, kind, options } of cases)
        it(title, () => {
          const { text, expected } = withCarets(texts[0] ?? '');
          const problems = diagnose(analyze(text, kind), options);
          assert.deepEqual(asCarets(text, problems), expected);
          for (const message of prose.matchAll(/^Says: (.*)$/gm))
            assert.ok(
              problems.some((problem) => problem.message === message[1]),
              `${message[1]}\nwas not said, but:\n${problems.map((problem) => problem.message).join('\n')}`,
            );
          const severities = listed(prose, 'Severities');
          if (severities)
            assert.deepEqual(
              problems.map(({ severity }) => severity),
              severities,
            );
          const related = listed(prose, 'Points to');
          if (related)
            assert.deepEqual(
              problems.flatMap((problem) => problem.related ?? []).map(({ start, end }) => text.slice(start, end)),
              related,
            );
          const keys = listed(prose, 'Still knows');
          for (const key of keys ?? []) assert.ok(hover(analyze(text, kind), text.indexOf(key) + 1), `a hover on ${key}`);
        });
    });
});

describe('completion in files', () => {
  for (const [name, cases] of casesOf('complete'))
    describe(name, () => {
      for (const { title, prose, texts, kind, options } of cases)
        it(title, () => {
          const { text, offset } = cursorIn((texts[0] ?? '').replace(/\n$/, ''));
          const items = complete(analyze(text, kind), offset, options);
          const offers = listed(prose, 'Offers');
          if (offers)
            assert.deepEqual(
              items.map(({ label }) => label),
              offers,
            );
          for (const label of listed(prose, 'Offers among others') ?? [])
            assert.ok(
              items.some((item) => item.label === label),
              `${label} is offered, not only ${items.map((item) => item.label)}`,
            );
          for (const label of listed(prose, 'Does not offer') ?? []) assert.ok(!items.some((item) => item.label === label), `${label} is not offered`);
          const accepted = listed(prose, 'Accepting')?.[0];
          if (accepted === undefined) return;
          const item = items.find(({ label }) => label === accepted);
          assert.ok(item, `${accepted} is offered, not only ${items.map(({ label }) => label)}`);
          assert.ok(item.replace.start <= offset && offset <= item.replace.end, 'the replaced range holds the cursor');
          assert.ok(!/[\r\n]/.test(text.slice(item.replace.start, item.replace.end)), 'and stays on its line');
          const result = text.slice(0, item.replace.start) + shown(item.insert) + text.slice(item.replace.end);
          assert.equal(result, (texts[1] ?? '').replace(/\n$/, ''));
        });
    });
});

/** A snippet with its defaults, and the cursor where the first stop is. */
const shown = (snippet: string): string => withDefaults(snippet.replace(/(?<!\\)\$(?:1\b|\{1:)/, '<|>$&'));

describe('hovers in files', () => {
  const words = wordsOf(builtFiles);
  for (const [name, cases] of casesOf('hover'))
    describe(name, () => {
      for (const { title, texts, kind, options } of cases)
        it(title, async () => {
          const { text, offset } = cursorIn(texts[0] ?? '');
          const found = hover(analyze(text, kind), offset, [], { ...nothingNearby, ...options });
          const whole = found && (await hoverWords(found, words, (note, section) => `note:${note}#${section}`));
          assert.equal(whole ?? 'nothing', (texts[1] ?? '').trim());
        });
    });
});

describe('fixes in files', () => {
  for (const [name, cases] of casesOf('fix'))
    describe(name, () => {
      for (const { title, prose, texts, kind, options } of cases)
        it(title, () => {
          const [before = '', after = ''] = texts;
          const analysis = analyze(before, kind);
          const rule = listed(prose, 'Fixing')?.[0];
          const [problem] = diagnose(analysis, options).filter((each) => each.rule === rule);
          assert.ok(problem, `${rule} is reported`);
          const [fix] = fixes(analysis, [problem], problem);
          assert.ok(fix, 'and has a fix');
          assert.equal(applyEdits(before, fix.edits), after);
          const left = diagnose(analyze(after, kind), options).filter((each) => each.rule === rule);
          assert.ok(left.length < diagnose(analysis, options).filter((each) => each.rule === rule).length, 'which solves it');
        });
    });
});

describe('fixing everything in files', () => {
  for (const [name, cases] of casesOf('fix-all'))
    describe(name, () => {
      for (const { title, texts, kind } of cases)
        it(title, () => {
          const [before = '', after = before] = texts;
          const unsuppressed = diagnose(analyze(before.replace(/ # aws-devops-notes:.*/, ''), kind));
          assert.ok(
            unsuppressed.some(({ fix }) => fix),
            'something can be fixed',
          );
          const { text, count } = fixAll(analyze(before, kind), { isKnownRule });
          assert.equal(text, after);
          assert.equal(count > 0, after !== before);
        });
    });
});
