import type { Position } from '../core/lines.ts';
import type { Check, Sample, Trial } from '../core/trial.ts';

/** What can be tried and what came of it, as the client gets it; places are lines and characters. */

export type TrialReply = Pick<Trial, 'title' | 'wish' | 'example'> & { readonly at: Range; readonly samples: readonly Sample[] };
export type OutcomeReply =
  | { readonly fault: string }
  | { readonly holds: boolean; readonly says: string; readonly checks: readonly (Omit<Check, 'span'> & { readonly at: Range })[] };

type Range = { readonly start: Position; readonly end: Position };
