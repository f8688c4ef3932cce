/** Mocha's own report, and the counts of real runs. A test that is skipped counts as failed under CI. */
import Mocha from 'mocha';
import { addCounts } from './counts.ts';

// biome-ignore lint/style/noDefaultExport: mocha asks for it
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    let passed = 0;
    let failed = 0;
    runner.on('pass', () => passed++);
    runner.on('fail', () => failed++);
    runner.on('pending', () => {
      if (process.env.CI) failed++;
    });
    runner.once('end', () => addCounts({ passed, failed }));
  }
}
