import { type Fact, factsIn, perRoot } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';

const emptiesIn = (root: Fact): Fact[] => textsIn(root).filter(({ node }) => node.type === 'scalar' && node.text === '');

/** The empty strings of a file that the service refuses, since they have a form or a least length. */
export const refusedEmpties = (root: Fact): readonly Fact[] =>
  emptiesIn(root).filter(
    ({ schema }) => schema.type === 'text' && (schema.values !== undefined || schema.pattern !== undefined || (schema.length?.[0] ?? 0) > 0),
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
  return empty >= (written.length === 0 ? 1 : Math.max(3, written.length));
});

/** In a skeleton nothing is wrong yet. */
export const atMost: NonNullable<Kind['atMost']> = (_, root) => (isSkeleton(root) ? 'hint' : undefined);
