import type { Html } from '../src/quiz/session/screen.ts';

/** Finished HTML as the inside of an element: made by the extension of a card's Markdown, with nothing unescaped in it. */
export const inner = (html: Html): { readonly dangerouslySetInnerHTML: { readonly __html: Html } } => ({ dangerouslySetInnerHTML: { __html: html } });
