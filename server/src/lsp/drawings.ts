import type { Analysis } from '../core/analyze.ts';
import type { Diagram } from '../core/diagram.ts';
import { diagrams } from '../features/diagrams.ts';
import { rangeOf } from './convert.ts';
import type { DiagramReply } from './drawn.ts';
import { type MakeFeature, request } from './handler.ts';
import { type DiagramsAsked, toServer } from './protocol.ts';

/** What of a file can be drawn. */
export const drawings: MakeFeature = ({ analysis }) => ({
  handlers: [
    request(toServer.diagrams, null, ({ uri }: DiagramsAsked): DiagramReply[] => {
      const found = analysis(uri);
      return found ? diagrams(found).map((diagram) => replyOf(found, diagram)) : [];
    }),
  ],
});

const replyOf = (analysis: Analysis, { title, wish, span, groups, boxes, arrows }: Diagram): DiagramReply => ({
  title,
  wish,
  at: rangeOf(analysis, span),
  groups: groups.map(({ span: place, ...group }) => ({ ...group, at: rangeOf(analysis, place) })),
  boxes: boxes.map(({ span: place, ...box }) => ({ ...box, ...(place ? { at: rangeOf(analysis, place) } : {}) })),
  arrows,
});
