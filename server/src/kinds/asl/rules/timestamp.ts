import type { Fact } from '../../../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { describedBy } from '../language.ts';
import { textOf } from '../state.ts';

/** Timestamps that aren't in the form of RFC 3339 that Step Functions takes: a date, a capital `T`, a time and a zone. */
export const timestamp: Rule = {
  id: 'asl/timestamp',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check: (part, context) => visit(part, false, context),
};

const right = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,12})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Only in conditions and Wait states: elsewhere a key of this name is the author's own. */
function visit(fact: Fact, isInChoice: boolean, context: RuleContext): void {
  const { type } = describedBy(fact.schema) ?? {};
  for (const child of fact.children) {
    const name = String(child.segment);
    if (
      child.key &&
      ((type === 'Wait' && name === 'Timestamp') || (isInChoice && /^Timestamp(?:Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals)$/.test(name)))
    )
      judge(child, context);
    visit(child, isInChoice || (type === 'Choice' && name === 'Choices'), context);
  }
}

function judge(fact: Fact, { report }: RuleContext): void {
  const found = textOf(fact);
  if (!found || right.test(found.text)) return;
  report(
    found.node,
    `${code(found.text)} is not a timestamp that Step Functions takes. Expected a date, \`T\`, a time and \`Z\` or an offset, such as \`2026-11-30T15:59:00Z\`.`,
    { typing: found.node },
  );
}
