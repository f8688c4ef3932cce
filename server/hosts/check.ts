import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { makeKind } from '../src/catalogue.ts';
import { analyzed } from '../src/core/analyzed.ts';
import type { Kind } from '../src/core/kind.ts';
import type { Problem } from '../src/core/problem.ts';
import { type DiagnoseOptions, diagnose } from '../src/features/diagnose.ts';
import { aroundOnDisk } from './around.ts';
import type { Baseline } from './baseline.ts';
import { data } from './data.ts';
import { type Decoded, decode, filesBelow, readHead, readRest, readStandardInput } from './files.ts';
import { formats } from './formats/index.ts';
import { type CheckOptions, type Color, checkOptionsOf } from './options.ts';
import { isTerminal, type Output, print } from './output.ts';
import { readPlain } from './plain.ts';
import { projectOf, type RunProject } from './project.ts';
import { isForeign, kindBy, whyUnknown } from './recognized.ts';
import { type Checked, countBySeverity, type Failure, type Report } from './report.ts';
import { shown, shownFile } from './shown.ts';
import { Misuse } from './usage.ts';
import { replaceFile } from './write.ts';

type Run = {
  readonly options: CheckOptions;
  readonly project: RunProject;
  readonly baseline: Baseline | undefined;
  readonly files: Checked[];
  readonly failures: Failure[];
};

/** Checks files and folders, with `--fix` mends them first, and reports what was found; gives the exit code. */
export async function check(args: string[]): Promise<number> {
  const options = checkOptionsOf(args);
  const project = await projectIn(options);
  const baseline = options.baseline === undefined ? undefined : (await import('./baseline.ts')).baselineAt(options.baseline, options.writeBaseline);
  const run: Run = { options, project, baseline, files: [], failures: project.faults.map((why) => ({ file: options.config ?? '', why })) };
  for (const path of options.paths) {
    if (path === '-') await checkStandardInput(run);
    else await attempt(run, path, () => checkPath(run, path));
  }
  // With --fix the text from standard input has standard output for itself.
  const output = options.fix && options.paths.includes('-') ? 2 : 1;
  if (options.writeBaseline) sayWritten(options.baseline, baseline?.write(run.files) ?? 0);
  else print(output, await formats[options.format].write(run, hasColors(options.color, output)));
  for (const { file, why } of run.failures) print(2, `${shownFile(file)}: ${shown(why)}\n`);
  return options.writeBaseline ? (run.failures.length > 0 ? 2 : 0) : exitCode(run, options);
}

const sayWritten = (file = '', count: number): void => print(2, `${shownFile(file)}: holds ${count} known problem${count === 1 ? '' : 's'} now.\n`);

/** Source: no-color.org and force-color.org, checked 2026-11-30. */
function hasColors(color: Color, output: Output): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = process.env;
  if (color !== 'auto') return color === 'always';
  return NO_COLOR === '' && (FORCE_COLOR !== '' ? FORCE_COLOR !== '0' : isTerminal(output) && TERM !== 'dumb');
}

async function projectIn({ config }: CheckOptions): Promise<RunProject> {
  try {
    return await projectOf(config);
  } catch (error) {
    throw new Misuse(`${config}: ${error instanceof Error ? error.message : error}`);
  }
}

function exitCode(report: Report, { maxWarnings }: CheckOptions): number {
  const { error, warning } = countBySeverity(report);
  return report.failures.length > 0 ? 2 : error > 0 || warning > maxWarnings ? 1 : 0;
}

function fail(run: Run, file: string, error: unknown): void {
  run.failures.push({ file, why: error instanceof Error ? error.message : String(error) });
}

async function attempt(run: Run, file: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Misuse) throw error;
    fail(run, file, error);
  }
}

async function checkStandardInput(run: Run): Promise<void> {
  const bytes = await readStandardInput();
  let out: string | Uint8Array = bytes;
  await checkNamed(run, run.options.stdinName ?? '-', bytes, (text) => {
    out = text;
  });
  if (run.options.fix) print(1, out);
}

async function checkPath(run: Run, path: string): Promise<void> {
  const { changedSince: ref } = run.options;
  const isAsked = ref === undefined ? () => true : (await import('./changed.ts')).changedSince(ref, path);
  if (statSync(path).isDirectory()) {
    for (const file of filesBelow(path, (folder, error) => fail(run, folder, error))) if (isAsked(file)) await attempt(run, file, () => checkFound(run, file));
  } else if (isAsked(path)) await checkNamed(run, path, readPlain(path), (text) => replaceFile(path, text));
}

/** A file that somebody named is one of ours, or that is worth saying. */
async function checkNamed(run: Run, file: string, bytes: Uint8Array, write: (text: string) => void): Promise<void> {
  const { kind: asked, ignoreUnknown } = run.options;
  const decoded = decode(bytes);
  const kind = await makeKind(asked ?? kindBy(run.project, file, decoded.text));
  if (kind) await checkText(run, file, kind, decoded, write);
  else if (!ignoreUnknown) {
    run.files.push({ file, kind: undefined, problems: [], text: '', fixed: 0 });
    const isNone = run.project.kindOf(file) === 'none';
    fail(run, file, new Error(isNone ? 'is of no kind: the project file says so.' : await whyUnknown(file, decoded.text)));
  }
}

/** A file that a folder holds; most are none of ours, which the first part of them tells. */
async function checkFound(run: Run, file: string): Promise<void> {
  if (run.project.isExcluded(file) || isForeign(run.project, file)) return;
  const head = readHead(file);
  // A file with NUL is no text, but its name may say enough.
  const kind = await makeKind(kindBy(run.project, file, head.includes(0) ? '' : head.toString()));
  if (kind) await checkText(run, file, kind, decode(readRest(file, head)), (text) => replaceFile(file, text));
}

async function checkText(run: Run, file: string, kind: Kind, { text, mark, invalidAt }: Decoded, write: (text: string) => void): Promise<void> {
  const path = resolve(file);
  const workspace = run.project.workspaceOf(path);
  const options: DiagnoseOptions = {
    ...run.project.judged,
    fileName: basename(file),
    path,
    marked: mark !== '',
    ...(workspace === undefined ? {} : { around: aroundOnDisk(path, workspace) }),
  };
  let now = text;
  const analysis = await analyzed(text, kind, data);
  let problems = diagnose(analysis, options);
  let fixed = 0;
  if (run.options.fix && problems.some(({ fix }) => fix && !fix.suggestion))
    await attempt(run, file, async () => {
      const { fixAll } = await import('../src/features/fix.ts');
      const mended = fixAll(analysis, options);
      if (mended.count === 0) return;
      if (invalidAt !== undefined) throw new Error('holds bytes that are not UTF-8; it was not fixed.');
      write(mark + mended.text);
      now = mended.text;
      problems = diagnose(await analyzed(now, kind, data), options);
      fixed = mended.count;
    });
  if (invalidAt !== undefined) problems.unshift(notUtf8(invalidAt));
  const wanted = run.project.withoutIgnored(file, problems);
  const kept = run.baseline && !run.options.writeBaseline ? run.baseline.fresh(file, wanted, now) : wanted;
  run.files.push({ file, kind, problems: kept.map(lasting), text: kept.length > 0 ? now : '', fixed });
}

/** A problem without what would keep the whole tree in memory. */
const lasting = ({ typing: _, inside: __, fix, ...problem }: Problem): Problem => ({ ...problem, ...(fix ? { fix: { ...fix } } : {}) });

const notUtf8 = (at: number): Problem => ({
  start: at,
  end: at + 1,
  rule: 'file/not-utf8',
  severity: 'warning',
  message: 'The file holds bytes that are not UTF-8, here for the first time.',
});
