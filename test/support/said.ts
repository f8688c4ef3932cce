import type { Problem } from '../../server/src/core/problem.ts';

/** Problems as lines. One of them holds its whole tree, of which a comparison that fails would make gigabytes. */
export const said = (problems: readonly Problem[]): string[] => problems.map(({ rule, start, message }) => `${start} ${rule}: ${message}`);
