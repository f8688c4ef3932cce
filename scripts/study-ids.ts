/** Writes test/study-ids.json: the ids of facts that cards may cite, from the sheets in ../shared, where these are. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const shared = '../shared';
if (!existsSync(shared)) {
  console.log(`${shared} is not here; test/study-ids.json stays as it is.`);
  process.exit();
}
const lines = (path: string): string[] => readFileSync(`${shared}/${path}`, 'utf8').split('\n');

const study = lines('facts/study.md').flatMap((line) => /^- \*\*([a-z0-9]+-\d+)\*\*/.exec(line)?.[1] ?? []);
const sheets = readdirSync(`${shared}/facts`).flatMap((name) => (name.endsWith('.md') && name !== 'study.md' ? [name.slice(0, -3)] : []));
/** Rows that a model or a page of AWS confirms. */
const seed = lines('design/SEED-FACTS.md').flatMap((line) => (/\[[MD]\]/.test(line) ? Number(/^\| (\d+) \|/.exec(line)?.[1] ?? 0) || [] : []));

writeFileSync('test/study-ids.json', `${JSON.stringify({ study, sheets, seed }, undefined, 2)}\n`);
console.log(`${study.length} facts, ${sheets.length} sheets, ${seed.length} rows.`);
