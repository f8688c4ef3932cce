import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import type { Analysis } from '../../server/src/core/analyze.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixAll } from '../../server/src/features/fix.ts';
import { hover } from '../../server/src/features/hover.ts';
import { analyze } from '../support/analyze.ts';

const kind = kindOf('cloudformation') as Kind;

const conf = '[main]\nstack=${AWS::StackId}\nregionn=${AWS::Region}\ninterval=300\n';
const hooks =
  '[reload]\ntriggers=on.update\npath=Resources.Web.Metdata.AWS::CloudFormation::Init\n' +
  'action=/opt/aws/bin/cfn-init -v --stack ${AWS::StackName} --resource Web --region ${AWS::Region}\nrunass=root\n';

const indented = (text: string): string => text.replace(/^(?=.)/gm, ' '.repeat(16));
/** Without functions: names in place of what the stack fills in. */
const plain = (text: string): string => text.replaceAll('${AWS::Region}', 'eu-central-1').replace(/\$\{AWS::(\w+)\}/g, 'my-$1');
/** The items of a join: words, references, ends of lines. */
const items = (text: string): string =>
  JSON.stringify(
    text
      .split(/(\$\{[^}]+\}|\n)/)
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('$') ? { Ref: part.slice(2, -1) } : part)),
  );
const lines = (text: string): string => JSON.stringify(text.split('\n').map((line) => (line.includes('$') ? { 'Fn::Sub': line } : line)));

/** The ways in which templates write such a file. What is put together of several strings is read, and not written. */
const ways: readonly { readonly title: string; readonly write: (text: string) => string; readonly readOnly?: true }[] = [
  { title: 'a literal block', write: (text) => `|\n${indented(plain(text))}` },
  { title: 'a quoted string', write: (text) => JSON.stringify(plain(text)) },
  { title: 'a quoted string with blank lines', write: (text) => `'${plain(text).replaceAll('\n', `\n\n${' '.repeat(16)}`)}'` },
  { title: '!Sub with a literal block', write: (text) => `!Sub |\n${indented(text)}` },
  { title: '!Sub with a folded block', write: (text) => `!Sub >-\n${indented(text.replaceAll('\n', '\n\n'))}` },
  { title: '!Sub with a quoted string', write: (text) => `!Sub ${JSON.stringify(text)}` },
  { title: '!Sub with variables', write: (text) => `!Sub [${JSON.stringify(`${text}# \${A}\n`)}, {A: b}]` },
  { title: 'Fn::Sub', write: (text) => `{"Fn::Sub": ${JSON.stringify(text)}}` },
  { title: '!Join without a delimiter', write: (text) => `!Join ['', ${items(text)}]`, readOnly: true },
  { title: 'Fn::Join of lines', write: (text) => `{"Fn::Join": ["\\n", ${lines(text)}]}`, readOnly: true },
];

const template = (write: (text: string) => string): string => `Resources:
  Web:
    Type: AWS::EC2::Instance
    Metadata:
      AWS::CloudFormation::Init:
        config:
          files:
            /etc/cfn/cfn-hup.conf:
              content: ${write(conf)}
            c:\\cfn\\hooks.d\\reload.conf:
              content: ${write(hooks)}
          services: {sysvinit: {cfn-hup: {enabled: true, ensureRunning: true}}}
    Properties: {ImageId: ami-12345678}
`;

const said = (analysis: Analysis): string[] => diagnose(analysis).map(({ rule, start, end }) => `${rule} ${analysis.text.slice(start, end)}`);

const faults = [
  'cfn-hup/unknown-key regionn',
  'cfn-hup/interval-unit 300',
  'cfn-hup-hooks/trigger-value on.update',
  'cfn-hup-hooks/path-form Resources.Web.Metdata.AWS::CloudFormation::Init',
  'cfn-hup-hooks/unknown-key runass',
];

describe('files of cfn-hup in a template', () => {
  for (const { title, write, readOnly } of ways)
    describe(title, () => {
      const text = template(write);
      const analysis = analyze(text, kind);

      it('has the problems of its kind, each once', () => assert.deepEqual(said(analysis), faults));

      it('has hovers', () => {
        for (const word of ['interval', 'triggers', 'action'])
          assert.match(hover(analysis, text.indexOf(`${word}=`) + 1)?.markdown ?? '', new RegExp(`^\`${word}\``), word);
      });

      it(readOnly ? 'is left as it is' : 'is fixed and completed there', () => {
        const fixed = fixAll(analysis);
        assert.deepEqual(said(analyze(fixed.text, kind)), readOnly ? faults : ['cfn-hup/interval-unit 300']);
        const typed = text.replace('=on.update', '=');
        const values = complete(analyze(typed, kind), typed.indexOf('triggers=') + 'triggers='.length).map(({ label }) => label);
        assert.deepEqual(values, readOnly ? [] : ['post.update', 'post.add', 'post.remove']);
      });
    });

  it('have a resource that is watched and a call in an action judged once, by the template', () => {
    const text = template(
      (each) => `!Sub |\n${indented(each.replace('Resources.Web.Metdata', 'Resources.Wbe.Metadata').replace('--resource Web', '--resource Wbe'))}`,
    );
    assert.deepEqual(
      said(analyze(text, kind)).filter((each) => each.endsWith(' Wbe')),
      ['cloudformation/undefined-reference Wbe', 'cloudformation/undefined-reference Wbe'],
    );
  });

  it('are a path where they are a symbolic link, and anything where a function has it', () => {
    for (const content of [
      '/opt/cfn/cfn-hup.conf',
      '!Ref Content',
      '!Join ["", [!Ref Content]]',
      '{Ref: Content}',
      '!ImportValue x',
      "!If [A, '/opt/x', !Ref Content]",
      "''",
    ])
      assert.deepEqual(
        said(
          analyze(
            template(() => content),
            kind,
          ),
        ).filter((each) => each.startsWith('cfn-hup')),
        [],
        content,
      );
  });

  it('may have lines that the stack fills in', () => {
    for (const content of [
      '!Join ["\\n", [!Ref Header, "interval=5"]]',
      '!Sub "[main]\\n${More}\\nrole=app"',
      '!Join ["", ["[main]\\n", !If [A, "stack=a", "stack=b"], "\\nregion=", !Ref R]]',
    ])
      assert.deepEqual(
        said(
          analyze(
            template(() => content),
            kind,
          ),
        ).filter((each) => each.startsWith('cfn-hup')),
        [],
        content,
      );
  });
});
