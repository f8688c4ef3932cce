/**
 * Measures our command line beside a bare parser, and our server beside a do-nothing server and yaml-language-server, in
 * turn, in one run: `npm run bench`. The server's driver and workload are not part of the project; where ../shared is
 * absent only the command line is measured.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { measureActions } from './actions.ts';
import { measureDoctor } from './doctor.ts';
import { drive, type Figures, noFigures, quantile, shared, type Work } from './drive.ts';
import { measureKinds } from './kinds.ts';
import { measureQuiz } from './quiz.ts';
import { measureSpeed } from './speed.ts';
import { measureThousand } from './thousand.ts';

const folder = resolve('.cache/bench');
const ROUNDS = 3;
const EDITS = 50;

type Budget = readonly [what: string, found: number, budget: number];
const shown = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 0));
const judge = ([what, found, budget]: Budget): void => console.log(`${found <= budget ? 'kept  ' : 'MISSED'} ${what}: ${shown(found)} of ${shown(budget)}`);

if (!existsSync('dist/server.js')) throw new Error('dist/server.js is missing; npm run build makes it.');
const { check, bare } = measureThousand();
judge(['1,000 files on the command line, in ms, against 1.5 times their bare parse', check, 1.5 * bare]);
const monorepo = measureDoctor();
judge(['doctor on a monorepo of 2,000 files, in ms, against 5 times a program that lists and reads them', monorepo.doctor, 5 * monorepo.read]);
console.log(`       a program that only lists them takes ${shown(monorepo.listed)} ms`);
const { problems, actions } = await measureActions();
judge(['fixes for a line of 1,149, in ms, against 2.5 times the way from an edit to its problems', actions, 2.5 * problems]);
const quiz = await measureQuiz();
judge(['first card of 10,000 after 200,000 reviews, in ms, against 6 times the bare parse of cards and snapshot', quiz.first.taken, 6 * quiz.first.bare]);
judge([
  'page on progress of 10,000 cards after 200,000 reviews, in ms, against 3 times the reading of its snapshot',
  quiz.progress.taken,
  3 * quiz.progress.bare,
]);
judge(['next card of 10,000 after 200,000 reviews, in ms, against 12 times the bare parse of the cards', quiz.next.taken, 12 * quiz.next.bare]);
judge(['first card without a snapshot, in ms, against 12 times the bare parse of the log', quiz.cold.taken, 12 * quiz.cold.bare]);
console.log(`       the whole log of a card takes ${shown(quiz.history)} ms`);
if (!existsSync(`${shared}/lsp-bench.mjs`)) {
  console.log(`${shared} is not here; the server can't be measured without its driver and workload.`);
  process.exit(0);
}
mkdirSync(folder, { recursive: true });
spawnSync(process.execPath, [`${shared}/gen-work.mjs`, join(folder, 'work')]);
const doNothing = join(folder, 'do-nothing.js');
await build({
  entryPoints: ['test/bench/do-nothing.ts'],
  outfile: doNothing,
  bundle: true,
  minify: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'cjs',
  logLevel: 'warning',
});

for (const budget of await measureSpeed(join(folder, 'work'), resolve('dist/server.js'), doNothing)) judge(budget);

for (const budget of await measureKinds(resolve('dist/server.js'), doNothing)) judge(budget);

/** As much of a schema as gives the peer keys to check, complete and explain. */
const schema = join(folder, 'schema.json');
const texts = { type: 'array', items: { type: 'string' } };
const phase = {
  type: 'object',
  description: 'A phase.',
  properties: {
    'run-as': { type: 'string' },
    'on-failure': { enum: ['ABORT', 'CONTINUE'] },
    commands: texts,
    finally: texts,
    'runtime-versions': { type: 'object' },
  },
  additionalProperties: false,
};
writeFileSync(
  schema,
  JSON.stringify({
    type: 'object',
    required: ['version'],
    properties: {
      version: { enum: [0.1, 0.2], description: 'The version.' },
      'run-as': { type: 'string' },
      env: { type: 'object', description: 'Variables.' },
      phases: {
        type: 'object',
        description: 'What to run.',
        properties: { install: phase, pre_build: phase, build: phase, post_build: phase },
        additionalProperties: false,
      },
      reports: { type: 'object' },
      artifacts: { type: 'object', description: 'What to keep.' },
      cache: { type: 'object' },
      batch: { type: 'object' },
      proxy: { type: 'object' },
    },
    additionalProperties: false,
  }),
);

const place = (find: string, delta: number): { find: string; nth: 'mid'; delta: number } => ({ find, nth: 'mid', delta });
const works = {
  'buildspec of 66 lines': {
    path: join(folder, 'work/buildspec.yml'),
    languageId: 'yaml',
    hover: [place('phases:', 2), place('pre_build:', 2), place('commands:', 2), place('artifacts:', 2)],
    completion: [place('  build:', 2), place('on-failure: ', 12), place('artifacts:', 3)],
    edit: { find: 'npm run lint' },
  },
  'template of 94 lines': { path: join(folder, 'work/cfn-100.yaml'), languageId: 'yaml' },
  'template of 1,149 lines': {
    path: join(folder, 'work/cfn-1000.yaml'),
    languageId: 'yaml',
    hover: [place('Type: AWS::', 12), place('Properties:', 3), place('!Ref ', 7), place('!GetAtt ', 10), place('Value: ', 2)],
    completion: [place('Type: AWS::', 11), place('Properties:\n      ', 18), place('!Ref ', 5), place('!GetAtt ', 8)],
    edit: { find: 'Delivery platform' },
  },
} satisfies Record<string, Work>;
const schemaUri = pathToFileURL(schema).href;
const servers: Record<string, object> = {
  ours: { args: [resolve('dist/server.js'), '--stdio'] },
  'do-nothing': { args: [doNothing, '--stdio'] },
  'yaml-language-server': {
    args: [resolve('node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    settings: {
      yaml: { schemas: { [schemaUri]: '*' }, schemaStore: { enable: false }, validate: true, hover: true, completion: true },
      http: {},
      '[yaml]': {},
    },
    requests: { 'custom/schema/request': schemaUri },
    clientPull: false,
  },
};

const edits: Record<keyof typeof works, number> = { 'buildspec of 66 lines': EDITS, 'template of 94 lines': 0, 'template of 1,149 lines': 10 };
const names = Object.keys(works) as (keyof typeof works)[];
const runs = new Map<string, Figures>();

for (let round = 0; round < ROUNDS; round++)
  for (const work of names)
    for (const [name, server] of Object.entries(servers)) {
      const figures = runs.get(`${name}, ${work}`) ?? noFigures();
      runs.set(`${name}, ${work}`, figures);
      drive(folder, name, server, works[work], edits[work], figures);
    }

const at = (name: string, work: keyof typeof works, what: keyof Figures, share: number): number => quantile(runs.get(`${name}, ${work}`)?.[what] ?? [], share);
const median = (name: string, what: keyof Figures, work: keyof typeof works = 'buildspec of 66 lines'): number => at(name, work, what, 0.5);
const p95 = (name: string, what: keyof Figures, work: keyof typeof works = 'buildspec of 66 lines'): number => at(name, work, what, 0.95);

for (const work of names) {
  console.log(`\n${work}, ${edits[work]} edits, ${ROUNDS} rounds in turn; milliseconds, median / p95\n`);
  console.log('| server | spawn to initialize | spawn to problems | edit to problems | hover | completion | peak memory MiB |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const name of Object.keys(servers)) {
    const pair = (what: keyof Figures): string => `${shown(median(name, what, work))} / ${shown(p95(name, what, work))}`;
    console.log(
      `| ${name} | ${shown(median(name, 'init', work))} | ${shown(median(name, 'first', work))} | ${pair('edit')} | ${pair('hover')} | ${pair('completion')} | ${shown(median(name, 'memory', work))} |`,
    );
  }
}

const peer = 'yaml-language-server';
const small = 'template of 94 lines';
const large = 'template of 1,149 lines';
const budgets: Budget[] = [
  ['edit to diagnostics against do-nothing + 3 ms', median('ours', 'edit'), median('do-nothing', 'edit') + 3],
  ['edit to diagnostics against a tenth of the peer', median('ours', 'edit'), median(peer, 'edit') / 10],
  ['hover, p95, against 5 ms', p95('ours', 'hover'), 5],
  ['completion, p95, against 5 ms', p95('ours', 'completion'), 5],
  ['spawn to initialize against half of the peer', median('ours', 'init'), median(peer, 'init') / 2],
  ['spawn to initialize against do-nothing + 50 ms', median('ours', 'init'), median('do-nothing', 'init') + 50],
  ['peak memory against do-nothing + 25 MiB', median('ours', 'memory'), median('do-nothing', 'memory') + 25],
  [
    `${small}, spawn to problems against 300 ms or 1.5 times do-nothing`,
    median('ours', 'first', small),
    Math.max(300, 1.5 * median('do-nothing', 'first', small)),
  ],
  [`${large}, hover, median, against 1 ms`, median('ours', 'hover', large), 1],
  [`${large}, hover, p95, against 5 ms`, p95('ours', 'hover', large), 5],
  [`${large}, completion, median, against 3 ms`, median('ours', 'completion', large), 3],
  [`${large}, completion, p95, against 15 ms`, p95('ours', 'completion', large), 15],
  [`${large}, peak memory against 1.3 times do-nothing`, median('ours', 'memory', large), 1.3 * median('do-nothing', 'memory', large)],
  [
    'code and styles of the web views in kB against 150',
    readdirSync('dist/webview').reduce((sum, name) => sum + statSync(`dist/webview/${name}`).size / 1e3, 0),
    150,
  ],
  ...(existsSync('dist/aws-devops-notes.vsix') ? [['VSIX in MB against 6', statSync('dist/aws-devops-notes.vsix').size / 1e6, 6] as const] : []),
];
console.log('');
for (const budget of budgets) judge(budget);
