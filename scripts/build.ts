/** Bundles the extension, the language server and the command line into dist/. `--watch` builds again at each change. */
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { bundles } from './bundles.ts';

await import('../server/build/hook.ts');
const { writeSpec } = await import('../server/build/cfn/write.ts');
const { writeEvents } = await import('../server/build/events/write.ts');
const { writeMetrics } = await import('../server/build/metrics/write.ts');
const { writeActions } = await import('../server/build/iam/write.ts');
const { writeNotes } = await import('../server/build/notes.ts');
const { missingWords } = await import('../server/build/words.ts');
const { searchTexts } = await import('../server/build/search.ts');
const { kinds } = await import('../server/src/catalogue.ts');
const { notePages, rulePages } = await import('../server/build/pages.ts');
const { allCards } = await import('../server/build/cards.ts');
const { allExams } = await import('../server/build/exams.ts');
// Some cards are made of what rules find, which takes the types.
const data = ['cfn', 'events', 'iam', 'metrics'];
for (const each of data) rmSync(`dist/${each}`, { recursive: true, force: true });
writeSpec('dist/cfn');
writeEvents('dist/events');
writeMetrics('dist/metrics');
writeActions('dist/iam');
const { cards, wrong } = allCards();
const exams = allExams(cards);
const missing = [...missingWords(kinds, notePages), ...wrong, ...exams.wrong];
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}

for (const old of readdirSync('dist')) if (!data.includes(old)) rmSync(`dist/${old}`, { recursive: true });
writeNotes('notes', 'dist/notes', rulePages);
writeFileSync('dist/notes/cards.json', JSON.stringify(cards));
writeFileSync('dist/notes/exams.json', JSON.stringify(exams.profiles));
writeFileSync('dist/notes/search.json', JSON.stringify(searchTexts(rulePages, kinds)));
const contexts = await Promise.all(bundles.map((options) => context(options)));
await Promise.all(contexts.map((each) => each.rebuild()));
chmodSync('dist/cli.js', 0o755);
if (process.argv.includes('--watch')) {
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching.');
} else await Promise.all(contexts.map((each) => each.dispose()));
