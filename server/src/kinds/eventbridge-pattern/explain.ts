import { factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import { code, oneOfCodes } from '../../core/words.ts';
import { isNone, rangeOf } from './numeric.ts';
import { eventOf, fieldsAt, memberOf, sourcesOf } from './sources.ts';
import { fieldsOf, matchersOf } from './tests.ts';
import { fieldWords } from './words.ts';

/** A field by what is known of its event, a source by what it sends, a range of numbers in words. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset, data }) => {
  const found = factAt(root, offset);
  if (!found) return undefined;
  const { fact, onKey } = found;
  const field = fieldsOf(root).find((each) => each.fact === fact);
  const path = field?.path ?? [];
  if (onKey && fact.entry && field) {
    const event = path[0] === 'detail' && path.length > 1 ? eventOf(root, data) : undefined;
    const type = event && fieldsAt(event, path.slice(1, -1))?.[path.at(-1) ?? ''];
    if (event && type !== undefined && memberOf(type) !== undefined)
      return { span: fact.entry.keySpan, markdown: `${code(path.join('.'))}\n\n${fieldWords(event, path.slice(1), type)}` };
    return undefined;
  }
  const list = fact.parent;
  if (fact.node.type === 'scalar' && list?.segment === 'source' && list.parent === root) {
    const types = sourcesOf(data).get(fact.node.text);
    if (types) return { span: fact.node, markdown: `${code(fact.node.text)} sends ${oneOfCodes(types, 12).replace(/ or (?=`[^`]*`$)/, ' and ')}.` };
  }
  const numeric = matchersOf(root).find(({ name, argument }) => name === 'numeric' && contains(argument.node, offset));
  const range = numeric?.argument.node.type === 'list' ? rangeOf(numeric.argument.node) : undefined;
  return numeric && range ? { span: numeric.argument.node, markdown: rangeWords(range) } : undefined;
};

function rangeWords(range: NonNullable<ReturnType<typeof rangeOf>>): string {
  const { low, high, withLow, withHigh } = range;
  if (isNone(range)) return 'No number is in this range.';
  if (low === high) return `The number ${low}, however it is written.`;
  const [from, to] = [`${withLow ? 'at least' : 'more than'} ${low}`, `${withHigh ? 'at most' : 'less than'} ${high}`];
  if (high === Infinity) return `Numbers of ${from}.`;
  return low === -Infinity ? `Numbers of ${to}.` : `Numbers of ${from} and ${to}.`;
}
