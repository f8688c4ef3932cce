/** Drives language servers with the driver and the workload in ../shared. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const shared = '../shared/bench';

type Place = { readonly find: string; readonly nth: 'mid'; readonly delta: number };

/** A file to open, and where to ask and edit. */
export type Work = {
  readonly path: string;
  readonly languageId: string;
  readonly hover?: readonly Place[];
  readonly completion?: readonly Place[];
  readonly edit?: { readonly find: string };
};

const figures = ['init', 'first', 'edit', 'hover', 'completion', 'memory'] as const;
/** Milliseconds from the spawn to `initialize` and to the first problems, from edits to problems, from questions to answers; peak memory in MiB. */
export type Figures = Readonly<Record<(typeof figures)[number], number[]>>;

export const noFigures = (): Figures => ({ init: [], first: [], edit: [], hover: [], completion: [], memory: [] });

/** One process of a server with one file; adds what was measured. */
export function drive(folder: string, name: string, server: object, work: Work, edits: number, into: Figures): void {
  const config = join(folder, `${name}.json`);
  const out = join(folder, `${name}.out.json`);
  const more = { cmd: process.execPath, rootPath: folder, edits, hoverRounds: 10, completionRounds: 10, repeats: 1, settleMs: 500 };
  writeFileSync(config, JSON.stringify({ name, ...more, ...server, files: [work] }));
  const { status, stderr } = spawnSync(process.execPath, [`${shared}/lsp-bench.mjs`, config, '--out', out], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  const [measured] = JSON.parse(readFileSync(out, 'utf8')).runs;
  const [at] = measured.files;
  if (measured.errors.length + at.errors.length > 0) console.error(`${name}, ${basename(work.path)}: ${[...measured.errors, ...at.errors].join('; ')}`);
  into.init.push(measured.init);
  into.first.push(measured.firstDiag);
  into.edit.push(...(at.editFirst ?? []));
  into.hover.push(...(at.hover ?? []));
  into.completion.push(...(at.completion ?? []));
  into.memory.push(measured.hwm);
}

/** The value below which a share of the values is. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;
