import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../server/src/catalogue.ts';
import { linesOf } from '../../server/src/core/lines.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { nearest } from '../../server/src/core/words.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';

describe('lines', () => {
  it('lead from every offset to a position and back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '\u{1F600}', '\n', '\r\n', '\r', ' ')).map((parts) => parts.join('')),
        (text) => {
          const lines = linesOf(text);
          assert.equal(lines.count, text.split(/\r\n|\r|\n/).length);
          for (let offset = 0; offset <= text.length; offset++) {
            const position = lines.position(offset);
            const inLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
            if (!inLineEnd) assert.equal(lines.offset(position), offset);
          }
        },
      ),
      { seed: 6 },
    );
  });
  it('move a position outside the text to the nearest place in it', () => {
    const lines = linesOf('ab\ncd');
    assert.deepEqual([lines.offset({ line: 0, character: 99 }), lines.offset({ line: 99, character: 0 }), lines.offset({ line: -1, character: 5 })], [2, 5, 0]);
  });
});

describe('recognition', () => {
  const buildspec = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
  for (const [path, text, kind] of [
    ['/w/buildspec.yml', '', 'buildspec'],
    ['/w/buildspec.yaml', buildspec, 'buildspec'],
    ['/w/ci/my-buildspec-prod.yml', 'phases: {}', 'buildspec'],
    ['/w/BuildSpec.yml', '', 'buildspec'],
    ['file:///w/build%73pec.yml', '', 'buildspec'],
    ['C:\\w\\buildspec.yml', '', 'buildspec'],
    ['/w/anything.yml', buildspec, 'buildspec'],
    ['/w/anything.txt', `# a comment\n\n${buildspec}`, 'buildspec'],
    ['/w/anything.yml', '"version": "0.1"\nphases: {}\n', 'buildspec'],
    ['/w/anything.json', '{"version": 0.2, "artifacts": {"files": "a"}}', 'buildspec'],
    ['/w/anything.json', '\uFEFF{"a": {"phases": 1}, "version": 0.2}', undefined],
    ['/w/buildspecs/deploy.yml', 'verison: 0.2\nphases: {}', 'buildspec'],
    ['/w/buildspecs/deploy.yml', '', 'buildspec'],
    ['/w/buildspecs/names.yml', 'names: [a]', undefined],
    ['/w/buildspec.yml', 'version: 1\nfrontend:\n  phases: {}\n', undefined],
    ['/w/codebuild-buildspec.yml', 'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n', undefined],
    ['/w/package-lock.json', '{"version": "0.2", "phases": {}}', undefined],
    ['/w/pnpm-lock.yaml', buildspec, undefined],
    ['/w/compose.yml', 'version: "3"\nservices: {}\n', undefined],
    ['/w/compose.yml', 'x:\n  version: 0.2\n  phases: {}\n', undefined],
    ['/etc/codedeploy-agent/conf/codedeployagent.yml', '', 'codedeploy-agent'],
    ['C:\\ProgramData\\Amazon\\CodeDeploy\\conf.yml', ":root_dir: 'C:\\x'\n", 'codedeploy-agent'],
    ['C:\\ProgramData\\Amazon\\CodeDeploy\\conf.yml', '', 'codedeploy-agent'],
    ['/w/codedeploy-hosts/nginx/conf.yml', 'server: {}\n', undefined],
    ['/w/docs/notes/lambda.md', '---\nid: lambda\n---\n# Lambda\n', undefined],
    ['/w/conf.yml', ":root_dir: '/x'\n", undefined],
    ['/w/agent.yml', '---\n:log_aws_wire: false\n', 'codedeploy-agent'],
    ['/w/agent.yml', 'log_aws_wire: false\n', 'codedeploy-agent'],
    ['/w/codedeploy.onpremises.yml', '', 'codedeploy-onpremises'],
    ['/w/conf.onpremises.yml', 'region: a\n', 'codedeploy-onpremises'],
    ['/w/host.yml', ':region: a\n:iam_user_arn: b\n', 'codedeploy-onpremises'],
    ['/w/vars.yml', 'region: a\niam_user_arn: b\nhosts: c\n', undefined],
    ['/w/deployspec.yml', '', 'deployspec'],
    ['/w/ci/web-deployspec-prod.yaml', 'version: 0.1\n', 'deployspec'],
    ['/w/deploy.yml', 'version: 0.1\nscripts:\n  AfterDeploy: []\n', 'deployspec'],
    ['/w/deployspec.yml', 'version: 0.0\nfiles: []\n', undefined],
    ['/w/deployspec.yml', 'version: 0.2\nphases: {}\n', 'buildspec'],
    ['/w/deployspec.yml', 'version: 0.1\nphases: {}\n', 'buildspec'],
    ['/w/deployspec.yml', 'accounts: []\n', undefined],
    ['/w/other.yml', 'version: 0.1\nscripts: {}\ntargets: {}\n', undefined],
  ] as const)
    it(`${path} with ${JSON.stringify(text.slice(0, 40))} is ${kind ?? 'none of ours'}`, () => assert.equal(recognize(path, text, kinds), kind));

  it('is the same for the client, which has the list without the rest', () =>
    assert.deepEqual(
      recognizers,
      kinds.map(({ id, files }) => ({ id, files })),
    ));
});

describe('suggestions', () => {
  const words = ['commands', 'finally', 'on-failure', 'run-as', 'pre_build', 'post_build'];
  for (const [word, guess] of [
    ['comands', 'commands'],
    ['commadns', 'commands'],
    ['final', 'finally'],
    ['onFailure', 'on-failure'],
    ['prebuild', 'pre_build'],
    ['build', undefined],
    ['x', undefined],
    ['nothing-like-it', undefined],
  ] as const)
    it(`for ${word}: ${guess ?? 'none'}`, () => assert.equal(nearest(word, words), guess));
});

describe('pages', () => {
  it('are taken apart, fences left whole', () => {
    const page = parsePage(
      'x',
      '---\nid: x\nsources:\n  - a\n  - b\n---\n\n# Title\n\nLead\nof it.\n\n## First part\n\n<!-- covers: buildspec /phases/* /env -->\n\n- list\n\nSentence.\n\n```\n## no heading\n```\n\n## Second\n\n`code` first.\n',
    );
    assert.equal(page.title, 'Title');
    assert.equal(page.lead, 'Lead of it.');
    assert.deepEqual(page.meta, { id: 'x', sources: ['a', 'b'] });
    assert.deepEqual(
      page.sections.map(({ id, lead, covers }) => ({ id, lead, covers })),
      [
        { id: 'first-part', lead: 'Sentence.', covers: ['/phases/*', '/env'].map((pointer) => ({ kind: 'buildspec', pointer })) },
        { id: 'second', lead: '`code` first.', covers: [] },
      ],
    );
    assert.doesNotMatch(page.sections[0]?.markdown ?? '', /covers/);
  });
  it('may be empty or broken', () => assert.deepEqual(parsePage('x', '---\nid: [').sections, []));
});
