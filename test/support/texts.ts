import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { examples } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';
import { kinds } from '../../server/src/catalogue.ts';
import { preview } from '../../server/src/features/complete.ts';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Texts of our kinds, good and bad: the sample workspace, the examples of the rule pages, the snippets, the cases. */
export function samples(): string[] {
  const workspace = filesBelow('test/workspace')
    .filter((path) => /\.(ya?ml|json|conf|toml)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'));
  const pages = [...rulePages.values()].flatMap(({ markdown }) => examples(markdown).map(({ text }) => text.replace(/^ *\^+ .*\n/gm, '')));
  const snippets = kinds.flatMap((kind) => kind.snippets.map((snippet) => preview(snippet)));
  const cases = filesBelow('test/cases').flatMap((path) =>
    examples(readFileSync(path, 'utf8')).map(({ text }) => text.replace(/^ *\^+ .*\n/gm, '').replace('<|>', '')),
  );
  return [...new Set([...workspace, ...pages, ...snippets, ...cases])];
}

export const pieces = [
  ' ',
  '\n',
  ':',
  '-',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '#',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\t',
  'a',
  '?',
  ',',
  '\r\n',
  '---\n',
  ': ',
  '- ',
  '<<: *a\n',
  '\u{1F600}',
  'é',
  '\0',
  '\u2028',
  '\uFEFF',
  '\uD83D',
];

/** A sample with a few edits at random places, as typing, pasting and cutting make them. */
export const editedSample = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 30 }), fc.constant(null))), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, edits]) =>
      edits.reduce((current, [where, what]) => {
        const at = Math.floor(where * current.length);
        if (what === null) return current.slice(0, at);
        return typeof what === 'string' ? current.slice(0, at) + what + current.slice(at) : current.slice(0, at) + current.slice(at + what);
      }, text),
    );
