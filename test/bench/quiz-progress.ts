/** Prints the milliseconds from nothing to the page on progress for the log in a folder, and those of reading its snapshot and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot } from '../../client/src/quiz/memory/snapshot.ts';
import { openStore } from '../../client/src/quiz/memory/store.ts';
import { planOf } from '../../client/src/quiz/study/plan.ts';
import { progressScreen } from '../../client/src/quiz/study/report.ts';
import type { NoteSummary } from '../../server/src/notes/summary.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { NOW } from '../support/study.ts';
import { manyCards, timed } from './quiz.ts';

const folder = process.argv[2] ?? '';
const cards = manyCards();
const notes = [...new Set(cards.map(({ note }) => note))].map((id) => ({ id, title: id, domain: 'sdlc-automation' }) as unknown as NoteSummary);
const bare = await timed(() => readSnapshot(readFileSync(join(folder, 'snapshot.txt'), 'utf8')));
const taken = await timed(async () => {
  const store = await openStore(diskFolder(folder), 'progress', NOW);
  await store.refresh();
  const progress = store.progress();
  const plan = planOf(cards, progress, 200, {}, () => 1, NOW);
  JSON.stringify(progressScreen({ cards, held: new Set(), progress, days: store.days(), notes, plan, retention: 0.9 }, NOW));
});
console.log(JSON.stringify({ taken, bare }));
