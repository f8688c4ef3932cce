import { makeKind } from '../catalogue.ts';
import { analyze } from '../core/analyze.ts';
import { claimedAt } from '../features/hover.ts';
import { keyAt } from '../features/key-at.ts';
import { harmless } from '../notes/harmless.ts';
import { notes as ours } from '../notes/index.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, notification, request } from './handler.ts';
import { type Cursor, type FindKey, type KeyReply, type NoteAtReply, type OwnNotes, toServer } from './protocol.ts';

/** Between keys and notes: which section speaks about a key, where a key of a note stands, and the user's own notes. */
export const notes: MakeFeature = (session) => ({
  handlers: [
    notification(toServer.ownNotes, ({ notes: sent }: OwnNotes) => {
      session.ownNotes = sent.filter(({ id }) => !ours.some((note) => note.id === id)).map(harmless);
    }),
    request(toServer.noteAt, null, ({ uri, position }: Cursor): NoteAtReply => {
      const found = session.at({ textDocument: { uri }, position }, (analysis, offset) => claimedAt(analysis, offset, session.ownNotes));
      return found ? { note: found.note, section: found.section } : null;
    }),
    request(toServer.findKey, null, async ({ text, kind: id, pointer }: FindKey): Promise<KeyReply> => {
      const kind = await makeKind(id);
      const analysis = kind && analyze(text, kind);
      const span = analysis && keyAt(analysis, pointer);
      return analysis && span ? rangeOf(analysis, span) : null;
    }),
  ],
});
