import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = 2000;
/** Of so many files of a package, one is of ours, as in a repository of applications. */
const OTHERS = 9;
const ROUNDS = 7;

/** What a program of its own takes to list the folder without looking into files, and to read each of them, too. */
const listing = (reads: boolean): string => `
const { readdirSync, readFileSync } = require('node:fs');
let seen = 0, bytes = 0;
const walk = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = folder + '/' + entry.name;
    if (entry.isDirectory()) { if (entry.name !== 'node_modules' && entry.name !== '.git') walk(path); }
    else { seen++; ${reads ? 'bytes += readFileSync(path).length;' : ''} }
  }
};
walk(process.argv[1]);
console.log(seen);
`;

export type DoctorTimes = { readonly doctor: number; readonly listed: number; readonly read: number };

/** Milliseconds, from start to end of the process, of `doctor` on a monorepo of 2,000 files, and of bare programs that list it and read it. */
export function measureDoctor(): DoctorTimes {
  const folder = mkdtempSync(join(tmpdir(), 'monorepo-'));
  try {
    makeMonorepo(folder);
    const times: Record<keyof DoctorTimes, number[]> = { doctor: [], listed: [], read: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.doctor.push(timed(['dist/cli.js', 'doctor', folder], `: ${FILES} files, `));
      times.listed.push(timed(['-e', listing(false), folder], String(FILES)));
      times.read.push(timed(['-e', listing(true), folder], String(FILES)));
    }
    return { doctor: Math.min(...times.doctor), listed: Math.min(...times.listed), read: Math.min(...times.read) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Packages with sources, settings and texts, each with a file of ours; one more folder of tools, which nobody counts. */
function makeMonorepo(folder: string): void {
  const samples = globSync('**/*.{yml,yaml,json}', { cwd: 'test/workspace' }).sort();
  const source = 'export const answer = (question: string): number => question.length;\n'.repeat(80);
  for (let number = 0; number < FILES; number++) {
    const packageFolder = join(folder, 'packages', `p${Math.floor(number / (OTHERS + 1))}`);
    const sample = samples[number % samples.length] ?? '';
    mkdirSync(join(packageFolder, 'src'), { recursive: true });
    if (number % (OTHERS + 1) === 0) cpSync(join('test/workspace', sample), join(packageFolder, sample));
    else if (number % 4 === 0) writeFileSync(join(packageFolder, `settings-${number}.json`), JSON.stringify({ name: number, list: Array(200).fill('value') }));
    else if (number % 4 === 1) writeFileSync(join(packageFolder, `values-${number}.yaml`), 'image: shop\nreplicas: 2\n'.repeat(40));
    else writeFileSync(join(packageFolder, 'src', `file-${number}.ts`), source);
  }
  mkdirSync(join(folder, 'node_modules/left-out'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/left-out/index.js'), '');
}

function timed(args: readonly string[], expected: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const taken = performance.now() - start;
  if (status !== 0 || !stdout.includes(expected)) throw new Error(`not all files were seen: ${stdout.slice(0, 300)}${stderr}`);
  return taken;
}
