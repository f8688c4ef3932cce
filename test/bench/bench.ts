/**
 * Measures our command line beside a bare parser, and our server beside a do-nothing server and yaml-language-server, in
 * turn, in one run: `npm run bench`. The server's driver and workload are not part of the project; where ../shared is
 * absent only the command line is measured.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { measureActions } from './actions.ts';
import { measureQuiz } from './quiz.ts';
import { measureThousand } from './thousand.ts';

const shared = '../shared/bench';
const folder = resolve('.cache/bench');
const ROUNDS = 3;
const EDITS = 50;

type Budget = readonly [what: string, found: number, budget: number];
const shown = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 0));
const judge = ([what, found, budget]: Budget): void => console.log(`${found <= budget ? 'kept  ' : 'MISSED'} ${what}: ${shown(found)} of ${shown(budget)}`);

if (!existsSync('dist/server.js')) throw new Error('dist/server.js is missing; npm run build makes it.');
const { check, bare } = measureThousand();
judge(['1,000 files on the command line, in ms, against 5 times their bare parse', check, 5 * bare]);
const { problems, actions } = await measureActions();
judge(['fixes for a line of 1,149, in ms, against 2.5 times the way from an edit to its problems', actions, 2.5 * problems]);
const quiz = await measureQuiz();
judge(['first card of 10,000 after 200,000 reviews, in ms, against 6 times the bare parse of cards and snapshot', quiz.first.taken, 6 * quiz.first.bare]);
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

const file = {
  path: join(folder, 'work/buildspec.yml'),
  languageId: 'yaml',
  hover: [
    { find: 'phases:', delta: 2 },
    { find: 'pre_build:', delta: 2 },
    { find: 'commands:', delta: 2 },
    { find: 'artifacts:', delta: 2 },
  ],
  completion: [
    { find: '  build:', delta: 2 },
    { find: 'on-failure: ', delta: 12 },
    { find: 'artifacts:', delta: 3 },
  ],
  edit: { find: 'npm run lint' },
};
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

type Run = { init: number[]; edit: number[]; hover: number[]; completion: number[]; memory: number[] };
const runs = new Map<string, Run>();

for (let round = 0; round < ROUNDS; round++)
  for (const [name, server] of Object.entries(servers)) {
    const config = join(folder, `${name}.json`);
    const out = join(folder, `${name}.out.json`);
    writeFileSync(
      config,
      JSON.stringify({
        name,
        cmd: process.execPath,
        rootPath: folder,
        edits: EDITS,
        hoverRounds: 10,
        completionRounds: 10,
        repeats: 1,
        settleMs: 500,
        ...server,
        files: [file],
      }),
    );
    const { status, stderr } = spawnSync(process.execPath, [`${shared}/lsp-bench.mjs`, config, '--out', out], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    const [measured] = JSON.parse(readFileSync(out, 'utf8')).runs;
    const [at] = measured.files;
    if (measured.errors.length + at.errors.length > 0) console.error(`${name}: ${[...measured.errors, ...at.errors].join('; ')}`);
    const run = runs.get(name) ?? { init: [], edit: [], hover: [], completion: [], memory: [] };
    runs.set(name, run);
    run.init.push(measured.init);
    run.edit.push(...(at.editFirst ?? []));
    run.hover.push(...(at.hover ?? []));
    run.completion.push(...(at.completion ?? []));
    run.memory.push(measured.hwm);
  }

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;
const median = (name: string, what: keyof Run): number => quantile(runs.get(name)?.[what] ?? [], 0.5);
const p95 = (name: string, what: keyof Run): number => quantile(runs.get(name)?.[what] ?? [], 0.95);

console.log(
  `\nbuildspec of ${readFileSync(file.path, 'utf8').split('\n').length} lines, ${EDITS} edits, ${ROUNDS} rounds in turn; milliseconds, median / p95\n`,
);
console.log('| server | spawn to initialize | edit to diagnostics | hover | completion | peak memory MiB |\n| --- | --- | --- | --- | --- | --- |');
for (const name of runs.keys()) {
  const pair = (what: keyof Run): string => `${shown(median(name, what))} / ${shown(p95(name, what))}`;
  console.log(`| ${name} | ${shown(median(name, 'init'))} | ${pair('edit')} | ${pair('hover')} | ${pair('completion')} | ${shown(median(name, 'memory'))} |`);
}

const peer = 'yaml-language-server';
const budgets: Budget[] = [
  ['edit to diagnostics against do-nothing + 3 ms', median('ours', 'edit'), median('do-nothing', 'edit') + 3],
  ['edit to diagnostics against a tenth of the peer', median('ours', 'edit'), median(peer, 'edit') / 10],
  ['hover, p95, against 5 ms', p95('ours', 'hover'), 5],
  ['completion, p95, against 5 ms', p95('ours', 'completion'), 5],
  ['spawn to initialize against half of the peer', median('ours', 'init'), median(peer, 'init') / 2],
  ['peak memory against do-nothing + 25 MiB', median('ours', 'memory'), median('do-nothing', 'memory') + 25],
  ...(existsSync('dist/aws-devops-notes.vsix') ? [['VSIX in MB against 2', statSync('dist/aws-devops-notes.vsix').size / 1e6, 2] as const] : []),
];
console.log('');
for (const budget of budgets) judge(budget);
