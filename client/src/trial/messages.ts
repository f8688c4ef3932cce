import type { OutcomeReply, TrialReply } from '../../../server/src/lsp/tried.ts';

/** What goes between the page on which something is tried and the extension. */

export type ToPage = { readonly type: 'show'; readonly trial: TrialReply } | { readonly type: 'outcome'; readonly outcome: OutcomeReply };

/** `open` shows a place of the file; `run` has the text of the example. */
export type FromPage = { readonly type: 'ready' } | { readonly type: 'run'; readonly text: string } | { readonly type: 'open'; readonly at: TrialReply['at'] };
