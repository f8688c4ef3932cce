import type { Connection } from 'vscode-languageserver';
import { kindOf, rulePages } from '../catalogue.ts';
import { analyze } from '../core/analyze.ts';
import { aroundIn } from '../core/around.ts';
import { analysisOf, type Documents } from '../documents.ts';
import { gradeFix } from '../features/grade-fix.ts';
import { studied } from '../features/study.ts';
import { cards } from '../kinds/cards/kind.ts';
import { cardsOf } from '../kinds/cards/read.ts';
import * as protocol from './protocol.ts';

/** Answers what the quiz asks: it needs the engine for files to mend, and for the user's own cards. */
export function answerQuiz(connection: Connection, documents: Documents): void {
  connection.onRequest(protocol.toServer.gradeFix, ({ card, text }: protocol.GradeFixAsked): protocol.GradeFixReply => {
    const kind = kindOf(card.kind);
    if (!kind) return { solved: false, message: 'This card is of a kind of file that is not known here.' };
    const { around, ...task } = card;
    return gradeFix({ ...task, kind, ...(around ? { around: aroundIn(around) } : {}) }, text, (id) => rulePages.has(id));
  });
  connection.onRequest(protocol.toServer.studied, ({ uri }: protocol.StudiedAsked): protocol.StudiedReply => {
    const analysis = analysisOf(documents.get(uri));
    return analysis ? studied(analysis) : null;
  });
  connection.onRequest(protocol.toServer.readCards, ({ text }: protocol.ReadCardsAsked): protocol.ReadCardsReply => cardsOf(analyze(text, cards)));
}
