import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { quantile } from './drive.ts';
import { measureInProcess, shareOfOneEntry } from './in-process.ts';
import { newBuildspec, type Session, sessionIn, type Typing, type } from './typing.ts';

type Budget = readonly [what: string, found: number, budget: number];

/** A session, the share of the do-nothing server's time it may take, and how often its diagnostics are asked for. */
type Sitting = { readonly session: Session; readonly share: number; readonly every: number };

const LINES = [94, 1149, 20_133];
const files = ['cfn-100.yaml', 'cfn-1000.yaml', 'cfn-20000.yaml'];
const CHECKS = 7;

/** Budgets that grow with a text: typing, analysis, symbols, memory, and the command line, each beside the least that a parser takes. */
export async function measureSpeed(work: string, ours: string, doNothing: string): Promise<Budget[]> {
  const read = (name: string): string => readFileSync(join(work, name), 'utf8');
  const template = (index: number): Session => sessionIn(`template of ${LINES[index]} lines`, 'memory:///template.yaml', read(files[index] ?? ''));
  const sittings: readonly Sitting[] = [
    { session: newBuildspec(read('buildspec.yml')), share: 1, every: 4 },
    { session: template(1), share: 1 / 4, every: 3 },
    { session: template(2), share: 1 / 8, every: 20 },
  ];
  const budgets: Budget[] = [];
  const medians: number[] = [];
  for (const { session, share, every } of sittings) {
    const bare = await type(doNothing, session, every);
    const own = await type(ours, session, every);
    const times = ({ edits }: Typing, at: number): number => quantile(edits, at);
    const part = share === 1 ? '' : `1/${1 / share} of `;
    console.log(
      `       ${session.name}, ${own.edits.length} edits: ours ${times(own, 0.5).toFixed(2)} / ${times(own, 0.95).toFixed(2)} ms, do-nothing ${times(bare, 0.5).toFixed(2)} / ${times(bare, 0.95).toFixed(2)} ms, median / p95`,
    );
    for (const [name, at] of [
      ['median', 0.5],
      ['p95', 0.95],
    ] as const)
      budgets.push([`${session.name}, typing, edit to diagnostics, ${name}, against ${part}do-nothing`, times(own, at), share * times(bare, at)]);
    budgets.push([`${session.name}, peak memory after typing, MiB, against do-nothing`, own.memory, bare.memory]);
    budgets.push([`${session.name}, share of edits with more than one entry read carefully, against 2 %`, 1 - (await shareOfOneEntry(session, every)), 0.02]);
    medians.push(times(own, 0.5));
  }
  const [small, large] = [await measureInProcess(join(work, files[1] ?? '')), await measureInProcess(join(work, files[2] ?? ''))];
  budgets.push(['analysis of 20,133 lines, ms, against a tenth of parseDocument', large.analysis, large.bare / 10]);
  budgets.push(['symbols of 20,133 lines, ms, against a twentieth of parseDocument', large.symbols, large.bare / 20]);
  const checks = measureChecks(files.map((name) => join(work, name)));
  for (const [index, factor] of [2.5, 3, 5].entries())
    budgets.push([`check of ${LINES[index]} lines, ms, against ${factor} times node -e 0`, checks.files[index] ?? Number.NaN, factor * checks.node]);
  const growth = (LINES[2] ?? 0) / (LINES[1] ?? 1);
  for (const [name, from, to] of [
    ['edit to diagnostics', medians[1], medians[2]],
    ['analysis', small.analysis, large.analysis],
    ['symbols', small.symbols, large.symbols],
    ['check beyond node -e 0', (checks.files[1] ?? 0) - checks.node, (checks.files[2] ?? 0) - checks.node],
  ] as const)
    budgets.push([`${name}, growth from 1,149 to 20,133 lines, against that of the text`, (to ?? Number.NaN) / (from ?? Number.NaN), growth]);
  return budgets;
}

/** Milliseconds of whole processes, in turn: one that does nothing, and `check` of each file. */
function measureChecks(paths: readonly string[]): { node: number; files: number[] } {
  const commands = [['-e', '0'], ...paths.map((path) => ['dist/cli.js', 'check', path])];
  const times = commands.map((): number[] => []);
  for (let round = 0; round < CHECKS; round++)
    for (const [index, command] of commands.entries()) {
      const begin = performance.now();
      const { status } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (status === null || status > 1) throw new Error(`${command.join(' ')} ended with ${status}`);
      times[index]?.push(performance.now() - begin);
    }
  const [node = Number.NaN, ...files] = times.map((each) => quantile(each, 0.5));
  return { node, files };
}
