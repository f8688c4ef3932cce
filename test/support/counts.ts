/** Adds up what the parts of a test run passed, and names what failed, in the file that the run names. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Counts = { readonly passed: number; readonly failed: readonly string[] };

const file = process.env.TEST_COUNTS;

export function addCounts({ passed, failed }: Counts): void {
  if (failed.length > 0) process.exitCode = 1;
  if (!file) return;
  const before: Counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: [] };
  writeFileSync(file, JSON.stringify({ passed: before.passed + passed, failed: [...before.failed, ...failed] }));
}
