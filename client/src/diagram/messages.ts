import type { DiagramReply } from '../../../server/src/lsp/drawn.ts';

/** What goes between the page with a picture and the extension. */

export type ToPage = { readonly type: 'show'; readonly diagram: DiagramReply };

/** `open` shows a place of the file. */
export type FromPage = { readonly type: 'ready' } | { readonly type: 'open'; readonly at: DiagramReply['at'] };
