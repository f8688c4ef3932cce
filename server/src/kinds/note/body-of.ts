import type { Fact } from '../../core/fact.ts';
import { type Body, readBody } from '../../notes/body.ts';

const read = new WeakMap<Fact, Body>();

/** The body of the note at hand, read once for all rules. */
export function bodyOf({ root, text }: { readonly root: Fact; readonly text: string }): Body {
  const body = read.get(root) ?? readBody(text);
  read.set(root, body);
  return body;
}
