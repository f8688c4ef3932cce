/** Looks for regular expressions that can take far longer than their input: on the right text such a one hangs the server. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseSync, Visitor } from 'oxc-parser';
import { checkSync } from 'recheck';

// The one in plain JavaScript is the same on every machine.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/** Verdicts of earlier runs by expression: judging all takes half a minute. */
const CACHE = 'node_modules/.cache/aws-devops-notes/slow-expressions.json';

/** Where an expression meets short texts only, a comment behind it or above says so. */
const BOUNDED = '// Bounded:';

/** A sentence for each expression of our code whose work can grow faster than its input. */
export function slowExpressions(): string[] {
  const known = readCache();
  const found: string[] = [];
  for (const file of globSync('{client,server,scripts}/**/*.{ts,mjs}').sort())
    for (const { pattern, flags, line, isBounded } of expressionsOf(file)) {
      const expression = `/${pattern}/${flags}`;
      known[expression] ??= verdictOn(pattern, flags);
      if (known[expression] !== '' && !isBounded) found.push(`${file}:${line}: ${expression} is ${known[expression]}`);
    }
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, JSON.stringify(known, undefined, 1));
  return found;
}

function readCache(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8'));
  } catch {
    return {};
  }
}

type Expression = { readonly pattern: string; readonly flags: string; readonly line: number; readonly isBounded: boolean };

function expressionsOf(file: string): Expression[] {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const found: Expression[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = text.slice(0, node.start).split('\n').length;
      const isBounded = [lines[line - 1], lines[line - 2]].some((each) => each?.includes(BOUNDED));
      found.push({ pattern: node.regex.pattern, flags: node.regex.flags, line, isBounded });
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/** Empty for one that is linear, or that nothing was found against in time. */
function verdictOn(pattern: string, flags: string): string {
  const result = checkSync(pattern, flags, { timeout: 5000 });
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
