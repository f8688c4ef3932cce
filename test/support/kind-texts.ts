import { readdirSync, readFileSync } from 'node:fs';
import { examples } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';
import { kinds, listedKinds } from '../../server/src/catalogue.ts';
import { parsePage } from '../../server/src/core/page.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { preview } from '../../server/src/features/complete.ts';

/** A whole file of a kind that we have, and where it is from. */
export type KindText = { readonly from: string; readonly text: string };

/** Whole files by their kinds, good and bad: the sample workspace, snippets, the examples of rule pages, the cases on problems. */
export function textsByKind(): ReadonlyMap<string, readonly KindText[]> {
  const found = new Map<string, KindText[]>();
  const add = (kind: string | undefined, from: string, text: string): void => {
    if (kind !== undefined) found.set(kind, [...(found.get(kind) ?? []), { from, text: text.replace(/^ *\^+ .*\n/gm, '') }]);
  };
  for (const { path, text } of workspaceFiles()) add(recognize(`/${path}`, text, listedKinds).kind, path, text);
  for (const { id, snippets } of kinds) for (const snippet of snippets) if (snippet.path === '') add(id, `snippet ${snippet.name}`, preview(snippet));
  for (const [id, { markdown }] of rulePages) {
    const owner = kinds.find(({ rules }) => rules.some((rule) => rule.id === id));
    for (const { text } of examples(markdown)) add(owner?.id, `page ${id}`, text);
  }
  for (const name of readdirSync('test/cases/problems')) {
    const content = readFileSync(`test/cases/problems/${name}`, 'utf8');
    const kind = /^Kind: (\S+)/.exec(content)?.[1] ?? 'buildspec';
    for (const { title, markdown } of parsePage(name, content).sections) add(kind, `${name}: ${title}`, examples(markdown)[0]?.text ?? '');
  }
  return found;
}

/** The files of the sample workspace. */
export const workspaceFiles = (): { readonly path: string; readonly text: string }[] =>
  readdirSync('test/workspace', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
