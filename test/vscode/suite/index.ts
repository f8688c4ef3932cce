/**
 * What VS Code calls `extensionTestsPath`: runs the suite with mocha inside the extension host. Mocha's browser build,
 * which runs in Node and in a web worker alike, is put before this file when it is bundled. Each result goes to the
 * console, where the test run outside picks it up.
 */

declare const mocha: BrowserMocha;
type BrowserMocha = {
  setup(options: { ui: 'bdd'; reporter: unknown; timeout: number; retries: number }): void;
  run(done: (failures: number) => void): {
    on(event: 'pass' | 'fail' | 'pending' | 'retry', hear: (test: { fullTitle(): string }, error?: Error) => void): void;
  };
};

export async function run(): Promise<void> {
  // On a busy machine VS Code may cancel a request of a test; what is tried again is printed.
  mocha.setup({ ui: 'bdd', reporter: class Silent {}, timeout: 60_000, retries: 2 });
  await import('./extension.test.ts');
  await import('./tables.test.ts');
  await import('./topics.test.ts');
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    const say = (state: string, title: string, error = ''): void => console.log(`SUITE ${JSON.stringify({ state, title, error })}`);
    runner.on('pass', (test) => say('passed', test.fullTitle()));
    runner.on('fail', (test, error) => say('failed', test.fullTitle(), error?.stack ?? String(error)));
    runner.on('retry', (test, error) => console.log(`SUITE-RETRY ${JSON.stringify({ title: test.fullTitle(), error: error?.stack ?? String(error) })}`));
    runner.on('pending', (test) => say('skipped', test.fullTitle()));
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
