/**
 * Holds `check --fix` against real files: what stands on lines without a problem is as it was, the file can still be read by
 * two other readers of YAML, line ends stay, and a second run changes nothing. Each file as it is, and with CRLF.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { harm } from '../test/support/judge.ts';

type Reported = { readonly file: string; readonly diagnostics: readonly { readonly range: Record<'start' | 'end', { readonly line: number }> }[] };

/** Whether all fixes hold that the files of some folders get as files of a kind; says what doesn't. */
export function fixesHold(folders: readonly string[], kind: string): boolean {
  const place = mkdtempSync(join(tmpdir(), 'corpus-fixes-'));
  try {
    const files = folders.flatMap((folder, index) => copied(folder, join(place, String(index))));
    const before = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
    const problems = new Map(reported(kind, files).map(({ file, diagnostics }) => [file, diagnostics]));
    check(kind, ['--fix'], files);
    const after = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
    check(kind, ['--fix'], files);
    const changed = files.filter((file) => before.get(file) !== after.get(file));
    const faults = [
      ...files.filter((file) => readFileSync(file, 'utf8') !== after.get(file)).map((file) => `${file}: a second run changes it again`),
      ...changed.flatMap((file) => differences(before.get(file) ?? '', after.get(file) ?? '', problems.get(file) ?? []).map((each) => `${file}: ${each}`)),
      ...unreadable(new Map(changed.map((file) => [file, before.get(file) ?? '']))).map((file) => `${file}: PyYAML could read it before`),
    ];
    for (const fault of faults) console.log(fault.replace(place, ''));
    console.log(`fixes: ${changed.length} of ${files.length} files changed, ${faults.length} faults`);
    return faults.length === 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The files of a folder, copied twice: as they are, and with CRLF. */
function copied(folder: string, to: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [text, text.replace(/\r?\n/g, '\r\n')].map((each, index) => {
        const file = join(to, String(index), entry.parentPath.slice(folder.length), entry.name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, each);
        return file;
      });
    });
}

const check = (kind: string, options: readonly string[], files: readonly string[]): string =>
  spawnSync(process.execPath, ['dist/cli.js', 'check', '--kind', kind, ...options, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

const reported = (kind: string, files: readonly string[]): Reported[] => JSON.parse(check(kind, ['--format', 'json'], files));

/** What is gone that stood on a line without a problem, and what can't be read any more. */
function differences(before: string, after: string, problems: Reported['diagnostics']): string[] {
  const isFaulty = (line: number): boolean => problems.some(({ range: { start, end } }) => start.line <= line && line <= end.line);
  const lost = harm(before, after, isFaulty);
  const isMixed = (text: string): boolean => /\r\n/.test(text) && /[^\r]\n/.test(text);
  return [...(lost === undefined ? [] : [lost]), ...(isMixed(after) && !isMixed(before) ? ['its lines end in two ways now'] : [])];
}

const hasPyYaml = spawnSync('python3', ['-c', 'import yaml']).status === 0;
if (!hasPyYaml) console.log('python3 with yaml is not here; fixes are held against the `yaml` package alone.');

/** The changed files that PyYAML could read before, and can't now. */
function unreadable(before: ReadonlyMap<string, string>): string[] {
  if (!hasPyYaml || before.size === 0) return [];
  const script = `
import json, sys, yaml
def reads(text):
    try:
        list(yaml.load_all(text, Loader=yaml.BaseLoader))
        return True
    except Exception:
        return False
print(json.dumps([f for f, old in json.load(sys.stdin).items() if reads(old) and not reads(open(f, newline='').read())]))`;
  const { stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8', input: JSON.stringify(Object.fromEntries(before)), maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
}
