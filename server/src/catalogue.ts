import type { Kind } from './core/kind.ts';
import type { Page } from './core/page.ts';
import { kinds } from './kinds/index.ts';
import { problemPages } from './problems/index.ts';

/** The page of every id that a diagnostic can have. */
export const rulePages: ReadonlyMap<string, Page> = new Map([
  ...problemPages.syntax.map((page): [string, Page] => [`syntax/${page.id}`, page]),
  ...problemPages.file.map((page): [string, Page] => [`file/${page.id}`, page]),
  ...kinds.flatMap((kind): [string, Page][] => [
    ...problemPages.schema.map((page): [string, Page] => [`${kind.id}/${page.id}`, page]),
    ...kind.rules.map((rule): [string, Page] => [rule.id, rule.page]),
  ]),
]);

export const kindOf = (id: string | undefined): Kind | undefined => kinds.find((kind) => kind.id === id);
