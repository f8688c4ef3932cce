import type { Kind } from '../core/kind.ts';
import { appspec } from './appspec/kind.ts';
import { buildspec } from './buildspec/kind.ts';

export const kinds: readonly Kind[] = [appspec, buildspec];
