/** Adds up what the parts of a test run passed and failed, in the file that the run names. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Counts = { passed: number; failed: number };

const file = process.env.TEST_COUNTS;

export function addCounts({ passed, failed }: Counts): void {
  if (failed > 0) process.exitCode = 1;
  if (!file) return;
  const before: Counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  writeFileSync(file, JSON.stringify({ passed: before.passed + passed, failed: before.failed + failed }));
}
