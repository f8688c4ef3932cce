/**
 * What cfn-lint expects of faulty templates and what we find, as a table by its ids: `npm run cfn-table`, and a part of `npm run corpus`.
 * An error is found if a problem of ours that equals its id lies on its line, at the nearest key of its path, or in the
 * map that its path leads to. `--verbose` lists the
 * missed ones. The files are no part of the project; where ../shared is absent there is nothing to do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import '../server/build/hook.ts';
import type { Fact } from '../server/src/core/fact.ts';

const corpus = '../shared/corpus/bad';

type Expected = {
  readonly rule: string;
  readonly level?: string;
  readonly line?: number;
  readonly path?: readonly (string | number)[];
  readonly message: string;
};
type Row = { expected: number; found: number; near: number; missed: string[] };

/** Why ids, or some of their errors, don't count: they come later, need more than the file, or expect what is wrong. */
const apart: Readonly<Record<string, string>> = JSON.parse(readFileSync('test/cfn-lint-apart.json', 'utf8'));

/** Why others, which count, are not found. */
const reasons: Readonly<Record<string, string>> = JSON.parse(readFileSync('test/cfn-lint-missed.json', 'utf8'));

if (existsSync(`${corpus}/EXPECTED.json`)) await table();
else console.log(`${corpus} is not here; the table can only be made where it is.`);

async function table(): Promise<void> {
  const { analyze } = await import('../test/support/analyze.ts');
  const { factAt } = await import('../server/src/core/fact.ts');
  const { allProblems } = await import('../server/src/features/diagnose.ts');
  const { cloudformation } = await import('../server/src/kinds/cloudformation/kind.ts');
  const { aroundOnDisk } = await import('../server/hosts/around.ts');
  const { cfnLint } = await import('../server/src/kinds/cloudformation/cfn-lint.ts');
  const all: Record<string, { readonly diagnostics?: readonly Expected[] }> = JSON.parse(readFileSync(`${corpus}/EXPECTED.json`, 'utf8'));
  const rows = new Map<string, Row>();
  const others = new Map<string, number>();
  for (const [file, { diagnostics = [] }] of Object.entries(all)) {
    if (!/^(?:cloudformation|sam)\//.test(file) || diagnostics.length === 0) continue;
    const analysis = analyze(readFileSync(`${corpus}/${file}`, 'utf8'), cloudformation);
    const own = resolve(`${corpus}/${file}`);
    const problems = allProblems(analysis, { around: aroundOnDisk(own, dirname(own)) }).map((problem) => {
      const fact = factAt(analysis.root, problem.start)?.fact ?? analysis.root;
      // A circle is told once, and points at what is wrong in each of its resources.
      const others = (problem.related ?? []).flatMap(({ start }) => [start, resourceOf(factAt(analysis.root, start)?.fact) ?? start]);
      const lines = [problem.start, ...others].map((start) => analysis.lines.position(start).line + 1);
      return { ...problem, lines, key: keyOf(fact), ids: cfnLint.idsOf(problem, fact) };
    });
    for (const { rule, level, line, path = [], message } of diagnostics) {
      if (line === undefined || !/error/i.test(level ?? 'error')) continue;
      const reason = Object.keys(apart).find((key) => key === rule || key === `${rule} ${basename(file)}` || key === `${rule} ${basename(file)}:${line}`);
      if (reason !== undefined) {
        others.set(reason, (others.get(reason) ?? 0) + 1);
        continue;
      }
      const row = rows.get(rule) ?? { expected: 0, found: 0, near: 0, missed: [] };
      rows.set(rule, row);
      row.expected++;
      const value = valueAt(analysis.root, path);
      const here = problems.filter(
        ({ lines, key, start }) =>
          lines.includes(line) ||
          (value !== analysis.root && (key === keyOf(value) || start === value.node.start || (path.length > 2 && isInside(start, value)))),
      );
      if (here.some(({ ids }) => ids.includes(rule))) row.found++;
      else {
        if (here.some((problem) => problem.lines.includes(line))) row.near++;
        row.missed.push(
          `${file}:${line} /${path.join('/')} ${message.slice(0, 140)}\n      ours: ${here
            .filter((each) => each.lines.includes(line))
            .map((each) => `${each.rule}${each.check ? ` ${each.check}` : ''} (${each.ids})`)
            .join(', ')}`,
        );
      }
    }
  }
  for (const [reason, count] of [...others].sort()) console.log(`${String(count).padStart(4)}  ${reason}: ${apart[reason]}`);
  console.log('\nid     expected  found  other id there  missed');
  for (const [id, { expected, found, near, missed }] of [...rows].sort()) {
    const columns = [String(expected).padStart(8), String(found).padStart(5), String(near).padStart(14), String(expected - found - near).padStart(6)];
    console.log(`${id}  ${columns.join('  ')}${found < expected ? `  ${reasons[id] ?? '(no reason yet)'}` : ''}`);
    if (process.argv.includes('--verbose')) for (const each of missed) console.log(`    ${each}`);
  }
  const sum = (of: (row: Row) => number): number => [...rows.values()].reduce((all, row) => all + of(row), 0);
  console.log(
    `found ${sum(({ found }) => found)} of ${sum(({ expected }) => expected)} = ${((100 * sum(({ found }) => found)) / sum(({ expected }) => expected)).toFixed(1)} % (another id there: ${sum(({ near }) => near)})`,
  );
}

/** Where the resource begins that a value is in. */
function resourceOf(fact: Fact | undefined): number | undefined {
  for (let at = fact; at; at = at.parent) if (at.parent?.segment === 'Resources' && !at.parent.parent?.parent) return at.entry?.keySpan.start;
  return undefined;
}

/** The value that a path leads to, or the last one of it that there is. */
function valueAt(root: Fact, path: readonly (string | number)[]): Fact {
  let fact = root;
  for (const segment of path) {
    const child = fact.children.find((each) => String(each.segment) === String(segment));
    if (!child) break;
    fact = child;
  }
  return fact;
}

/** Whether a place lies in a map or list: there an error is told more exactly. */
function isInside(start: number, { node }: Fact): boolean {
  return node.type !== 'scalar' && node.start <= start && start < node.end;
}

/** The nearest key of a value, by where it begins. */
function keyOf(fact: Fact): number | undefined {
  for (let at: Fact | undefined = fact; at; at = at.parent) if (at.entry) return at.entry.keySpan.start;
  return undefined;
}
