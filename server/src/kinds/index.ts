import type { Kind } from '../core/kind.ts';
import { buildspec } from './buildspec/kind.ts';

/** The kinds of AWS's files, one line each. */
export const fileKinds: readonly Kind[] = [buildspec];
