import assert from 'node:assert/strict';
import { type Fact, pathOf } from '../../server/src/core/fact.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { hover } from '../../server/src/features/hover.ts';
import { codecommitApproval } from '../../server/src/kinds/codecommit-approval/kind.ts';
import { analyze } from '../support/analyze.ts';

/** All forms that the guide has, each with each. Source: CodeCommit user guide, how-to-create-template.html, checked 2026-11-30. */
const branches = ['', '"DestinationReferences": ["refs/heads/main"], ', '"DestinationReferences": ["refs/heads/main", "refs/heads/release-*"], '];
const pools = [
  '',
  ', "ApprovalPoolMembers": ["CodeCommitApprovers:111122223333:Mary", "CodeCommitApprovers:111122223333:Li"]',
  ', "ApprovalPoolMembers": ["arn:aws:iam::111122223333:user/Mary", "arn:aws:sts::111122223333:federated-user/Li"]',
  ', "ApprovalPoolMembers": ["arn:aws:sts::111122223333:assumed-role/Review/*"]',
];
const texts = branches.flatMap((branch) =>
  pools.flatMap((pool) =>
    [1, 2].map((count) => `{"Version": "2018-11-08", ${branch}"Statements": [{"Type": "Approvers", "NumberOfApprovalsNeeded": ${count}${pool}}]}`),
  ),
);

const analyzed = (text: string) => analyze(text, codecommitApproval);

/** The values under keys. */
const keyed = (fact: Fact): Fact[] => [...(fact.entry ? [fact] : []), ...fact.children.flatMap(keyed)];

const keys = texts.flatMap((text) => keyed(analyzed(text).root).map((fact) => ({ fact, text, span: fact.entry?.keySpan ?? fact.node })));
const all = (found: readonly unknown[]): void => assert.equal(found.length, keys.length);

describe('approval rules of all forms', () => {
  it('have no problems', () => {
    for (const text of texts) assert.deepEqual(diagnose(analyzed(text)), [], text);
  });

  it('have every key of the guide', () => {
    assert.ok(keys.length >= 100);
    const pointers = keys.map(({ fact }) => pathOf(fact).join('/'));
    assert.deepEqual([...new Set(pointers)].sort(), [
      'DestinationReferences',
      'Statements',
      'Statements/0/ApprovalPoolMembers',
      'Statements/0/NumberOfApprovalsNeeded',
      'Statements/0/Type',
      'Version',
    ]);
  });

  it('have a hover for each key', () => all(keys.filter(({ text, span }) => hover(analyzed(text), span.start + 1) !== undefined)));

  it('tell of each key that is misspelt', () =>
    all(
      keys.filter(({ text, span: { start, end } }) => {
        const slip = `${text.slice(0, start + 1)}${text[start + 2]}${text[start + 1]}${text.slice(start + 3)}`;
        return diagnose(analyzed(slip)).some((problem) => problem.rule === 'codecommit-approval/unknown-key' && problem.start === start && problem.end === end);
      }),
    ));

  it('offer each key that is typed anew', () =>
    all(
      keys.filter(({ text, span: { start, end } }) => {
        const half = `${text.slice(0, start)}""${text.slice(end)}`;
        return complete(analyzed(half), start + 1).some(({ label }) => label === text.slice(start + 1, end - 1));
      }),
    ));

  it('have 3,000 characters at most', () => {
    const sized = (size: number): string[] => diagnose(analyzed(`${texts[0]}${' '.repeat(size - (texts[0]?.length ?? 0))}`)).map(({ rule }) => rule);
    assert.deepEqual([sized(3000), sized(3001)], [[], ['codecommit-approval/size']]);
  });
});
