import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { wrongIn } from '../support/shells.ts';

/** Bash is tried in ci.test.ts. These are tried where the machine has them; `npm run editors` says whether it does. */
describe('completion in real shells', () => {
  for (const shell of ['fish', 'zsh'].filter((name) => !spawnSync(name, ['--version']).error))
    it(`offers commands, options, values and files in ${shell}`, () => assert.deepEqual(wrongIn(shell, 'dist/cli.js'), []));
});
