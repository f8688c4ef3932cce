/**
 * Our problems beside those of AWS's own validator, on templates by other people: `npm run oracle [-- ids and rules]`. Two
 * tables, by their ids and by ours, say how often the other says so too, on the same lines: as an error, weaker, or not at all;
 * with ids and rules, or `all`, the places where one side alone has an error. Says which templates take us more than 250 ms of processor
 * time, warm, and on which the peer gives no answer. The templates are not part of the project.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allProblems } from '../server/src/features/diagnose.ts';
import { cloudformation } from '../server/src/kinds/cloudformation/kind.ts';
import { analyze } from '../test/support/analyze.ts';
import type { Finding } from './oracle-peer.ts';

const corpus = '../shared/corpus';
const folders = ['good/cloudformation', 'good/sam', 'bad/cloudformation', 'bad/sam'];
const PEER_MS = 20_000;
const OUR_MS = 250;

type Compared = { readonly file: string; readonly ours: readonly Finding[]; readonly theirs: readonly Finding[] | undefined };

for (const needed of [corpus, 'node_modules/@aws/cloudformation-validate'])
  if (!existsSync(needed)) {
    console.log(`${needed} is not here; templates can only be compared where it is.`);
    process.exit(0);
  }

const asked = process.argv.slice(2);
const slow: string[] = [];
const compared = await compareAll();
if (asked.length > 0) explain(asked);
else {
  tables(
    compared.filter(({ file }) => file.startsWith('good')),
    'good templates',
  );
  tables(
    compared.filter(({ file }) => file.startsWith('bad')),
    'bad templates',
  );
}
const unanswered = compared.filter(({ theirs }) => !theirs);
console.log(`\n${compared.length} templates. Without an answer of the peer in ${PEER_MS / 1000} s: ${unanswered.length}.`);
for (const { file } of unanswered) console.log(`  ${file}`);
console.log(`More than ${OUR_MS} ms of ours: ${slow.length}.`);
for (const each of slow) console.log(`  ${each}`);
process.exitCode = slow.length > 0 ? 1 : 0;

async function compareAll(): Promise<Compared[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(corpus, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const peer = startPeer();
  const results: Compared[] = [];
  for (const file of files) results.push({ file: relative(corpus, file), ours: ourFindings(file), theirs: await peer.ask(file) });
  peer.end();
  return results;
}

function ourFindings(file: string): Finding[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const judge = () => {
    const analysis = analyze(text, cloudformation);
    return { analysis, problems: allProblems(analysis, { path: file }) };
  };
  judge();
  const before = process.cpuUsage();
  const { analysis, problems } = judge();
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  if (ms > OUR_MS) slow.push(`${ms.toFixed(0)} ms: ${relative(corpus, file)} (${analysis.lines.count} lines)`);
  return problems.map(({ rule, severity, message, start, end }) => ({
    id: rule,
    isError: severity === 'error',
    message,
    from: analysis.lines.position(start).line + 1,
    to: analysis.lines.position(end).line + 1,
  }));
}

/** The peer in a process of its own, which is killed and started anew where it gives no answer. */
function startPeer(): { ask(file: string): Promise<readonly Finding[] | undefined>; end(): void } {
  let child: ChildProcess | undefined;
  const next = <Message>(from: ChildProcess, ms: number): Promise<Message | undefined> =>
    new Promise((resolve) => {
      const finish = (message: Message | undefined): void => {
        clearTimeout(timer);
        from.removeAllListeners();
        resolve(message);
      };
      const timer = setTimeout(finish, ms, undefined);
      from.on('message', (message) => finish(message as Message));
      from.on('exit', () => finish(undefined));
    });
  return {
    async ask(file) {
      if (!child) {
        child = fork(join(import.meta.dirname, 'oracle-peer.ts'), { execArgv: [] });
        if ((await next(child, 2 * PEER_MS)) === undefined) throw new Error('The peer does not start.');
      }
      const answer = next<readonly Finding[]>(child, PEER_MS);
      child.send(file);
      const found = await answer;
      if (!found) {
        child.kill('SIGKILL');
        child = undefined;
      }
      return found;
    },
    end: () => child?.kill(),
  };
}

/** Whether two findings are about the same lines, or about lines next to each other. */
function touches(a: Finding, b: Finding): boolean {
  return a.from <= b.to + 1 && b.from <= a.to + 1;
}

type Side = 'ours' | 'theirs';
type Judged = { readonly file: string; readonly finding: Finding; readonly verdict: 'error' | 'weaker' | 'silent'; readonly others: readonly string[] };

/** Each error of one side, with what the other says there: its errors, else what it finds weaker. */
function judged(of: readonly Compared[], side: Side): Judged[] {
  const found: Judged[] = [];
  for (const { file, ours, theirs } of of) {
    if (!theirs) continue;
    const [own, other] = side === 'ours' ? [ours, theirs] : [theirs, ours];
    for (const finding of own.filter(({ isError }) => isError)) {
      const there = other.filter((each) => touches(finding, each));
      const errors = there.filter(({ isError }) => isError);
      const verdict = errors.length > 0 ? 'error' : there.length > 0 ? 'weaker' : 'silent';
      found.push({ file, finding, verdict, others: (errors.length > 0 ? errors : there).map(({ id }) => id) });
    }
  }
  return found;
}

function tables(of: readonly Compared[], title: string): void {
  for (const side of ['theirs', 'ours'] as const) {
    console.log(`\n== ${title}: errors of ${side === 'ours' ? 'ours' : 'the peer'}, and what the other says on the same lines`);
    const byId = grouped(judged(of, side), ({ finding }) => finding.id);
    console.log(`${'id'.padEnd(38)} ${['all', 'error', 'weaker', 'silent', 'files'].map((each) => each.padStart(6)).join(' ')}  as`);
    for (const [id, found] of [...byId].sort(([a], [b]) => a.localeCompare(b))) {
      const count = (verdict: string): number => found.filter((each) => each.verdict === verdict).length;
      const figures = [found.length, count('error'), count('weaker'), count('silent'), new Set(found.map(({ file }) => file)).size];
      console.log(`${id.padEnd(38)} ${figures.map((each) => String(each).padStart(6)).join(' ')}  ${commonest(found.flatMap(({ others }) => others))}`);
    }
  }
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

/** The three commonest, with how often. */
function commonest(ids: readonly string[]): string {
  const all = [...grouped(ids, (id) => id)].sort((a, b) => b[1].length - a[1].length);
  return all
    .slice(0, 3)
    .map(([id, each]) => `${id} ${each.length}`)
    .join(', ');
}

/** The errors with one of these ids for which the other side has none. */
function explain(ids: readonly string[]): void {
  for (const side of ['theirs', 'ours'] as const)
    for (const { file, finding, verdict, others } of judged(compared, side))
      if ((ids.includes('all') || ids.includes(finding.id)) && verdict !== 'error')
        console.log(
          `${finding.id}\t${file}:${finding.from}\t${finding.message.replace(/\s+/g, ' ')}${others.length > 0 ? ` (the other, weaker: ${others.join(', ')})` : ''}`,
        );
}
