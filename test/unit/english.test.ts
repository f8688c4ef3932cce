import assert from 'node:assert/strict';
import { bannedPhrases } from '../../scripts/english.ts';

describe('the check of the words', () => {
  const table: [path: string, text: string, found: number][] = [
    ['a.md', 'The key belongs into `phases`.', 1],
    ['a.md', 'That is no key of a buildspec.', 1],
    ['a.md', 'There is no such file, and it is no longer needed.', 0],
    ['a.md', 'It runs by itself.\nIt shall not.', 2],
    ['a.ts', 'const message = `${name} is no rule.`;', 1],
    ['a.ts', '// A comment is no message.\nconst fine = 1;', 0],
    ['a.ts', '/** It is no string. */', 0],
    ['STYLE.md', 'Plain.\n## Say it this way\n| shall | should |', 0],
  ];
  for (const [path, text, found] of table)
    it(`finds ${found} in ${JSON.stringify(text)} of ${path}`, () => {
      const said = bannedPhrases(path, text);
      assert.equal(said.length, found);
      for (const each of said) assert.match(each, new RegExp(`^${path}:\\d+: ".+" reads as translated; write ".+"`));
    });
});
