import type { Fact } from '../../../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** `${x}` without quotes in JSON. */
export const bareSubstitution: Rule = {
  id: 'asl/bare-substitution',
  severity: 'hint',
  on: [EACH_PART],
  byPart: true,
  check: visit,
};

function visit({ node, children }: Fact, context: RuleContext): void {
  if (node.type === 'scalar' && node.blank)
    context.report(node, `${code(node.text)} has no quotes here. The file is valid JSON only after something fills it in.`);
  for (const child of children) visit(child, context);
}
