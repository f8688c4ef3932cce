import { type Fact, factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { placeOf, positionMap } from '../../core/position-map.ts';
import type { Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { globalDimensions } from './metrics.ts';
import { placeholderValues } from './placeholders.ts';
import { directives } from './timestamps.ts';

/** What stands in a part of a string: the values, where one begins before the cursor, and where one ends behind it. */
type Words = { readonly values: readonly Value[]; readonly before: RegExp; readonly behind: RegExp; readonly each: RegExp };

const inNames: Words = { values: placeholderValues, before: /\{\w*$/, behind: /^\w*\}?/, each: /\{\w+\}/g };
const inFormats: Words = { values: directives, before: /%-?$/, behind: /^(?!)/, each: /%-?[A-Za-z]/g };
const ofInstance: readonly Value[] = Object.entries(globalDimensions).map(([name, about]) => ({ value: `\${aws:${name}}`, about }));
const inDimensions: Words = { values: ofInstance, before: /^\$(?:\{[\w:]*)?$/, behind: /^[\w:]*\}?$/, each: /^\$\{aws:\w+\}$/g };

function wordsAt({ segment, parent, node }: Fact): Words | undefined {
  if (node.type !== 'scalar') return undefined;
  if (segment === 'log_group_name' || segment === 'log_stream_name') return inNames;
  if (segment === 'timestamp_format') return inFormats;
  // Those of all metrics have their only value by the schema.
  return parent?.segment === 'append_dimensions' && parent.parent?.segment !== 'metrics' ? inDimensions : undefined;
}

/** Placeholders, variables and directives, where they work. */
export const offer: NonNullable<Kind['offer']> = (fact, { text, syntax, offset }) => {
  const { node } = fact;
  const words = wordsAt(fact);
  if (!words || node.type !== 'scalar') return undefined;
  if (node.text === '') return { replace: { start: offset, end: offset }, values: words.values };
  const at = positionMap(text, node, syntax)?.toText(offset) ?? 0;
  const start = words.before.exec(node.text.slice(0, at))?.index;
  if (start === undefined && words === inDimensions) return undefined;
  const end = start === undefined ? at : at + (words.behind.exec(node.text.slice(at))?.[0].length ?? 0);
  const replace = placeOf(text, node, syntax, { start: start ?? at, end });
  return replace && { replace, values: words.values };
};

/** What one of them comes to. */
export const explain: NonNullable<Kind['explain']> = ({ root, text, syntax, offset }) => {
  const found = factAt(root, offset);
  const words = found && !found.onKey ? wordsAt(found.fact) : undefined;
  const node = found?.fact.node;
  if (!words || node?.type !== 'scalar') return undefined;
  const at = positionMap(text, node, syntax)?.toText(offset) ?? 0;
  const match = [...node.text.matchAll(words.each)].find(({ 0: word, index }) => index <= at && at <= index + word.length);
  const value = words.values.find((each) => each.value === match?.[0]);
  const span = match && placeOf(text, node, syntax, { start: match.index, end: match.index + match[0].length });
  return value && span && { span, markdown: `${code(value.value)} · in ${code(String(found?.fact.segment))}\n\n${value.about}` };
};
