/** What goes between the reader's page and the extension. */

/** A page of the reader: a note's id, or a rule's with its slash; a section of it. */
export type Place = { readonly page: string; readonly section?: string };

export type ToPage = {
  readonly type: 'show';
  readonly place: Place;
  readonly title: string;
  /** Status, date and tasks, in words. */
  readonly facts: string;
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly back: boolean;
  readonly forward: boolean;
  readonly follows: boolean;
  /** The page came by itself, with the cursor: it takes no focus. */
  readonly quiet: boolean;
};

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly place: Place }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }
  | { readonly type: 'copy'; readonly text: string }
  | Wish;

/** What the reader itself can't do. */
export type Wish =
  | { readonly type: 'key'; readonly kind: string; readonly pointer: string }
  | { readonly type: 'follow' }
  | { readonly type: 'export' }
  | { readonly type: 'quiz' };
