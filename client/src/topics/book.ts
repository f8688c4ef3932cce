import type { Event } from 'vscode';
import type { NoteSummary } from '../../../server/src/notes/summary.ts';

/** All notes: those that come with the extension, and the user's own. Nothing is read before it is asked for. */
export type Book = {
  summaries(): Promise<readonly NoteSummary[]>;
  /** The body of a note as safe HTML; `undefined` if there is no such note. */
  html(id: string): Promise<string | undefined>;
  /** Notes of the user came, went or changed. */
  readonly onDidChange: Event<void>;
};
