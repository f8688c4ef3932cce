import { factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { placeOf, positionMap } from '../../core/position-map.ts';
import { code } from '../../core/words.ts';
import { partsOf, triggers } from './triggers.ts';

/** What one of several triggers means. */
export const explain: NonNullable<Kind['explain']> = ({ root, text, syntax, offset }) => {
  const found = factAt(root, offset);
  if (!found || found.onKey || found.fact.segment !== 'triggers' || found.fact.node.type !== 'scalar') return undefined;
  const { node } = found.fact;
  const at = positionMap(text, node, syntax)?.toText(offset) ?? 0;
  const part = partsOf(node.text).find(({ start, end }) => start <= at && at <= end);
  const value = triggers.find((each) => each.value === part?.text);
  const span = part && placeOf(text, node, syntax, part);
  return value && span && { span, markdown: `${code(value.value)} · value of ${code('triggers')}\n\n${value.about}` };
};
