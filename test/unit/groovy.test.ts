import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { parseGroovy } from '../../server/src/core/groovy/parse.ts';
import type { Node } from '../../server/src/core/node.ts';
import { positionMap } from '../../server/src/core/position-map.ts';
import { any, either, flag, key, list, map, number, object, type Schema, text } from '../../server/src/core/schema.ts';

/** Steps, which hold steps. */
const steps: Schema = list(any);
const words = text({ bare: true });
const stage = object(
  {
    name: key('', text()),
    steps: key('', steps),
    agent: key('', either(words, object({ label: key('', text()) }))),
  },
  { statement: { first: 'name', opens: true } },
);
const step = object(
  {
    sh: key('', object({ script: key('', text()), returnStdout: key('', flag('', '')) }, { statement: { first: 'script' } })),
    retry: key('', object({ count: key('', number()), body: key('', steps) }, { statement: { first: 'count', block: 'body' } })),
    withCredentials: key(
      '',
      object(
        { bindings: key('', list(object({}, { others: 'fine', rest: object({}, { others: 'fine' }) }))), body: key('', steps) },
        { statement: { first: 'bindings', block: 'body' } },
      ),
    ),
    node: key('', object({ label: key('', text()), body: key('', steps) }, { statement: { first: 'label', block: 'body' } })),
  },
  { others: 'fine', rest: object({ body: key('', steps) }, { others: 'fine', statement: { block: 'body' } }) },
);
Object.assign(steps, { of: step });
const schema = object(
  {
    pipeline: key(
      '',
      object(
        {
          agent: key('', either(words, object({ label: key('', text()) }))),
          environment: key('', map('', text())),
          stages: key('', list(object({ stage: key('', stage) }))),
          extra: key('', any),
        },
        { others: 'fine' },
      ),
    ),
    script: key('', steps),
  },
  { statement: { block: 'script' } },
);

const read = (source: string) => parseGroovy(source, schema);
const treeOf = (source: string): unknown => plain(read(source).documents[0]);

function plain(node: Node | undefined): unknown {
  if (node?.type === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  if (node?.type === 'list') return node.items.map(plain);
  if (node?.type !== 'scalar') return undefined;
  return node.blank
    ? { any: node.text }
    : node.valueType === 'text'
      ? node.text
      : node.valueType === 'null'
        ? null
        : Number.isNaN(Number(node.text))
          ? node.text === 'true'
          : Number(node.text);
}

const sample = `#!groovy
@Library('shared') _
import groovy.json.JsonSlurper
def version = '1' // a comment with a } in it
def helper(String name) {
  sh "echo \${name.replace('"', "}")}"
}
pipeline {
  agent any
  environment {
    STAGE = 'test' /* { */
    URL = "http://\${STAGE}/x"
    TOKEN = credentials('token')
  }
  stages {
    stage('Build') {
      agent { label 'linux' }
      steps {
        sh 'make // not a comment'
        sh(script: '''
          a
          b''', returnStdout: true).trim()
        retry(3) {
          sh 'x'; sh 'y'
        }
        withCredentials([usernamePassword(credentialsId: 'c', usernameVariable: 'U'), string(credentialsId: 'd')]) { sh 'z' }
        script {
          if (env.X ==~ /a'b/) { sh 'in if' } else if (y) { sh 'in else' }
          docker.image('x').inside { sh 'in docker' }
          def out = sh script: 'kept', returnStdout: true
        }
      }
    }
  }
}
`;

describe('Groovy', () => {
  it('reads statements, arguments and blocks as the schema says', () => {
    deepEqual(read(sample).problems, []);
    deepEqual(treeOf(sample), {
      script: [{ sh: `echo \${name.replace('"', "}")}` }].map(() => ({ sh: { script: `echo \${name.replace('"', "}")}` } })),
      pipeline: {
        agent: 'any',
        environment: { STAGE: 'test', URL: 'http://${STAGE}/x', TOKEN: { any: "credentials('token')" } },
        stages: [
          {
            stage: {
              name: 'Build',
              agent: { label: 'linux' },
              steps: [
                { sh: { script: 'make // not a comment' } },
                { sh: { script: '\n          a\n          b', returnStdout: true } },
                { retry: { count: 3, body: [{ sh: { script: 'x' } }, { sh: { script: 'y' } }] } },
                {
                  withCredentials: {
                    bindings: [{ usernamePassword: { credentialsId: 'c', usernameVariable: 'U' } }, { string: { credentialsId: 'd' } }],
                    body: [{ sh: { script: 'z' } }],
                  },
                },
                {
                  script: {
                    body: [
                      { sh: { script: 'in if' } },
                      { sh: { script: 'in else' } },
                      { sh: { script: 'in docker' } },
                      { sh: { script: 'kept', returnStdout: true } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    });
  });

  const forms: [string, unknown][] = [
    ["sh 'a'", { sh: { script: 'a' } }],
    ["sh('a')", { sh: { script: 'a' } }],
    ["sh script: 'a', returnStdout: true", { sh: { script: 'a', returnStdout: true } }],
    ["sh script: 'a',\n returnStdout: true", { sh: { script: 'a', returnStdout: true } }],
    ["sh([script: 'a'])", { sh: { script: 'a' } }],
    ['sh "a" +\n "b"', { sh: { script: { any: '"a" +\n "b"' } } }],
    ['sh $/a "b" $$c/$', { sh: { script: 'a "b" $c' } }],
    ['sh /a\\/b/', { sh: { script: 'a/b' } }],
    ["sh 'a\\tb\\'c\\u0041'", { sh: { script: "a\tb'cA" } }],
    ['sh name', { sh: { script: { any: 'name' } } }],
    ['other()', { other: {} }],
    ["other('a', 2)", { other: { 0: 'a', 1: 2 } }],
    ['other a: -1, b: [1, [x: 2]], c: null', { other: { a: -1, b: [1, { x: 2 }], c: { any: 'null' } } }],
    ['node { sh "x" }', { node: { body: [{ sh: { script: 'x' } }] } }],
    ["node('a')\n{\n sh 'x'\n}", { node: { label: 'a', body: [{ sh: { script: 'x' } }] } }],
    ['try { sh "x" } catch (e) { sh "y" } finally { sh "z" }', [{ sh: { script: 'x' } }, { sh: { script: 'y' } }, { sh: { script: 'z' } }]],
    ['parallel a: { sh "x" }', { parallel: { a: { any: '{ sh "x" }' } } }],
    ['x = sh(script: "a")', { sh: { script: 'a' } }],
    ['foo.bar = 1', []],
    ['for (int i = 0; i < 3; i++) { sh "x" }', { sh: { script: 'x' } }],
    ['a.each { b -> sh "x" }', { sh: { script: 'x' } }],
  ];
  for (const [source, expected] of forms)
    it(`reads ${source.split('\n')[0]}`, () => {
      deepEqual(read(source).problems, []);
      deepEqual(treeOf(`before()\n${source}\nafter()`), { script: [{ before: {} }, ...(Array.isArray(expected) ? expected : [expected]), { after: {} }] });
    });

  it('loses no more than the entry in which a bracket is missing', () => {
    const stageNames = (source: string): unknown[] => {
      const tree = treeOf(source) as { pipeline: { stages: { stage: { name: string; steps: unknown[] } }[] } };
      return tree.pipeline.stages.map(({ stage }) => [stage.name, stage.steps?.length]);
    };
    const whole = [
      'pipeline {',
      '  stages {',
      "    stage('A') {",
      '      steps {',
      "        sh 'a'",
      '        retry(2) {',
      "          sh 'b'",
      '        }',
      '      }',
      '    }',
      "    stage('B') {",
      '      steps {',
      "        sh 'c'",
      '      }',
      '    }',
      '  }',
      '}',
      '',
    ];
    deepEqual(stageNames(whole.join('\n')), [
      ['A', 2],
      ['B', 1],
    ]);
    const without = (line: number, by: string) => whole.map((each, index) => (index === line ? by : each)).join('\n');
    const is = (line: number, by: string): void =>
      deepEqual(
        stageNames(without(line, by)),
        [
          ['A', 2],
          ['B', 1],
        ],
        by,
      );
    is(7, '');
    is(8, '');
    is(4, "        sh('a'");
    is(4, "        sh 'a");
    is(4, '        sh(script: ');
    is(4, '        s');
    is(8, '      } }');
  });

  it('says which bracket or quote is missing', () => {
    const found = (source: string) => read(source).problems.map(({ rule, start }) => `${rule} ${start}`);
    deepEqual(found('pipeline {\n  agent any\n'), ['syntax/unclosed-bracket 9']);
    deepEqual(found("sh 'a\nsh 'b'"), ['syntax/unclosed-quote 3']);
    deepEqual(found('pipeline { } }'), ['syntax/unexpected-text 13']);
    deepEqual(found("sh(script: 'a'\nsh 'b'"), ['syntax/unclosed-bracket 2']);
  });

  const whole = (node: Node, source: string, outer: { start: number; end: number }): void => {
    ok(node.start >= outer.start && node.end <= outer.end && node.start <= node.end, `${node.type} ${node.start}-${node.end} in ${outer.start}-${outer.end}`);
    if (node.type === 'list') for (const item of node.items) whole(item, source, node);
    if (node.type === 'map')
      for (const { key, keySpan, value, implied } of node.entries) {
        if (!implied && /^\w+$/.test(key)) equal(source.slice(keySpan.start, keySpan.end).replace(/^['"]|['"]$/g, ''), key);
        ok(value.start >= keySpan.start || value.type === 'scalar');
        whole(value, source, { start: Math.min(node.start, keySpan.start), end: Math.max(node.end, value.end) });
      }
    if (node.type === 'scalar' && !node.broken && !node.blank && node.end > node.start) {
      const place = positionMap(source, node, 'groovy')?.toSource({ start: 0, end: node.text.length });
      ok(place && place.start >= node.start && place.end <= node.end);
    }
  };
  const holds = (source: string): void => {
    const { documents, problems } = read(source);
    equal(documents.length, 1);
    whole(documents[0] as Node, source, { start: 0, end: source.length });
    for (const { start, end } of problems) ok(start >= 0 && end <= source.length && start <= end);
  };

  it('never throws: every prefix, in each line end', () => {
    for (const source of [sample, sample.replaceAll('\n', '\r\n')]) for (let end = 0; end <= source.length; end++) holds(source.slice(0, end));
  });

  it('never throws: random edits and texts', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      "'",
      '"',
      "'''",
      '"""',
      '${',
      '$/',
      '/$',
      '/',
      '//',
      '/*',
      '*/',
      '\\',
      '\n',
      '\r\n',
      ',',
      ':',
      ';',
      ' ',
      '->',
      '=',
      'sh',
      "'a'",
      'pipeline',
      'stage',
      'def x',
      'if',
      'else',
      '@',
      '.',
      '1',
      '\ufeff',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        holds,
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(20), fc.array(piece, { maxLength: 3 }), (at, gone, put) =>
        holds(sample.slice(0, at) + put.join('') + sample.slice(at + gone)),
      ),
      { numRuns: 500 },
    );
  });

  it('works in step with the text, however deep it goes', () => {
    for (const part of ['{', '(', '[', 'a{', 'a(', '"${', "'", '/', '$/', 'sh(a: ', '[a: ', '}', ')', '{\n', 'x.y(', '"', '"""${', '[[)', 'if (', 'a b ']) {
      const began = performance.now();
      read(part.repeat(40_000));
      ok(performance.now() - began < 1500, `${part}: ${performance.now() - began}`);
    }
  });
});
