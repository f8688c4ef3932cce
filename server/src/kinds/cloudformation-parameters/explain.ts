import type { Fact } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { contains, type Span } from '../../core/node.ts';
import { parameterHover } from '../parameter-values/words.ts';
import { type Given, givenIn } from './given.ts';
import { templateOf } from './template.ts';

/** The parameter whose name or value is at an offset. */
function givenAt(root: Fact, offset: number): { readonly given: Given; readonly span: Span } | undefined {
  for (const given of givenIn(root)) {
    if (contains(given.span, offset)) return { given, span: given.span };
    if (given.value?.type === 'scalar' && contains(given.value, offset)) return { given, span: given.value };
  }
  return undefined;
}

/** A parameter, as its template describes it; without one, why only its form is checked. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset, fileName, around }) => {
  const found = givenAt(root, offset);
  const name = found?.given.name;
  if (!found || name === undefined) return undefined;
  return { span: found.span, markdown: parameterHover(name, templateOf(root, { fileName, around })) };
};
