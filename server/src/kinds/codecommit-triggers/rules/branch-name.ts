import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { bothForms } from '../names.ts';

/** Source: CodeCommit user guide, how-to-notify-edit.html, whose samples have plain names; checked 2026-11-30. */
export const branchName: Rule = {
  id: 'codecommit-triggers/branch-name',
  severity: 'warning',
  on: bothForms('/branches/*'),
  check(fact, { report }) {
    const text = literalOf(fact.node);
    const [, name] = /^refs\/heads\/(.+)$/.exec(text ?? '') ?? [];
    if (text === undefined || name === undefined) return;
    report(fact.node, `Triggers name branches without \`refs/heads/\`, and this is ${code(text)}. Expected ${code(name)}.`, {
      fix: { title: `Change to ${code(name)}`, operations: [{ op: 'set', path: pathOf(fact), to: name }] },
    });
  },
};
