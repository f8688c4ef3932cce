import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { kindOf } from '../../server/src/catalogue.ts';
import { analyze as bare } from '../../server/src/core/analyze.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { type Node, resolve } from '../../server/src/core/node.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { names, references, rename } from '../../server/src/features/names.ts';
import { refactor } from '../../server/src/features/refactor.ts';
import { callsIn } from '../../server/src/kinds/cloudformation/calls.ts';
import { otherForm, startOf } from '../../server/src/kinds/cloudformation/forms.ts';
import { callIn } from '../../server/src/kinds/cloudformation/functions.ts';
import { condition, mapping, reference } from '../../server/src/kinds/cloudformation/names.ts';
import { analyze } from '../support/analyze.ts';

const kind = kindOf('cloudformation') as Kind;

/** A template with every sort of reference, in texts, blocks and lists. */
const yaml = `AWSTemplateFormatVersion: '2010-09-09'
Metadata:
  AWS::CloudFormation::Interface:
    ParameterGroups:
      - Label: {default: Delivery}
        Parameters: [Stage, "Branch"]
      - Label: {default: Others}
        Parameters:
          - Size
    ParameterLabels:
      Stage: {default: Where it runs}
      'Branch':
        default: What is built
Parameters:
  Stage: {Type: String, AllowedValues: [test, prod], Default: test} # Stage
  Branch:
    Type: String
  Size:
    Type: Number
    Default: 1
Mappings:
  Sizes:
    test: {Count: 1}
    prod: {Count: 4}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsBig: !And
    - !Condition IsProd
    - Condition: IsProd
    - !Not [!Equals [!Ref Size, 1]]
Resources:
  Role:
    Type: AWS::IAM::Role
    Condition: IsProd
    Properties:
      AssumeRolePolicyDocument: {}
  Bucket:
    Type: AWS::S3::Bucket
    DependsOn:
      - Role
    Properties:
      BucketName: !Sub 'shop-\${Stage}-\${AWS::Region}-\${!Stage}'
      Tags:
        - Key: "role"
          Value: !Sub "it''s \\t\${Role.Arn} \${Role}"
        - Key: branch
          Value: !If [IsBig, !Ref Branch, {Ref: Stage}]
        - Key: script
          Value:
            Fn::Sub: |
              echo \${Stage}
              echo \${Bucket2} \${Role.RoleId}
        - Key: folded
          Value: !Sub
            - >-
              The \${Name} of
              \${Stage} is \${Branch}
            - Name: !GetAtt [Role, Arn]
  Bucket2:
    Type: AWS::S3::Bucket
    DependsOn: [Bucket, Role]
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    DependsOn: Bucket
    Properties:
      MinSize: !FindInMap [Sizes, !Ref Stage, Count]
      MaxSize:
        Fn::FindInMap:
          - Sizes
          - Ref: Stage
          - Count
      AvailabilityZones: !GetAZs ''
Outputs:
  Arn:
    Condition: IsProd
    Value: !GetAtt Role.Arn
    Export: {Name: !Join ['-', [!Ref Stage, arn]]}
`;

/** The same sorts of references in JSON, on lines and on one. */
const json = JSON.stringify(
  {
    Metadata: { 'AWS::CloudFormation::Interface': { ParameterGroups: [{ Parameters: ['Stage'] }], ParameterLabels: { Stage: { default: 'Where' } } } },
    Parameters: { Stage: { Type: 'String', Default: 'test' } },
    Mappings: { Sizes: { test: { Count: '1' } } },
    Conditions: {
      IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
      IsBig: { 'Fn::Or': [{ Condition: 'IsProd' }, { 'Fn::Not': [{ Condition: 'IsProd' }] }] },
    },
    Resources: {
      Role: { Type: 'AWS::IAM::Role', Condition: 'IsProd', Properties: { AssumeRolePolicyDocument: {} } },
      Bucket: {
        Type: 'AWS::S3::Bucket',
        DependsOn: ['Role'],
        Properties: {
          BucketName: { 'Fn::Sub': 'a\t"${Stage}"\n${Role.Arn}' },
          Tags: [{ Key: 'a', Value: { 'Fn::If': ['IsBig', { 'Fn::GetAtt': ['Role', 'Arn'] }, { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'Count'] }] } }],
        },
      },
    },
  },
  undefined,
  2,
);

const samples: Readonly<Record<string, string>> = {
  YAML: yaml,
  'YAML with CRLF': yaml.replaceAll('\n', '\r\n'),
  JSON: json,
  'JSON on one line': JSON.stringify(JSON.parse(json)),
  'the sample': readFileSync('test/workspace/infrastructure/shop.yaml', 'utf8'),
};

/** An export is named by a text, in which other names may stand. */
const inFile = [condition, mapping, reference];

/** What an analysis says, with one name written as another. */
function said(text: string, to: string, places: ReadonlySet<number>): unknown {
  const analysis = analyze(text, kind);
  return {
    names: names(analysis).map(({ text: name, role, family, start, sort, detail }) => [places.has(start) ? to : name, role, family.title, sort, detail]),
    // A guess may depend on how names are spelled.
    problems: diagnose(analysis).map(({ rule, severity }) => [rule, severity]),
  };
}

describe('a rename in a template keeps its meaning', () => {
  for (const [title, text] of Object.entries(samples))
    it(title, () => {
      const before = analyze(text, kind);
      const definitions = names(before).filter(({ role, matches, family }) => role === 'definition' && !matches && inFile.includes(family));
      assert.ok(definitions.length >= 5);
      for (const definition of definitions) {
        const to = 'Renamed';
        const edits = rename(before, definition.start, to);
        assert.ok(typeof edits !== 'string', `${definition.text}: ${edits}`);
        const after = applyEdits(text, edits);
        const places = new Set(references(before, definition.start).map(({ start }) => start));
        assert.deepEqual(said(after, to, new Set()), said(text, to, places), definition.text);
        assert.equal(references(analyze(after, kind), after.indexOf(to)).length, places.size, 'each place has the new name');
        // And back: not a byte is lost.
        const now = analyze(after, kind);
        const back = rename(now, names(now).find(({ role, text: name }) => role === 'definition' && name === to)?.start ?? -1, definition.text);
        assert.ok(typeof back !== 'string', String(back));
        assert.equal(applyEdits(after, back), text);
      }
    });

  for (const [title, source] of Object.entries(samples))
    it(`with a name that is a word of YAML: ${title}`, () => {
      for (const to of ['On', 'Null', '0123', '1e3', 'true']) {
        const before = analyze(source, kind);
        const { start } = names(before).find(({ role, text, family }) => role === 'definition' && text !== 'Stage' && inFile.includes(family)) ?? { start: -1 };
        const edits = rename(before, start, to);
        assert.ok(typeof edits !== 'string', String(edits));
        const after = applyEdits(source, edits);
        const places = new Set(references(before, start).map((each) => each.start));
        assert.deepEqual(said(after, to, new Set()), said(source, to, places), after);
      }
    });

  it('covers how the console shows a parameter', () => {
    const analysis = analyze(yaml, kind);
    const edits = rename(analysis, yaml.indexOf('Stage: {Type'), 'Environment');
    const after = applyEdits(yaml, edits as Exclude<typeof edits, string>);
    assert.ok(after.includes('Parameters: [Environment, "Branch"]') && after.includes('      Environment: {default: Where it runs}'));
    assert.ok(after.includes('${!Stage}') && after.includes('# Stage'), 'what only looks like the name stays');
  });
});

/** What a template says, whichever way its functions are written. */
function plainOf(node: Node): unknown {
  const value = resolve(node);
  if (!value) return null;
  const call = callIn(value);
  if (call) {
    const argument = call.isTag ? plainOf({ ...value, tag: '' } as Node) : plainOf(call.argument);
    const dotted =
      call.function.name === 'Fn::GetAtt' && typeof argument === 'string'
        ? [argument.slice(0, argument.indexOf('.')), argument.slice(argument.indexOf('.') + 1)]
        : argument;
    return { [call.function.name]: dotted };
  }
  if (value.type === 'map') return Object.fromEntries(value.entries.map(({ key, value: each }) => [key, plainOf(each)]));
  return value.type === 'list' ? value.items.map(plainOf) : value.text;
}

describe('the two forms of a function', () => {
  const parts: Readonly<Record<string, string>> = {
    ...samples,
    'blocks and lists': `Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      One: !Join
        - ','
        - - a
          - !Ref Two
      Two: !Join
      - ','
      - [a, b]
      Three: !Sub |
        echo \${Bucket}

        echo b
      Four:
        - !Sub |-
          a
          b
        - Fn::Sub: >
            a
            b
        - !If
          - C
          - !Ref A
          - {Ref: B}
        - Fn::Join:
          - ','
          - [a]
      Five: !Base64
        Fn::Sub: a
      Six:
        Fn::Base64: !Sub a
      Seven: {A: !GetAtt B.C.D, E: {Fn::GetAtt: [B, C.D]}}
      Eight:   !Ref   Two   # comment
      Nine:
        # comment
        Ref: Two
      Ten: !FindInMap [A,
        b, c]
      Eleven:
        Fn::Transform:
          Name: A
          Parameters: {B: c}
`,
  };
  for (const [title, text] of Object.entries(parts))
    it(title, () => {
      const before = analyze(text, kind);
      const wanted = plainOf(before.root.node);
      let count = 0;
      for (const call of callsIn(before.root)) {
        if (before.syntax === 'json') continue;
        const other = otherForm(call, text);
        if (!other) continue;
        count++;
        const after = applyEdits(text, [other.edit]);
        const now = analyze(after, kind);
        assert.deepEqual(
          now.problems.filter(({ rule }) => rule.startsWith('syntax/')),
          before.problems.filter(({ rule }) => rule.startsWith('syntax/')),
          `${other.title}\n${after}`,
        );
        assert.deepEqual(plainOf(now.root.node), wanted, `${other.title}\n${after}`);
        assert.ok(startOf(call, text) <= other.edit.end);
      }
      if (before.syntax === 'yaml') assert.ok(count >= 5, `only ${count} could be written otherwise`);
    });

  it('goes there and back', () => {
    for (const value of ["!Sub 'a'", '!Ref A', '!Join ["", [a]]', '!GetAtt A.B', '!If [C, a, b]']) {
      const text = `Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: ${value}\n      Tags: []\n`;
      const step = (from: string): string => {
        const [call] = callsIn(analyze(from, kind).root);
        const other = call && otherForm(call, from);
        return other ? applyEdits(from, [other.edit]) : from;
      };
      assert.notEqual(step(text), text);
      assert.equal(step(step(text)), text);
    }
  });
});

describe('refactorings of a template', () => {
  /** The text after the refactoring whose title begins so, at the cursor. */
  function after(marked: string, title: string): string | undefined {
    const offset = marked.indexOf('<|>');
    const text = marked.replace('<|>', '');
    const found = refactor(analyze(text, kind), offset).find((each) => each.title.startsWith(title));
    return found && applyEdits(text, found.edits);
  }

  it('extract a value to a parameter, in front of the resources', () => {
    assert.equal(
      after("Conditions: {}\n# What is made\nResources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: 'sh<|>op'\n", 'Extract'),
      'Conditions: {}\nParameters:\n  BucketName:\n    Type: String\n    Default: shop\n\n# What is made\nResources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Ref BucketName\n',
    );
  });

  it('extract a value beside other parameters, under a name that is free', () => {
    assert.equal(
      after('Parameters:\n  Period:\n    Type: Number\nResources:\n  A:\n    Type: AWS::CloudWatch::Alarm\n    Properties:\n      Period: 3<|>00\n', 'Extract'),
      'Parameters:\n  Period:\n    Type: Number\n  Period2:\n    Type: Number\n    Default: 300\nResources:\n  A:\n    Type: AWS::CloudWatch::Alarm\n    Properties:\n      Period: !Ref Period2\n',
    );
  });

  it('extract a value in JSON', () => {
    const found = after('{"Resources": {"Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "sh<|>op"}}}}', 'Extract');
    assert.deepEqual(JSON.parse(found ?? ''), {
      Parameters: { BucketName: { Type: 'String', Default: 'shop' } },
      Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'BucketName' } } } },
    });
  });

  it('do not extract what CloudFormation takes as it stands', () => {
    for (const place of [
      'Type: AWS::S3::Bu<|>cket',
      'DeletionPolicy: Ret<|>ain',
      'DependsOn: O<|>ther',
      'Properties:\n      BucketName: !Ref O<|>ther',
      "Properties:\n      BucketName: !Sub 'a<|>b'",
    ])
      assert.equal(after(`Resources:\n  Bucket:\n    ${place}\n  Other:\n    Type: AWS::SNS::Topic\n`, 'Extract'), undefined, place);
    assert.equal(after('Parameters:\n  Stage:\n    Type: String\n    Default: te<|>st\n', 'Extract'), undefined);
  });

  it('write the innermost function otherwise', () => {
    assert.equal(
      after('Outputs:\n  A:\n    Value: !Join ["", [!R<|>ef AWS::Region]]\n', 'Write it as `Ref`'),
      'Outputs:\n  A:\n    Value: !Join ["", [{Ref: AWS::Region}]]\n',
    );
    assert.equal(after('Outputs:\n  A:\n    Value:\n      Fn::Su<|>b: a\n', 'Write it as `!Sub`'), 'Outputs:\n  A:\n    Value: !Sub a\n');
    assert.equal(after('{"Outputs": {"A": {"Value": {"Re<|>f": "AWS::Region"}}}}', 'Write'), undefined);
  });

  it('add what a resource must have', () => {
    const text = after('Resources:\n  Bui<|>ld:\n    Type: AWS::CodeBuild::Project\n    Properties:\n      Name: shop\n', 'Add all') ?? '';
    const now = analyze(text, kind);
    assert.deepEqual(
      now.problems.filter(({ rule }) => rule === 'cloudformation/missing-key'),
      [],
    );
    assert.match(text, /Name: shop\n {6}/);
    assert.equal(after('Resources:\n  Bu<|>cket:\n    Type: AWS::S3::Bucket\n', 'Add all'), undefined, 'nothing is missing');
    assert.match(after('Resources:\n  Su<|>b:\n    Type: AWS::SNS::Subscription\n', 'Add all') ?? '', /Properties:\n {6}Protocol: ''\n {6}TopicArn: ''\n/);
  });

  it('are none in what a tool wrote', () => {
    const text = 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: shop\n';
    const offset = text.indexOf('shop');
    assert.equal(refactor(analyze(text, kind), offset, 'infrastructure/shop.yaml').length, 1);
    assert.equal(refactor(analyze(text, kind), offset, 'cdk.out/shop.yaml').length, 0);
    assert.equal(refactor(analyze(`${text}    Metadata:\n      aws:cdk:path: shop\n`, kind), offset).length, 0);
  });

  it('are none without data or at no value', () => {
    for (const [, text] of Object.entries(samples)) for (let offset = 0; offset <= text.length; offset += 7) refactor(bare(text, kind), offset);
  });
});

describe('names of AWS::CloudFormation::Init', () => {
  const text = `Resources:
  Web:
    Type: AWS::EC2::Instance
    Metadata:
      AWS::CloudFormation::Init:
        configSets:
          update: [install]
          default: [install, {ConfigSet: update}]
        install:
          files:
            /etc/cfn/hooks.d/a.conf:
              content: !Sub |
                [a]
                path=Resources.Web.Metadata
                action=cfn-init -s \${AWS::StackName} -r Web -c update --region \${AWS::Region}
          services: {systemd: {nginx: {files: [/etc/cfn/hooks.d/a.conf]}}}
    Properties:
      UserData:
        Fn::Base64: !Sub |
          #!/bin/bash
          cfn-init -s \${AWS::StackName} -r Web -c default,update
  Other:
    Type: AWS::EC2::Instance
    Metadata:
      AWS::CloudFormation::Init: {configSets: {update: [install]}, install: {packages: {yum: {git: []}}}}
`;
  const renamed = (at: string, to: string): string => {
    const edits = rename(analyze(text, kind), text.indexOf(at), to);
    assert.ok(typeof edits !== 'string', String(edits));
    return applyEdits(text, edits);
  };

  it('are renamed with the calls that name them, and leave those of other resources alone', () => {
    const now = renamed('update: [', 'again');
    assert.equal(now.match(/again/g)?.length, 4);
    assert.match(now, /-c default,again/);
    assert.match(now, /-c again --region/);
    assert.match(now, /configSets: \{update:/);
  });

  it('are one thing by the resource that has them', () => {
    assert.equal(renamed('install]', 'base').match(/base\b/g)?.length, 3);
    assert.equal(renamed('/etc/cfn/hooks.d/a.conf:', '/etc/cfn/hooks.d/b.conf').match(/b\.conf/g)?.length, 2);
  });

  it('follow a resource into the hooks that watch it', () => {
    assert.match(renamed('Web:', 'Server'), /path=Resources\.Server\.Metadata/);
  });
});

describe('names of alarms in a template', () => {
  const alarm = (name: string): string =>
    `{Type: AWS::CloudWatch::Alarm, Properties: {AlarmName: ${name}, Namespace: AWS/Lambda, MetricName: Errors, Statistic: Sum, Period: 60, EvaluationPeriods: 1, Threshold: 1, ComparisonOperator: GreaterThanThreshold}}`;
  const text = `Resources:
  Orders: ${alarm('orders-errors')}
  Named: ${alarm("!Sub '${AWS::StackName}-errors'")}
  All:
    Type: AWS::CloudWatch::CompositeAlarm
    Properties:
      AlarmName: shop
      AlarmRule: >-
        ALARM("orders-errors") OR ALARM(orders-errors) OR
        OK("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-errors") OR ALARM("payments")
      ActionsSuppressor: orders-errors
`;
  const at = text.indexOf('orders-errors');

  it('are found in the rules of composite alarms, and not in ARNs', () => assert.equal(references(analyze(text, kind), at).length, 4));

  it('are renamed there', () => {
    const edits = rename(analyze(text, kind), text.indexOf('(orders-errors') + 1, 'order-errors');
    assert.ok(typeof edits !== 'string', String(edits));
    const now = applyEdits(text, edits);
    assert.equal(now.match(/\border-errors/g)?.length, 4);
    assert.match(now, /ALARM\("order-errors"\) OR ALARM\(order-errors\) OR/);
  });
});
