import { type OwnNotes as Told, toServer } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import type { OwnNotes } from './own-notes.ts';

/** Tells the server what hovers need of the user's own notes. */
export async function tellOwnNotes(own: OwnNotes, server: Server): Promise<Server> {
  const notes = (await own.notes()).map(({ page: { id, title, sections } }) => ({
    id,
    title,
    sections: sections.map(({ markdown, ...section }) => section),
  }));
  await server.client.sendNotification(toServer.ownNotes, { notes } satisfies Told);
  return server;
}
