import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Problem } from '../src/core/problem.ts';
import { fingerprints } from './formats/fingerprint.ts';
import { readPlain } from './plain.ts';
import type { Checked } from './report.ts';
import { Misuse } from './usage.ts';
import { replaceFile } from './write.ts';

/** The version of the form of a baseline. */
const VERSION = 1;

/** For each file, by its path from the baseline's folder, the rules of its known problems by fingerprint. */
type Known = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Problems that a repository had when it began to be checked: they are not reported again. */
export type Baseline = {
  /** The problems of a file that it doesn't hold. */
  fresh(file: string, problems: readonly Problem[], text: string): Problem[];
  /** Writes what a run found, in place of what it held about those files, and drops files that are gone. Gives how many problems it holds now. */
  write(checked: readonly Checked[]): number;
};

/** The baseline at a path, which may be missing if it is to be written. One that can't be understood throws `Misuse`. */
export function baselineAt(path: string, mayBeMissing: boolean): Baseline {
  if (!existsSync(path) && !mayBeMissing) throw new Misuse(`${path}: there is no such baseline. Write it with --write-baseline.`);
  const known: Known = existsSync(path) ? read(path) : new Map();
  const folder = dirname(resolve(path));
  const nameOf = (file: string): string => relative(folder, resolve(file)).split(sep).join('/');
  return {
    fresh(file, problems, text) {
      const here = known.get(nameOf(file));
      const prints = here ? fingerprints(problems, text) : [];
      return problems.filter(({ rule }, at) => here?.get(prints[at] ?? '') !== rule);
    },
    write(checked) {
      const now = new Map(known);
      for (const { file, problems, text } of checked) {
        const prints = fingerprints(problems, text);
        now.set(nameOf(file), new Map(problems.map(({ rule }, at) => [prints[at] ?? '', rule])));
      }
      const kept = [...now].filter(([name, problems]) => problems.size > 0 && existsSync(resolve(folder, name)));
      save(path, kept);
      return kept.reduce((sum, [, problems]) => sum + problems.size, 0);
    },
  };
}

/** Sorted, so that two versions of it differ where the problems do. */
function save(path: string, files: [string, ReadonlyMap<string, string>][]): void {
  const byName = files.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, problems]) => [name, Object.fromEntries([...problems].sort())] as const);
  const text = `${JSON.stringify({ version: VERSION, files: Object.fromEntries(byName) }, undefined, 1)}\n`;
  if (existsSync(path)) replaceFile(path, text);
  else writeFileSync(path, text, { flag: 'wx' });
}

function read(path: string): Known {
  const value = parse(path);
  const again = 'Write it again with --write-baseline.';
  if (!isRecord(value) || !isRecord(value.files)) throw new Misuse(`${path}: not a baseline. ${again}`);
  if (value.version !== VERSION) throw new Misuse(`${path}: a baseline of version ${JSON.stringify(value.version)}; expected ${VERSION}. ${again}`);
  const files = new Map<string, Map<string, string>>();
  for (const [name, problems] of Object.entries(value.files)) {
    if (!isRecord(problems)) throw new Misuse(`${path}: found no problems below ${JSON.stringify(name)}. ${again}`);
    files.set(name, new Map(Object.entries(problems).map(([print, rule]) => [print, String(rule)])));
  }
  return files;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readPlain(path).toString());
  } catch (error) {
    throw new Misuse(`${path}: not a baseline: ${error instanceof Error ? error.message : error}`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
