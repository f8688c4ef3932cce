import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const FILES = 1000;
const ROUNDS = 5;

/**
 * Milliseconds that `check` takes over 1,000 files, and that the bare parse of their texts takes in this process once it
 * is warm: the best of several rounds in turn. The files are the sample workspace, again and again.
 */
export function measureThousand(): { check: number; bare: number } {
  const folder = mkdtempSync(join(tmpdir(), 'thousand-'));
  try {
    return measureIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureIn(folder: string): { check: number; bare: number } {
  const samples = globSync('**/*.{yml,yaml}', { cwd: 'test/workspace' }).sort();
  const paths = Array.from({ length: FILES }, (_, index) => {
    const sample = samples[index % samples.length] ?? '';
    const path = join(folder, String(Math.floor(index / samples.length)), sample);
    cpSync(join('test/workspace', sample), path);
    return path;
  });
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const check: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    check.push(
      timed(() => {
        const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'check', folder], { encoding: 'utf8', maxBuffer: 2 ** 28 });
        if (status === 2 || !stdout.includes(`${FILES} files checked`)) throw new Error(`not all files were checked: ${stderr}`);
      }),
    );
    bare.push(
      timed(() => {
        for (const text of texts) parseDocument(text, { logLevel: 'silent' });
      }),
    );
  }
  return { check: Math.min(...check), bare: Math.min(...bare) };
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
