import type { Piece } from '../../core/computed.ts';
import { policiesBy, type Read, readAlone, readText, UNKNOWN } from '../iam-policy/policy.ts';
import { inParts } from '../iam-policy/rule.ts';
import { innerRules } from '../iam-policy/rules.ts';
import { element } from '../rcp/rules/element.ts';
import { contentOf } from './content.ts';

/** The text of a value of a policy, as far as the template says it. */
const read: Read = (fact) => {
  const { node, computed } = fact;
  if (!computed) return readAlone(fact);
  const content = node.type === 'alias' ? undefined : contentOf(node);
  return content && 'pieces' in content ? readText(content.pieces.map(textOf).join('')) : undefined;
};

function textOf(piece: Piece): string {
  if ('between' in piece) return piece.between;
  if ('unknown' in piece) return UNKNOWN;
  const { scalar, parts = [] } = piece;
  let [text, from] = ['', 0];
  for (const { start, end, text: other } of parts) {
    text += scalar.text.slice(from, start) + (other ?? UNKNOWN);
    from = end;
  }
  return text + scalar.text.slice(from);
}

/** The policies of a template, or of a resource. */
export const policiesIn = policiesBy(read);

/** What is wrong with policies wherever they stand. */
export const policyRules = [...innerRules, element].map((rule) => inParts(rule, policiesIn));
