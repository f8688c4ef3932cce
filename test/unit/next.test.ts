import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { examples } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';
import { kinds } from '../../server/src/catalogue.ts';
import { type Analysis, analyzeNext } from '../../server/src/core/analyze.ts';
import type { Fact } from '../../server/src/core/fact.ts';
import { EACH_PART, type Kind, type Rule } from '../../server/src/core/kind.ts';
import { key, map, object, text } from '../../server/src/core/schema.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { names } from '../../server/src/features/names.ts';
import { analyze } from '../support/analyze.ts';
import { pieces } from '../support/texts.ts';

/** Texts of a kind: its samples in the workspace, and the examples of its rules, good and bad. */
const textsOf = (kind: string, ...samples: readonly string[]): string[] => [
  ...samples.map((path) => readFileSync(`test/workspace/${path}`, 'utf8')),
  ...[...rulePages].flatMap(([id, { markdown }]) =>
    id.startsWith(`${kind}/`) ? examples(markdown).map((each) => each.text.replace(/^ *\^+ .*\n/gm, '')) : [],
  ),
];

const typed = [...pieces, '  ', '\n  ', '\n    ', ': ', '!Ref ', '!Sub ', '${', 'AWS::', 'Type: AWS::S3::Bucket\n', 'DependsOn: ', 'Condition: '];

type Edit = { readonly where: number; readonly what: string | number | 'undo' | 'word'; readonly lines: number };
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const edit = fc.record({
  where: share,
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...typed) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }) },
    fc.constantFrom('undo', 'word', 'word'),
  ),
  lines: fc.integer({ min: 0, max: 20 }),
});

/** A text after an edit: a piece typed, characters taken out, a word in place of another, lines moved, or the text before. */
function edited(now: string, before: string, { where, what, lines }: Edit): string {
  if (what === 'undo') return before;
  if (what === 'word') {
    const words = [...now.matchAll(/[\w:]+(?![\w:])/g)];
    const [word, other] = [words[Math.floor(where * words.length)], words[Math.floor(where * 104_729) % words.length]];
    return word && other ? now.slice(0, word.index) + other[0] + now.slice(word.index + word[0].length) : now;
  }
  const at = Math.floor(where * now.length);
  if (typeof what === 'string' && lines < 17) return now.slice(0, at) + what + now.slice(at);
  if (typeof what === 'number' && lines < 17) return now.slice(0, at) + now.slice(at + what);
  const all = now.split('\n');
  const moved = all.splice(Math.floor(where * all.length), lines - 14);
  all.splice(Math.floor(where * 7919) % (all.length + 1), 0, ...moved);
  return all.join('\n');
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });

/** All that can be told of facts, as plain values. */
function shown({ node, schema, segment, name, computed, entry, children }: Fact): unknown {
  const { text: value, style, tag } = node.type === 'scalar' ? node : { text: '', style: '', tag: node.tag };
  return [
    ...[node.type, spanOf(node), value, style, tag, schema.type, segment, name, computed?.name, entry && [entry.key, spanOf(entry.keySpan)]],
    children.map(shown),
  ];
}

const shownProblems = (analysis: Analysis): unknown =>
  diagnose(analysis, { fileName: 'a.yaml' }).map(({ typing, inside: _, fix, ...problem }) => ({
    ...problem,
    typing: typing && spanOf(typing),
    fix: fix && { ...fix, operations: [...fix.operations] },
  }));

const shownNames = (analysis: Analysis): unknown =>
  names(analysis).map(({ family, edit: write, matches, leadsTo, ...name }) => ({ ...name, family: family.title }));

describe('the analysis of the next version of a text', () => {
  for (const [id, runs, least, ...samples] of [
    ['cloudformation', 500, 0.25, 'infrastructure/shop.yaml', 'infrastructure/smoke-tests.yaml', 'sam/template.yaml'],
    ['buildspec', 250, 0.2, 'buildspec.yml', 'services/api/buildspec.yml'],
    ['appspec', 100, 0, 'services/web/appspec.yml'],
    ['codepipeline', 250, 0.2, 'delivery/pipeline.json'],
    ['ecs-taskdef', 150, 0.1, 'services/api/taskdef.json'],
    ['jenkinsfile', 250, 0.2, 'jenkins/Jenkinsfile'],
    ['ssm-document', 150, 0.1, 'operations/resize-instance.yaml', 'operations/restart-web.yaml'],
  ] as const)
    it(`takes over what an edit didn't touch, and is what it would be without: ${id}`, () => {
      const kind = kinds.find((each) => each.id === id) as Kind;
      const texts = textsOf(id, ...samples);
      let [taken, all] = [0, 0];
      fc.assert(
        fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 2, maxLength: 8 }), (first, edits) => {
          let [now, before] = [first, first];
          let analysis = analyze(now, kind);
          diagnose(analysis, { fileName: 'a.yaml' });
          for (const each of edits) {
            [now, before] = [edited(now, before, each), now];
            const known = new Set(analysis.parts.keys());
            const whole = analyze(now, kind);
            analysis = analyzeNext(now, analysis);
            for (const node of analysis.parts.keys()) if (known.has(node)) taken++;
            all += analysis.parts.size;
            assert.deepEqual(shown(analysis.root), shown(whole.root), JSON.stringify(now));
            assert.deepEqual(shownProblems(analysis), shownProblems(whole), JSON.stringify(now));
            assert.deepEqual(shownNames(analysis), shownNames(whole), JSON.stringify(now));
          }
        }),
        { numRuns: runs, seed: 7 },
      );
      assert.ok(taken >= least * all, `${taken} of ${all} parts were taken over`);
    });

  const template = `Transform: AWS::LanguageExtensions
Parameters:
  Stage:
    Type: String
  Zones:
    Type: List<String>
Resources:
  Files:
    Type: AWS::S3::Bucket
    DeletionPolicy: !If [Always, Retain, Delete]
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: !Sub 'arn:\${AWS::Partition}:s3:::x'
      VpcId: vpc-12345678
  A:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: !GetAtt Files.Arn
      DisplayName: '\${Stage} \${Files}'
  B:
    Type: AWS::Lambda::Function
    Properties:
      Role: !Sub arn:aws:iam::\${AWS::AccountId}:role/x
      Code: {ZipFile: x}
      VpcConfig: {SecurityGroupIds: [!Ref Group], SubnetIds: !Ref Zones}
  C:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: !Ref Stage
Conditions:
  Always: !Equals [!Ref Stage, a]
`;
  for (const [what, from, to] of [
    ['the type of a resource', 'AWS::S3::Bucket', 'AWS::SNS::Topic'],
    ['the name of a resource', '  Files:', '  File:'],
    ['the name of a parameter', '  Stage:', '  Stages:'],
    ['the type of a parameter', 'List<String>', 'String'],
    ['a property of another resource', '      VpcId: vpc-12345678\n', ''],
    ['a transform', 'AWS::LanguageExtensions', 'AWS::SecretsManager-2024-09-16'],
    ['a macro', 'AWS::LanguageExtensions', 'Other'],
    ['the partition somewhere else', 'arn:${AWS::Partition}', 'arn:aws'],
  ] as const)
    it(`judges parts again that depend on ${what}`, () => {
      const kind = kinds.find((each) => each.id === 'cloudformation') as Kind;
      const before = analyze(template, kind);
      const was = shownProblems(before);
      const changed = template.replace(from, to);
      const next = analyzeNext(changed, before);
      const is = shownProblems(next);
      assert.deepEqual(is, shownProblems(analyze(changed, kind)));
      assert.notDeepEqual(is, was);
      assert.deepEqual(shownProblems(analyzeNext(template, next)), was);
    });

  describe('asks a rule by part again', () => {
    const looked: string[] = [];
    const rule = (check: Rule['check']): Rule => ({ id: 'k/r', severity: 'hint', on: [EACH_PART], byPart: true, check });
    const kindWith = (check: Rule['check']): Kind => ({
      id: 'k',
      title: 'a k',
      files: {},
      reader: 'yaml',
      schema: object({ things: key('Things.', map('A thing.', text())) }, { others: 'fine' }),
      rules: [rule(check)],
      snippets: [],
    });
    /** The parts that the rule looks at when the second text comes of the first one. */
    const lookedAgain = (check: Rule['check'], first: string, second: string): string[] => {
      const before = analyze(first, kindWith(check));
      diagnose(before);
      looked.length = 0;
      diagnose(analyzeNext(second, before));
      return [...looked];
    };
    const look = (part: Fact): void => void looked.push(String(part.segment));
    const [first, second] = ['things:\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n', 'things:\n  a: 1\n  b: 2\n  c: 33\n  d: 4\n'];

    it('where the part changed, or what follows it at once', () => assert.deepEqual(lookedAgain(look, first, second), ['b', 'c']));

    it('where an answer is another one', () => {
      const last = (root: Fact): string => String(root.children[0]?.children.at(-2)?.node.end);
      const same = (): string => 'same';
      assert.deepEqual(
        lookedAgain((part, { ask }) => [ask(last, ''), look(part)], first, second),
        ['a', 'b', 'c', 'd'],
      );
      assert.deepEqual(
        lookedAgain((part, { ask }) => [ask(same, ''), look(part)], first, second),
        ['b', 'c'],
      );
    });

    for (const [what, check] of [
      ['the root', (part, { root }) => [root, look(part)]],
      ['names', (part, { names: all }) => [all(), look(part)]],
      ['the files around', (part, { around }) => [around, look(part)]],
    ] as const satisfies readonly (readonly [string, Rule['check']])[])
      it(`each time if it looks at ${what}`, () => assert.deepEqual(lookedAgain(check, first, second), ['a', 'b', 'c', 'd']));

    it('and moves what it found with the part', () => {
      const tell: Rule['check'] = ({ node, segment }, { report }) => segment === 'd' && report(node, 'here');
      const before = analyze(first, kindWith(tell));
      diagnose(before);
      assert.deepEqual(
        diagnose(analyzeNext(second, before)).map(({ start, end }) => second.slice(start, end)),
        ['4'],
      );
    });
  });
});
