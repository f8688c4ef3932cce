import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { kindOf, kinds, rulePages } from '../src/catalogue.ts';
import { analyze } from '../src/core/analyze.ts';
import type { Kind } from '../src/core/kind.ts';
import type { Lines } from '../src/core/lines.ts';
import type { Problem, Severity } from '../src/core/problem.ts';
import { recognize } from '../src/core/recognize.ts';
import { diagnose } from '../src/features/diagnose.ts';
import { explain } from './explain.ts';
import { type Decoded, decode, filesBelow } from './files.ts';

const usage = `DevOps Notes for AWS ${manifest.version}

  aws-devops-notes check [--format text|json] [--kind K] [--max-warnings N] PATH...|-
  aws-devops-notes kinds
  aws-devops-notes explain RULE | KIND:PATH

check    Checks files, and the files of known kinds below folders (.gitignore is respected).
         -                 reads standard input; needs --kind or --stdin-name
         --stdin-name F    the name that standard input would have as a file
kinds    Lists the kinds of files.
explain  Explains a rule (buildspec/plaintext-secret) or a key (buildspec:/phases/build/commands).

Exit code: 0 without errors, 1 with errors or more warnings than allowed, 2 if a file can't be read, is of no known kind,
or the command line is wrong.`;

type Checked = {
  readonly file: string;
  readonly kind: string | null;
  readonly text: string;
  readonly lines: Lines | undefined;
  readonly problems: readonly Problem[];
};

/** Runs a command line; gives the exit code. */
async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === 'check') return await check(rest);
  if (command === 'kinds') return listKinds();
  if (command === 'explain') return explainThing(rest);
  if (command === '--version') return say(manifest.version);
  if (command === '--help' || command === '-h' || command === 'help') return say(usage);
  return misuse(command === undefined ? 'A command is missing.' : `"${command}" is no command; expected check, kinds or explain.`);
}

const say = (text: string): number => {
  process.stdout.write(`${text}\n`);
  return 0;
};

function misuse(message: string): number {
  process.stderr.write(`${message}\n\n${usage}\n`);
  return 2;
}

const listKinds = (): number => say(kinds.map((kind) => `${kind.id.padEnd(24)} ${kind.files.names.join('  ')}`).join('\n'));

function explainThing([what, ...more]: string[]): number {
  if (what === undefined || more.length > 0) return misuse('explain takes one rule, or one KIND:PATH.');
  const text = explain(what);
  return text === undefined
    ? misuse(`"${what}" is neither a rule nor a key; expected something like buildspec/plaintext-secret or buildspec:/phases/build.`)
    : say(text);
}

// check

type Options = { format: 'text' | 'json'; kind: Kind | undefined; maxWarnings: number; stdinName: string | undefined };

async function check(args: string[]): Promise<number> {
  const parsed = parseOptions(args);
  if (typeof parsed === 'string') return misuse(parsed);
  const { options, paths } = parsed;
  const failures: string[] = [];
  const results: Checked[] = [];
  for (const path of paths) {
    if (path === '-') results.push(checkText(options.stdinName ?? '-', decode(await standardInput()), options));
    else for (const result of checkPath(path, options, failures)) results.push(result);
  }
  for (const { file, kind } of results) if (kind === null) failures.push(`${file}: is of no known kind; --kind says what it is.`);
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(results.map(asJson), undefined, 1)}\n` : asText(results));
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  if (failures.length > 0) return 2;
  const count = (severity: Severity): number =>
    results.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
  return count('error') > 0 || count('warning') > options.maxWarnings ? 1 : 0;
}

function parseOptions(args: string[]): { options: Options; paths: string[] } | string {
  let parsed: ReturnType<typeof parseCheckArgs>;
  try {
    parsed = parseCheckArgs(args);
  } catch (error) {
    return `${(error instanceof Error ? error.message : String(error)).split('. ')[0]?.replace(/\.$/, '')}.`;
  }
  const { values, positionals } = parsed;
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') return `"${format}" is no format; expected text or json.`;
  const kind = kindOf(values.kind);
  if (values.kind !== undefined && !kind) return `"${values.kind}" is no kind; expected ${kinds.map(({ id }) => id).join(', ')}.`;
  const maxWarnings = values['max-warnings'] === undefined ? Number.POSITIVE_INFINITY : Number(values['max-warnings']);
  if (Number.isNaN(maxWarnings) || maxWarnings < 0) return `"${values['max-warnings']}" is no number of warnings; expected 0 or more.`;
  if (positionals.length === 0) return 'A path is missing.';
  if (positionals.includes('-') && !kind && values['stdin-name'] === undefined) return '"-" needs --kind or --stdin-name.';
  return { options: { format, kind, maxWarnings, stdinName: values['stdin-name'] }, paths: positionals };
}

const parseCheckArgs = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string' }, kind: { type: 'string' }, 'max-warnings': { type: 'string' }, 'stdin-name': { type: 'string' } },
  });

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function checkPath(path: string, options: Options, failures: string[]): Checked[] {
  try {
    if (!statSync(path).isDirectory()) return [checkText(path, decode(readFileSync(path)), options)];
    const files = [...filesBelow(resolve(path))].map((file) => relative(process.cwd(), file));
    return files.map((file) => checkText(file, decode(readFileSync(file)), { ...options, kind: undefined })).filter(({ kind }) => kind !== null);
  } catch (error) {
    failures.push(`${path}: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

function checkText(file: string, { text, invalidAt }: Decoded, options: Options): Checked {
  const kind = options.kind ?? kindOf(recognize(file, text, kinds));
  if (!kind) return { file, kind: null, text, lines: undefined, problems: [] };
  const analysis = analyze(text, kind);
  const problems = diagnose(analysis, { isKnownRule: (id) => rulePages.has(id) });
  const encoding: Problem[] =
    invalidAt === undefined
      ? []
      : [
          {
            start: invalidAt,
            end: invalidAt + 1,
            rule: 'file/not-utf8',
            severity: 'warning',
            message: 'The file holds bytes that are not UTF-8, here for the first time.',
          },
        ];
  return { file, kind: kind.id, text, lines: analysis.lines, problems: [...encoding, ...problems] };
}

function asJson({ file, kind, lines, problems }: Checked): unknown {
  const diagnostics = problems.map(({ rule, severity, message, start, end, fix }) => ({
    rule,
    severity,
    message,
    range: { start: lines?.position(start), end: lines?.position(end) },
    ...(fix ? { fix: true } : {}),
  }));
  return { file, kind, diagnostics };
}

/** The message, then the line with carets below the place, as compilers show it. */
function asText(results: readonly Checked[]): string {
  const out: string[] = [];
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { file, text, lines, problems } of results)
    for (const { rule, severity, message, start, end } of problems) {
      counts[severity]++;
      if (!lines) continue;
      const { line, character } = lines.position(start);
      const source = text.slice(lines.start(line), lines.end(line));
      const width = Math.max(1, Math.min(end, lines.end(line)) - start);
      const number = String(line + 1);
      // Tabs stay, so that the carets stand below the place in any terminal.
      const indent = source.slice(0, character).replace(/[^\t]/g, ' ');
      out.push(
        `${file}:${number}:${character + 1}: ${severity}: ${message} [${rule}]`,
        `${number} | ${source}`,
        `${' '.repeat(number.length)} | ${indent}${'^'.repeat(width)}`,
        '',
      );
    }
  const files = results.filter(({ kind }) => kind !== null).length;
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  const words = found.map(([severity, count]) => `${count} ${severity}${count === 1 || severity === 'information' ? '' : 's'}`);
  out.push(`${files} file${files === 1 ? '' : 's'} checked: ${words.length > 0 ? words.join(', ') : 'no problems'}.`, '');
  return out.join('\n');
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
