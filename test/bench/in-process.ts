import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import type { Doubt } from '../../server/src/core/yaml/fast/scan.ts';
import type { Session } from './typing.ts';
import { stepsOf } from './typing.ts';

/** Milliseconds of what is done with a text in a process that is warm: medians, in turn. */
export type InProcess = { readonly bare: number; readonly analysis: number; readonly symbols: number };

const ROUNDS = 15;

export async function measureInProcess(path: string): Promise<InProcess> {
  await import('../../server/build/hook.ts');
  const { kinds } = await import('../../server/src/catalogue.ts');
  const { symbols } = await import('../../server/src/features/symbols.ts');
  const { analyze } = await import('../support/analyze.ts');
  const kind = kinds.find(({ id }) => id === 'cloudformation');
  if (!kind) throw new Error('there is no kind for templates');
  const text = readFileSync(path, 'utf8');
  const times: Record<keyof InProcess, number[]> = { bare: [], analysis: [], symbols: [] };
  const timed = <Result>(of: keyof InProcess, run: () => Result): Result => {
    const begin = performance.now();
    const result = run();
    times[of].push(performance.now() - begin);
    return result;
  };
  for (let round = 0; round < ROUNDS; round++) {
    timed('bare', () => parseDocument(text, { logLevel: 'silent' }));
    const analysis = timed('analysis', () => analyze(text, kind));
    timed('symbols', () => symbols(analysis));
  }
  const median = (of: keyof InProcess): number => [...times[of]].sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
  return { bare: median('bare'), analysis: median('analysis'), symbols: median('symbols') };
}

/** The share of the steps of a session after which the careful reader is needed for one entry at most. */
export async function shareOfOneEntry(session: Session, every: number): Promise<number> {
  const { readParted } = await import('../../server/src/core/yaml/fast/read.ts');
  const { readEntry } = await import('../../server/src/core/yaml/entry.ts');
  const before = session.text.slice(0, session.at);
  const behind = session.text.slice(session.at);
  let typed = '';
  let [all, one] = [0, 0];
  for (const [index, step] of stepsOf(session).entries()) {
    typed += step;
    if (index % every !== 0) continue;
    let entries = 0;
    const counted = (doubt: Doubt) => {
      entries++;
      return readEntry(doubt);
    };
    const read = readParted(before + typed + behind, counted);
    all++;
    if (read && entries <= 1) one++;
  }
  return one / all;
}
