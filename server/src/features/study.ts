import type { Analysis } from '../core/analyze.ts';
import { select } from '../core/fact.ts';
import { notes } from '../notes/index.ts';

/** What a file has to do with notes and rules: sections that explain something in it, as `note#section`, and rules that look at something in it. */
export type Studied = { readonly sections: readonly string[]; readonly rules: readonly string[] };

export function studied({ root, kind }: Analysis): Studied {
  const has = (pointer: string): boolean => select(root, pointer).length > 0;
  return {
    sections: notes.flatMap(({ id, sections }) =>
      sections.filter(({ covers }) => covers.some((claim) => claim.kind === kind.id && has(claim.pointer))).map((section) => `${id}#${section.id}`),
    ),
    rules: kind.rules.filter(({ on }) => on.some(has)).map(({ id }) => id),
  };
}
