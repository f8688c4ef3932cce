import type { Data } from '../../core/data.ts';
import type { Fact } from '../../core/fact.ts';
import { dataOf, INDEX, indexOf } from './data.ts';
import { textsAt } from './sources.ts';

/** The data that a pattern needs: which sources there are, and what those that it names send. */
export function dataFor(root: Fact, data: Data): readonly string[] {
  const index = indexOf(data);
  if (!index) return [INDEX];
  return [INDEX, ...(textsAt(root, 'source') ?? []).filter((source) => Object.hasOwn(index.sources, source)).map(dataOf)];
}
