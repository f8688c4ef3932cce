import { makeKind, ruleIds } from '../catalogue.ts';
import { analyze } from '../core/analyze.ts';
import { analyzed } from '../core/analyzed.ts';
import { aroundIn } from '../core/around.ts';
import { gradeFix } from '../features/grade-fix.ts';
import { studied } from '../features/study.ts';
import { cardsOf } from '../kinds/cards/read.ts';
import { type MakeFeature, request } from './handler.ts';
import {
  type GradeFixAsked,
  type GradeFixReply,
  type ReadCardsAsked,
  type ReadCardsReply,
  type StudiedAsked,
  type StudiedReply,
  toServer,
} from './protocol.ts';

/** Answers what the quiz asks: it needs the engine for files to mend, and for the user's own cards. */
export const quiz: MakeFeature = ({ analysis, data }) => ({
  handlers: [
    request(toServer.gradeFix, unjudged, async ({ card, text }: GradeFixAsked): Promise<GradeFixReply> => {
      const kind = await makeKind(card.kind);
      if (!kind) return { solved: false, message: 'This card is of a kind of file that is not known here.' };
      const { around, ...task } = card;
      // Both are loaded, so that neither is judged without the other's types.
      for (const each of [card.faulty, text]) await analyzed(each, kind, data);
      return gradeFix({ ...task, kind, data, ...(around ? { around: aroundIn(around) } : {}) }, text, (id) => ruleIds.has(id));
    }),
    request(toServer.studied, null, ({ uri }: StudiedAsked): StudiedReply => {
      const found = analysis(uri);
      return found ? studied(found) : null;
    }),
    request(toServer.readCards, [], async ({ text }: ReadCardsAsked): Promise<ReadCardsReply> => {
      const kind = await makeKind('cards');
      return kind ? cardsOf(analyze(text, kind)) : [];
    }),
  ],
});

const unjudged: GradeFixReply = { solved: false, message: 'Something went wrong while this file was judged; the log says what.' };
