import { createHash } from 'node:crypto';
import { linesOf } from '../../src/core/lines.ts';
import type { Problem } from '../../src/core/problem.ts';

/**
 * What tells each problem of a text from the others, and from those of another run: a hash of its rule and of the line it begins on,
 * without its indentation, and which one of those it is. It stays while lines come and go above, and says nothing of what the line holds.
 */
export function fingerprints(problems: readonly Problem[], text: string): string[] {
  const lines = linesOf(text);
  const seen = new Map<string, number>();
  return problems.map(({ rule, start }) => {
    const { line } = lines.position(start);
    const what = `${rule}\n${text.slice(lines.start(line), lines.end(line)).trim()}`;
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return createHash('sha256').update(`${what}\n${before}`).digest('hex').slice(0, 32);
  });
}
