import { type Fact, factsIn, perRoot } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';

/** The strings of a file that wait to be filled in: `""`. Where the service takes an empty one, it says something. */
export const emptiesIn = perRoot((root): readonly Fact[] =>
  textsIn(root).filter(({ node, schema }) => node.type === 'scalar' && node.text === '' && schema.type === 'text' && schema.length?.[0] !== 0),
);

const textsIn = (root: Fact): Fact[] =>
  factsIn(root).filter(({ node, schema }) => node.type === 'scalar' && node.valueType === 'text' && !node.broken && schema.type === 'text');

/**
 * Whether a file is what `aws ... --generate-cli-skeleton` prints, with less than half of it filled in: every key with an empty string, zero,
 * a boolean or the first value of its list, keys that exclude each other too. Source: botocore's `ArgumentGenerator`, checked 2026-11-30.
 */
const isSkeleton = perRoot((root): boolean => {
  const empty = emptiesIn(root).length;
  const written = textsIn(root).filter(({ node, schema }) => node.type === 'scalar' && node.text !== '' && schema.type === 'text' && !schema.values);
  return empty >= 3 && empty >= written.length;
});

/** In a skeleton nothing is wrong yet. */
export const atMost: NonNullable<Kind['atMost']> = (_, root) => (isSkeleton(root) ? 'hint' : undefined);
