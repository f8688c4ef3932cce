import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { folds } from '../../server/src/features/fold.ts';
import type { OutlineItem as Item } from '../../server/src/features/outline-item.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { jenkinsfile } from '../../server/src/kinds/jenkinsfile/kind.ts';
import { analyze } from '../support/analyze.ts';

const sample = readFileSync('test/workspace/jenkins/Jenkinsfile', 'utf8');
const outline = (items: readonly Item[], depth = 0): string[] =>
  items.flatMap(({ name, detail, children }) => [`${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`, ...outline(children, depth + 1)]);
const outlineOf = (text: string): string => outline(symbols(analyze(text, jenkinsfile))).join('\n');

describe('a Jenkinsfile', () => {
  it('has an outline of its stages and parameters by their names, and of its steps by what they do', () => {
    const found = outlineOf(sample);
    for (const part of [
      '  parameters\n    STAGE (choice)\n    SKIP_TESTS (booleanParam)',
      '  stages\n    Build (stage)\n      steps\n        checkout (scm)\n        sh (make image)',
      '      parallel\n        Unit (stage)\n          agent\n            docker (node:22)',
      '            retry (2)\n              sh (npm run e2e)',
    ])
      ok(found.includes(part), `${part}\nin\n${found}`);
  });

  it('has an outline of a scripted pipeline', () => {
    equal(
      outlineOf("node('linux') {\n  stage('Build') {\n    sh 'make'\n  }\n}\nparallel a: { sh 'x' }, failFast: true\n"),
      'node (linux)\n  Build (stage)\n    sh (make)\nparallel\n  a\n    sh (x)',
    );
  });

  it('folds blocks, long strings and comments', () => {
    const text = "/*\n * What it is\n */\npipeline {\n  // one\n  // two\n  stages {\n    stage('A') { steps { sh '''\n      make\n    ''' } }\n  }\n}\n";
    deepEqual(
      folds(analyze(text, jenkinsfile)).map(({ from, to, comment }) => [from, to, comment === true]),
      [
        [0, 2, true],
        [3, 11, false],
        [4, 5, true],
        [6, 10, false],
        [7, 9, false],
      ],
    );
  });

  const typed = {
    stage: [
      '  stages {\n',
      "    stage('Lint') {\n      when { not { branch 'x' } }\n      agent { docker { image 'a' } }\n      steps {\n        sh \"lint ${params.STAGE}\"\n      }\n    }",
    ],
    step: ["        sh 'make image'\n", "        withAWS(role: 'x', region: \"eu-${params.STAGE}\") {\n          s3Upload(bucket: 'b', file: 'c')\n        }"],
    script: [
      "        sh 'make image'\n",
      '        script {\n          def x = [a: 1, b: { it -> sh "y ${it}" }]\n          if (x.a == 1) { echo \'z\' } else { echo "w" }\n        }',
    ],
    condition: ['  post {\n', "    unstable {\n      mail to: 'a', subject: \"b\", body: 'c'\n    }"],
    variable: ['  environment {\n', '    A = credentials(\'x\')\n    B = "${A}/x"'],
  } as const;
  for (const [what, [after, text]] of Object.entries(typed))
    it(`says nothing of other lines while a ${what} is typed`, () => {
      const whole = sample.replace('timeoutInMinuts', 'timeoutInMinutes');
      const at = whole.indexOf(after) + after.length;
      for (let length = 1; length <= text.length; length++) {
        const { lines, ...analysis } = analyze(`${whole.slice(0, at)}${text.slice(0, length)}\n${whole.slice(at)}`, jenkinsfile);
        const [from, to] = [lines.position(at).line, lines.position(at + length).line];
        const far = diagnose({ ...analysis, lines }).filter(({ start }) => lines.position(start).line < from || lines.position(start).line > to);
        deepEqual(far, [], text.slice(0, length));
      }
    });
});
