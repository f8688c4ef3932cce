import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Diagram } from '../../server/src/core/diagram.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { diagrams } from '../../server/src/features/diagrams.ts';
import { definitions, references, rename } from '../../server/src/features/names.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { asl } from '../../server/src/kinds/asl/kind.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { analyze } from '../support/analyze.ts';

const nested = `StartAt: Work
States:
  Work:
    Type: Parallel
    Branches:
      - StartAt: Check
        States:
          Check: { Type: Pass, Next: Done }
          Done: { Type: Succeed }
      - StartAt: Send
        States:
          Send: { Type: Pass, Next: Done }
          Done: { Type: Succeed }
    Catch: [{ ErrorEquals: [States.ALL], Next: Done }]
    Next: Done
  Done: { Type: Succeed }
`;
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
/** The lines of the places that a question finds, asked where a word stands for the nth time. */
const lines = (text: string, word: string, nth: number, ask: typeof references): number[] => {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(word, at + 1);
  return ask(analyze(text, asl), at + 1).map(({ start }) => lineOf(text, start));
};

describe('the states of a definition', () => {
  it('are known in their own States alone', () => {
    assert.deepEqual(lines(nested, 'Done', 0, definitions), [9]);
    assert.deepEqual(lines(nested, 'Done', 0, references), [8, 9]);
    assert.deepEqual(lines(nested, 'Done', 2, references), [12, 13]);
    assert.deepEqual(lines(nested, 'Next: Done }]', 0, references), []);
    assert.deepEqual(lines(nested, 'Done', 4, references), [14, 15, 16]);
  });

  it('are renamed with all that leads to them, and with nothing else', () => {
    const edits = rename(analyze(nested, asl), nested.lastIndexOf('Done') + 1, 'The end');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(applyEdits(nested, [...edits]), nested.replace(/Next: Done \}\]\n {4}Next: Done\n {2}Done/, 'Next: The end }]\n    Next: The end\n  The end'));
    assert.match(String(rename(analyze(nested, asl), nested.lastIndexOf('Done') + 1, 'Work')), /already the name of another state/);
    assert.match(String(rename(analyze(nested, asl), nested.lastIndexOf('Done') + 1, 'x'.repeat(81))), /1 to 80 characters/);
  });

  it('are renamed in JSON and inside of a template', () => {
    const json = '{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B \\"C\\""},"B \\"C\\"":{"Type":"Succeed"}}}';
    const edits = rename(analyze(json, asl), json.indexOf('"A"') + 1, 'A "D"');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(applyEdits(json, [...edits]), json.replaceAll('"A"', '"A \\"D\\""'));
    const template = `Resources:
  M:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/m
      DefinitionString: !Sub '{"StartAt":"A","States":{"A":{"Type":"Pass","Result":"\${AWS::Region}","Next":"B"},"B":{"Type":"Succeed"}}}'
`;
    const inner = rename(analyze(template, cloudformation), template.indexOf('"Next":"B"') + 9, 'Ende');
    assert.ok(typeof inner !== 'string', String(inner));
    assert.equal(applyEdits(template, [...inner]), template.replaceAll('"B"', '"Ende"'));
  });

  it('are offered where an execution goes on, those of the same States', () => {
    const at = nested.indexOf('Next: Done') + 'Next: '.length;
    const offered = complete(analyze(nested, asl), at).map(({ label }) => label);
    assert.deepEqual(offered, ['Check', 'Done']);
  });

  it('are the outline, with their types', () => {
    const [, states] = symbols(analyze(nested, asl));
    assert.deepEqual(
      states?.children.map(({ name, detail }) => [name, detail]),
      [
        ['Work', 'Parallel state.'],
        ['Done', 'Succeed state.'],
      ],
    );
  });
});

/** Boxes with their groups, and arrows by the titles of boxes. */
const drawn = (diagram: Diagram | undefined): string[] => {
  const title = (id: string): string => diagram?.boxes.find((box) => box.id === id)?.title ?? id;
  return [
    ...(diagram?.boxes.map((box) => `${box.title}${box.group === undefined ? '' : ` in ${diagram.groups.find(({ id }) => id === box.group)?.title}`}`) ?? []),
    ...(diagram?.arrows.map(({ from, to, label }) => `${title(from)} -> ${title(to)}${label === undefined ? '' : `: ${label}`}`) ?? []),
  ];
};

describe('the picture of a definition', () => {
  it('has its states, where each leads and why, and groups for what is inside', () => {
    const [picture, ...others] = diagrams(analyze(readFileSync('test/workspace/workflows/order.asl.json', 'utf8'), asl));
    assert.deepEqual(others, []);
    assert.equal(picture?.wish, 'Show state machine');
    assert.deepEqual(drawn(picture), [
      ...['Start', 'Check order', 'Order valid?', 'Charge card', 'Each item', 'Tell customer', 'Refused', 'Done', 'Reserve in Each item'],
      'Start -> Check order',
      'Check order -> Order valid?',
      'Order valid? -> Charge card: $.check.valid = true and $.items[0] is there',
      'Order valid? -> Refused: otherwise',
      'Charge card -> Each item',
      'Charge card -> Tell customer: any error',
      'Each item -> Done',
      'Each item -> Reserve: each item',
    ]);
    assert.deepEqual(
      picture?.boxes.slice(1, 4).map(({ detail }) => detail),
      ['Task: lambda:invoke', 'Choice', 'Task: lambda:invoke'],
    );
  });

  it('has branches, conditions in JSONata, and several reasons on one arrow', () => {
    const text = `QueryLanguage: JSONata
StartAt: A
States:
  A: { Type: Choice, Choices: [{ Condition: "{% $x > 1 %}", Next: B }, { Condition: "{% $y %}", Next: B }], Default: B }
  B:
    Type: Parallel
    Branches: [{ StartAt: C, States: { C: { Type: Pass, End: true } } }, { StartAt: D, States: { D: { Type: Succeed } } }]
    Catch: [{ ErrorEquals: [States.Timeout, Mine], Next: E }]
    End: true
  E: { Type: Fail }
`;
    assert.deepEqual(drawn(diagrams(analyze(text, asl))[0]), [
      ...['Start', 'A', 'B', 'E', 'C in B', 'D in B'],
      'Start -> A',
      'A -> B: $x > 1 | $y | otherwise',
      'B -> E: Timeout, Mine',
      'B -> C: branch 1',
      'B -> D: branch 2',
    ]);
  });

  it('has its places in a template', () => {
    const text = `Resources:
  M:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/m
      DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Succeed"}}}'
`;
    const [picture] = diagrams(analyze(text, cloudformation));
    assert.deepEqual(
      picture?.boxes.map(({ span }) => span && text.slice(span.start, span.end)),
      [undefined, '"A"', '"B"'],
    );
  });
});

describe('the files of the sample workspace', () => {
  for (const [file, found] of [
    ['order.asl.json', ['asl/unknown-state']],
    ['release.asl.yaml', []],
  ] as const)
    it(`${file} has what its README says`, () => {
      const text = readFileSync(`test/workspace/workflows/${file}`, 'utf8');
      assert.deepEqual(
        diagnose(analyze(text, asl)).map(({ rule }) => rule),
        found,
      );
    });
});

describe('pieces of a state', () => {
  const offered = (type: string): string[] => {
    const text = `StartAt: A\nStates:\n  A:\n    Type: ${type}\n    `;
    return complete(analyze(text, asl), text.length).map(({ label }) => label);
  };
  it('are offered where their keys belong', () => {
    assert.ok(offered('Task').includes('retry') && offered('Task').includes('catch'));
    assert.ok(!offered('Wait').includes('retry') && !offered('Choice').includes('catch'));
  });
  it('are the fields of its type and language', () => {
    assert.deepEqual(offered('Succeed'), ['Comment', 'QueryLanguage', 'InputPath', 'OutputPath']);
    assert.deepEqual(offered('Fail\n    QueryLanguage: JSONata'), ['Comment', 'Error', 'Cause']);
  });
});
