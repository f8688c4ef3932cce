import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isSlip } from '../../../core/words.ts';
import { PREFIX, statementsOf } from '../policy.ts';
import { templateOf } from '../template.ts';

/** Source: CloudFormation user guide, protect-stack-resources.html, checked 2026-11-30. */
export const resourcePrefix: Rule = {
  id: 'cfn-stack-policy/resource-prefix',
  severity: 'error',
  on: [''],
  check(root, { fileName, around, report }) {
    for (const { fact, text } of statementsOf(root).flatMap(({ resources }) => resources?.texts ?? [])) {
      if (text === undefined || text === '' || text === '*' || text.startsWith(PREFIX)) continue;
      const { said, guess, isSure } = looked(text);
      const id = guess?.slice(PREFIX.length);
      const isOfTemplate = id !== undefined && !isSure && templateOf(root, { fileName, around })?.resources.has(id) === true;
      const fix = guess === undefined ? undefined : { title: `Change to ${code(guess)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to: guess }] };
      report(fact.node, `${said} ${guess === undefined ? `Expected ${code(`${PREFIX}NAME`)} or ${code('*')}.` : `Did you mean ${code(guess)}?`}`, {
        typing: fact.node,
        ...(fix ? { fix: suggestedUnless(isSure || isOfTemplate, fix) } : {}),
      });
    }
  },
};

/** What a text is, and what it may be meant for. */
function looked(text: string): { readonly said: string; readonly guess?: string; readonly isSure: boolean } {
  if (/^arn:/.test(text)) return { said: 'A stack policy identifies resources by logical ID, not by ARN.', isSure: false };
  const [before = '', after] = text.split(/\/(.*)/s);
  const isLogical = after !== undefined && isSlip(before, PREFIX.slice(0, -1));
  if (isLogical) return { said: `${code(before)} is not the prefix of a logical ID.`, guess: `${PREFIX}${after}`, isSure: true };
  if (/^[A-Za-z0-9*?]+$/.test(text)) return { said: `${code(text)} lacks the prefix ${code(PREFIX)}.`, guess: `${PREFIX}${text}`, isSure: !/[*?]/.test(text) };
  return { said: `${code(text)} is not a valid resource in a stack policy.`, isSure: false };
}
