/**
 * Judges the built product on real files by other people: `npm run corpus`. The files and the judge are not part of the
 * project; where ../shared is absent there is nothing to do. Known faults of good files stand in
 * test/corpus-exceptions.json, each with its reason.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fixesHold } from './corpus-fixes.ts';

const corpus = '../shared/corpus';
const judge = '../shared/bench/evaluate.mjs';

/** Files under good/ whose errors are right: path from there, then the reason. */
const exceptions: Record<string, string> = JSON.parse(readFileSync('test/corpus-exceptions.json', 'utf8'));

/** Why rules may fire on more than 3 % of the good files. */
const reasons: Record<string, string> = JSON.parse(readFileSync('test/corpus-rates.json', 'utf8'));

const kinds: Record<string, string[]> = {
  'apigateway-openapi': ['apigateway-openapi'],
  appspec: ['appspec'],
  asl: ['asl'],
  buildspec: ['buildspec'],
  'cfn-hup-hooks': ['cfn-hup'],
  'cfn-stack-policy': ['cfn-stack-policy'],
  cloudformation: ['cloudformation', 'sam', 'cfn-init'],
  'cloudtrail-selectors': ['cloudtrail-selectors'],
  'cloudwatch-agent': ['cloudwatch-agent'],
  'codecommit-approval': ['codecommit-approval'],
  'codedeploy-agent': ['codedeploy-agent-conf'],
  'codedeploy-onpremises': ['codedeploy-onpremises'],
  codepipeline: ['codepipeline'],
  'eb-cli-config': ['eb-cli-config'],
  'eb-dockerrun': ['eb-dockerrun'],
  'eb-env-yaml': ['eb-env-yaml'],
  'eb-saved-config': ['eb-saved-config'],
  ebextensions: ['ebextensions'],
  'ecs-taskdef': ['ecs-taskdef'],
  'eventbridge-pattern': ['eventbridge-pattern'],
  'iam-policy': ['iam-policy'],
  imagedefinitions: ['imagedefinitions'],
  jenkinsfile: ['jenkinsfile'],
  'kinesis-agent': ['kinesis-agent'],
  'ssm-document': ['ssm-document'],
  'patch-baseline': ['patch-baseline'],
};

if (!existsSync(judge)) {
  console.log(`${judge} is not here; the corpus can only be judged where it is.`);
  process.exit(0);
}

let failed = false;
const evaluate = (mode: string, folder: string, kind: string, ...more: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [judge, mode, '--dir', folder, '--kind', kind, ...more], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) failed = true;
  if (stderr) console.error(stderr);
  return stdout.trimEnd();
};

for (const [kind, folders] of Object.entries(kinds))
  for (const folder of folders) {
    console.log(`\n== ${kind} (${folder})`);
    clean(folder);
    console.log(evaluate('mutate', `${corpus}/good`, folder, '--n', '400', '--min', '0.95').split('\n').at(-1));
    console.log(evaluate('hover', `${corpus}/good`, folder, '--min', '0.98').split('\n').at(-1));
    console.log(evaluate('complete', `${corpus}/good`, folder, '--min', '0.97').split('\n').at(-1));
    if (existsSync(`${corpus}/bad/${folder}`)) console.log(evaluate('bad', `${corpus}/bad`, folder));
    firing(folder);
    schemaHolds(folder, kind);
    if (!fixesHold([`${corpus}/good/${folder}`, `${corpus}/bad/${folder}`].filter(existsSync), kind)) failed = true;
  }
console.log('\n== templates by the ids of cfn-lint');
console.log(spawnSync(process.execPath, ['scripts/cfn-table.ts'], { encoding: 'utf8' }).stdout.trimEnd());
process.exitCode = failed ? 1 : 0;

/** No error on a good file, but those listed with their reason. */
function clean(folder: string): void {
  const lines = evaluateClean(folder);
  const unexpected = lines.filter((line) => !Object.keys(exceptions).some((path) => line.startsWith(`${path} `)));
  for (const line of unexpected) console.log(line);
  if (unexpected.length > 0) failed = true;
}

function evaluateClean(folder: string): string[] {
  const { stdout } = spawnSync(process.execPath, [judge, 'clean', '--dir', `${corpus}/good`, '--kind', folder, '--verbose'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = stdout.trimEnd().split('\n');
  console.log(lines.at(-1));
  return lines.slice(0, -1);
}

/** The JSON Schema of the kind refuses no good file that we find nothing in. */
function schemaHolds(folder: string, kind: string): void {
  const folders = ['good', 'bad'].map((side) => `${corpus}/${side}/${folder}`).filter(existsSync);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', './server/build/hook.ts', 'scripts/corpus-schemas.ts', kind, ...folders], {
    encoding: 'utf8',
  });
  if (status !== 0) failed = true;
  console.log(stdout.trimEnd() + stderr);
}

/** How many of the good files each rule fires on; one on more than 3 % needs a reason. */
function firing(folder: string): void {
  const root = join(corpus, 'good', folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const fired = new Map<string, Set<string>>();
  for (const { file, diagnostics } of JSON.parse(stdout))
    for (const { rule, severity } of diagnostics)
      fired.set(`${rule} (${severity})`, (fired.get(`${rule} (${severity})`) ?? new Set()).add(relative(root, file)));
  for (const [rule, where] of [...fired].sort((a, b) => b[1].size - a[1].size)) {
    const share = (100 * where.size) / files.length;
    const reason = reasons[rule.split(' ', 1)[0] ?? ''];
    const note = share > 3 ? `  <- more than 3 %: ${reason ?? 'no reason yet'}` : '';
    console.log(`  fires on ${share.toFixed(1).padStart(5)} % of good files: ${rule}${note}`);
  }
}
