/** Looks for regular expressions that can take far longer than their input: on the right text such a one hangs the server. */
import { once } from 'node:events';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parentPort, Worker } from 'node:worker_threads';
import { parseSync, Visitor } from 'oxc-parser';
import { checkSync } from 'recheck';

// The one in plain JavaScript is the same on every machine.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/** Verdicts of earlier runs by expression: judging all takes minutes. */
const CACHE = 'node_modules/.cache/aws-devops-notes/slow-expressions.json';

/** Where an expression meets short texts only, a comment behind it or above says so. */
const BOUNDED = '// Bounded:';

/** A sentence for each expression of our code whose work can grow faster than its input. */
export async function slowExpressions(): Promise<string[]> {
  const all = globSync('{client,server,scripts}/**/*.{ts,mjs}').sort().flatMap(expressionsOf);
  const known = readCache();
  await judge(
    all.filter(({ pattern, flags }) => known[`/${pattern}/${flags}`] === undefined),
    known,
  );
  return all.flatMap(({ file, pattern, flags, line, isBounded }) => {
    const expression = `/${pattern}/${flags}`;
    return known[expression] === '' || isBounded ? [] : [`${file}:${line}: ${expression} is ${known[expression]}`];
  });
}

/** Adds the verdicts on the expressions, as many at a time as the machine has processors, and keeps each for the next run. */
async function judge(expressions: readonly Expression[], known: Record<string, string>): Promise<void> {
  const queue = expressions.values();
  mkdirSync(dirname(CACHE), { recursive: true });
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL(import.meta.url));
    for (const { pattern, flags } of queue) {
      const answer = once(worker, 'message');
      worker.postMessage({ pattern, flags });
      [known[`/${pattern}/${flags}`]] = await answer;
      writeFileSync(CACHE, JSON.stringify(known, undefined, 1));
    }
    await worker.terminate();
  };
  if (expressions.length > 0) await Promise.all(Array.from({ length: availableParallelism() }, work));
}

parentPort?.on('message', ({ pattern, flags }: Expression) => parentPort?.postMessage(verdictOn(pattern, flags)));

function readCache(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8'));
  } catch {
    return {};
  }
}

type Expression = { readonly file: string; readonly pattern: string; readonly flags: string; readonly line: number; readonly isBounded: boolean };

function expressionsOf(file: string): Expression[] {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const found: Expression[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = text.slice(0, node.start).split('\n').length;
      const isBounded = [lines[line - 1], lines[line - 2]].some((each) => each?.includes(BOUNDED));
      found.push({ file, pattern: node.regex.pattern, flags: node.regex.flags, line, isBounded });
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/** Empty for one that is linear, or that nothing was found against in time (long, so that a busy machine finds what a quiet one does). */
function verdictOn(pattern: string, flags: string): string {
  const result = checkSync(pattern, flags, { timeout: 10_000 });
  if (result.status !== 'vulnerable' || (result.checker === 'fuzz' && isQuick(pattern, flags, result.attack.string))) return '';
  return `${result.complexity.summary}: ${result.attack.pattern}`;
}

/** Whether an engine is done with a text in no time: what the fuzzer takes for an attack is none then. */
function isQuick(pattern: string, flags: string, text: string): boolean {
  try {
    runInNewContext("for (const _ of text.matchAll(new RegExp(pattern, flags.replace('g', '') + 'g')));", { pattern, flags, text }, { timeout: 100 });
    return true;
  } catch {
    return false;
  }
}
