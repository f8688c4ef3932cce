import type { Analysis } from '../core/analyze.ts';
import { select } from '../core/fact.ts';
import { notes } from '../notes/index.ts';

/** What a file has to do with notes and rules: sections that explain something in it, as `note#section`, and rules that look at something in it. */
export type Studied = { readonly sections: readonly string[]; readonly rules: readonly string[] };

export function studied({ root, kind, inners }: Analysis): Studied {
  const has = (pointer: string): boolean => select(root, pointer).length > 0;
  const sections = notes.flatMap(({ id, sections }) =>
    sections.filter(({ covers }) => covers.some((claim) => claim.kind === kind.id && has(claim.pointer))).map((section) => `${id}#${section.id}`),
  );
  const rules = kind.rules.filter(({ on }) => on.some(has)).map(({ id }) => id);
  const inside = inners.map(({ analysis }) => studied(analysis));
  return {
    sections: [...new Set([...sections, ...inside.flatMap((each) => each.sections)])],
    rules: [...new Set([...rules, ...inside.flatMap((each) => each.rules)])],
  };
}
