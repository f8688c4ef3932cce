import type { Item } from '../core/around.ts';
import type { Position } from '../core/lines.ts';
import type { FixGrade } from '../features/grade-fix.ts';
import type { Studied } from '../features/study.ts';
import type { Card, Fix } from '../kinds/cards/card.ts';
import type { NoteWords } from '../notes/index.ts';

/** What goes between our client and our server beyond the language server protocol. Any other client does without. */

/** What a client says of itself when it starts the server. */
export type ClientOptions = {
  /** The command that opens a note: its arguments are the note's id and the section's. */
  readonly openNoteCommand?: string;
  /** The command that opens the page on which a wrong fact is reported: its argument is what it is about. */
  readonly reportCommand?: string;
  /** The command that draws what a file describes: its arguments are the file's address and the number of the drawing. */
  readonly showDiagramCommand?: string;
  /** The command that tries something of a file on an example: its arguments are the file's address and the number of the trial. */
  readonly tryCommand?: string;
  /** It answers questions about files, and says when they change. */
  readonly files?: boolean;
  /** It shows JSON's syntax errors itself. */
  readonly jsonSyntax?: boolean;
};

/** From the client to the server. */
export const toServer = {
  /** Notification: the user's choice of a kind for a file; none means none of ours. */
  chooseKind: 'awsDevopsNotes/chooseKind',
  /** Notification: where the cursor is. */
  cursor: 'awsDevopsNotes/cursor',
  /** Notification: files came, went or changed. */
  filesChanged: 'awsDevopsNotes/filesChanged',
  /** Notification: the user's own notes, all of them. */
  ownNotes: 'awsDevopsNotes/ownNotes',
  /** The Markdown of a rule's page. */
  page: 'awsDevopsNotes/page',
  /** The section that speaks about the key at a place. */
  noteAt: 'awsDevopsNotes/noteAt',
  /** Where a key stands in a text. */
  findKey: 'awsDevopsNotes/findKey',
  snippets: 'awsDevopsNotes/snippets',
  /** What of an open file can be drawn. */
  diagrams: 'awsDevopsNotes/diagrams',
  /** What of an open file can be tried on an example. */
  trials: 'awsDevopsNotes/trials',
  /** What comes of trying it. */
  tryOut: 'awsDevopsNotes/tryOut',
  /** The problems of a file that is not open. */
  check: 'awsDevopsNotes/check',
  /** What the project file of a folder says of its files' kinds. */
  project: 'awsDevopsNotes/project',
  /** Whether a person mended the file of a quiz card. */
  gradeFix: 'awsDevopsNotes/gradeFix',
  /** Which sections of notes and which rules an open file is about. */
  studied: 'awsDevopsNotes/studied',
  /** The cards in the text of a file of cards. */
  readCards: 'awsDevopsNotes/readCards',
  /** What a tool for agents says. */
  agent: 'awsDevopsNotes/agent',
} as const;

/** From the server to the client, about files. */
export const toClient = {
  stat: 'awsDevopsNotes/stat',
  read: 'awsDevopsNotes/read',
  list: 'awsDevopsNotes/list',
  find: 'awsDevopsNotes/find',
  /** All files below a folder that may be ours by their endings. */
  files: 'awsDevopsNotes/files',
  /** The text of one of our own files, by its path below `dist/notes`. */
  built: 'awsDevopsNotes/built',
} as const;

export type ChooseKind = { readonly uri: string; readonly kind?: string };
export type Cursor = { readonly uri: string; readonly position: Position };
export type FilesChanged = { readonly uris: readonly string[] };
export type OwnNotes = { readonly notes: readonly NoteWords[] };
export type PageReply = { readonly title: string; readonly markdown: string } | null;
export type NoteAtReply = { readonly note: string; readonly section: string } | null;
export type FindKey = { readonly uri: string; readonly text: string; readonly kind: string; readonly pointer: string };
export type KeyReply = { readonly start: Position; readonly end: Position } | null;
export type DiagramsAsked = { readonly uri: string };
export type TrialsAsked = { readonly uri: string };
/** The number of the trial in the file, and the text of the example. */
export type TryAsked = { readonly uri: string; readonly number: number; readonly text: string };
export type SnippetsAsked = { readonly uri: string; readonly position: Position /** For a file that is of no kind yet. */; readonly kind?: string };
export type SnippetReply = {
  readonly name: string;
  readonly description: string;
  /** How it looks with its defaults. */
  readonly preview: string;
  /** VS Code's snippet syntax. */
  readonly insert: string;
  readonly at: Position;
};
export type CheckAsked = { readonly uri: string; readonly text: string /** What the client knows of its kind. */; readonly kind?: string };
export type ProjectReply = { readonly kinds: readonly (readonly [glob: string, kind: string])[]; readonly exclude: readonly string[] };
export type StatReply = 'file' | 'folder' | 'none' | null;
export type ReadReply = string | null;
export type ListReply = readonly Item[] | null;
export type FindAsked = { readonly folder: string; readonly name: string };
export type FindReply = readonly string[] | null;
/** The card, and what the person made of its file. */
export type GradeFixAsked = { readonly card: Pick<Fix, 'kind' | 'rule' | 'fileName' | 'faulty' | 'fixed' | 'around'>; readonly text: string };
export type GradeFixReply = FixGrade;
export type StudiedAsked = { readonly uri: string };
export type StudiedReply = Studied | null;
/** The name of the tool, and what a model gave it. */
export type AgentAsked = { readonly tool: string; readonly input: unknown };
export type ReadCardsAsked = { readonly text: string };
export type ReadCardsReply = readonly Card[];
