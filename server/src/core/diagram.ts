import type { Span } from './node.ts';

/** What a file describes, to be drawn: boxes, groups of them, and what leads from one box to another. */
export type Diagram = {
  /** What is drawn, with its name: "Delivery of shop". */
  readonly title: string;
  /** What a person asks for: "Show delivery". */
  readonly wish: string;
  /** The part of the file that it draws; the wish stands above its start. */
  readonly span: Span;
  readonly groups: readonly Group[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
};

type Group = { readonly id: string; readonly title: string; readonly span: Span };

export type Box = {
  readonly id: string;
  readonly title: string;
  /** A line or two below the title. */
  readonly detail?: string;
  /** The id of the group it stands in. */
  readonly group?: string;
  /** Its place in the file, if it has one. */
  readonly span?: Span;
};

/** From one box to another, by id; one without a label says the order alone. */
export type Arrow = { readonly from: string; readonly to: string; readonly label?: string };
