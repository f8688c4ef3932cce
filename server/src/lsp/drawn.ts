import type { Box, Diagram } from '../core/diagram.ts';
import type { Position } from '../core/lines.ts';

/** A drawing as the client gets it; its places are lines and characters. */
export type DiagramReply = Pick<Diagram, 'title' | 'wish' | 'arrows'> & {
  readonly at: Range;
  readonly groups: readonly { readonly id: string; readonly title: string; readonly at: Range }[];
  readonly boxes: readonly (Omit<Box, 'span'> & { readonly at?: Range })[];
};

type Range = { readonly start: Position; readonly end: Position };
