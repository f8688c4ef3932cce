/** Mocha's own report, with the counts of real runs and the names of what failed. A test that is skipped counts as failed under CI. */
import { relative } from 'node:path';
import Mocha from 'mocha';
import { addCounts } from './counts.ts';

// biome-ignore lint/style/noDefaultExport: mocha asks for it
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    let passed = 0;
    const failed: string[] = [];
    const name = (test: Mocha.Test, why = ''): string => `${relative('', test.file ?? '')}: ${test.fullTitle()}${why}`;
    runner.on('pass', () => passed++);
    runner.on('fail', (test) => failed.push(name(test)));
    // Journeys may be tried again (`npm test` says how often); that one needed it must be seen.
    runner.on('retry', (test, { message }) => console.log(`      tried again: ${test.title}: ${message.split('\n')[0]}`));
    runner.on('pending', (test) => {
      if (process.env.CI) failed.push(name(test, ' (skipped)'));
    });
    runner.once('end', () => addCounts({ passed, failed }));
  }
}
