import type { Fact } from './fact.ts';
import type { Inner } from './inner.ts';
import type { Question, Rule } from './kind.ts';
import type { Node, Span } from './node.ts';
import type { Problem } from './problem.ts';
import type { Key, Schema } from './schema.ts';
import { moved } from './yaml/moved.ts';

/**
 * What is known of a value two levels below the root, such as a resource, or of an item of a list of maps there: its facts, the problems that the walk found in it, and those of
 * rules by part. As long as the value itself is taken over from version to version, all of it is.
 */
export type Part = {
  readonly fact: Fact;
  /** What it was held against. */
  readonly schema: Schema;
  readonly key: Key | undefined;
  readonly name: string | undefined;
  /** How many values it has. */
  readonly count: number;
  readonly found: Found;
  /** Values in it in which something of another kind may stand, and what does. */
  readonly places: readonly Fact[];
  inners?: readonly InnerPlace[];
  /** What rules made of it. */
  judged?: Judged;
};

/** What rules found in a part, what they asked of the file meanwhile, and which of them have to look again each time. */
type Judged = { readonly found: Found; readonly asked: readonly Asked[]; readonly again: readonly Again[] };
/** A question about the file with its answer: one value for all parts that asked it together. `isStill` says whether the answer is the same of the file `of`. */
export type Asked = { readonly question: Question; readonly about: string; readonly answer: ReturnType<Question>; of: Fact; isStill: boolean };
export type Again = { readonly rule: Rule; readonly facts: readonly Fact[] };

/** Something of another kind that was found in a part: its value, and what doesn't change as long as the part doesn't. */
export type InnerPlace = Pick<Inner, 'fact' | 'isText' | 'isKnown' | 'isWritable'> & {
  /** Where it stands, from the start of the value on. */
  readonly from: Span;
};

export type Parts = ReadonlyMap<Node, Part>;

/** Parts are the children of the root's children. */
export const PART_DEPTH = 2;

/** Whether what stands two levels down is not a part as a whole: of a list of maps, each is one; the arguments of a function are together. */
export const isParted = (node: Node): boolean => node.type === 'list' && node.tag === undefined && node.items[0]?.type === 'map';

/** Problems, and where the part stood when they were found. */
type Found = { problems: readonly Problem[]; at: number };

/** Problems of a part to be kept. Their places are their own: those of the tree move with it. */
export const foundIn = ({ start }: Node, problems: readonly Problem[]): Found => ({ problems: movedBy(problems, 0), at: start });

/** What a list got since it had a length. */
export function since<Item>(items: readonly Item[], length: number): Item[] {
  const found: Item[] = [];
  for (let index = length; index < items.length; index++) found.push(items[index] as Item);
  return found;
}

/** The problems as they stand now. */
export function problemsOf(found: Found, { start }: Node): readonly Problem[] {
  if (found.at !== start) {
    found.problems = movedBy(found.problems, start - found.at);
    found.at = start;
  }
  return found.problems;
}

const movedBy = (problems: readonly Problem[], by: number): readonly Problem[] =>
  problems.length === 0 ? problems : problems.map((problem) => moved(problem, (offset) => offset + by));
