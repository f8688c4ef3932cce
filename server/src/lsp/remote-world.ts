import type { Connection } from 'vscode-languageserver';
import type { World } from '../world.ts';
import { type FindReply, type ListReply, type ReadReply, type StatReply, toClient } from './protocol.ts';

/** The files as our client sees them: open editors first, then whatever file system the workspace has. */
export const remoteWorld = (connection: Connection): World => ({
  stat: async (uri) => (await ask<StatReply>(connection, toClient.stat, { uri })) ?? undefined,
  read: async (uri) => (await ask<ReadReply>(connection, toClient.read, { uri })) ?? undefined,
  list: async (uri) => (await ask<ListReply>(connection, toClient.list, { uri })) ?? [],
  find: async (folder, name) => (await ask<FindReply>(connection, toClient.find, { folder, name })) ?? undefined,
});

/** A question that fails has no answer; the client's log says why. */
const ask = <Reply>(connection: Connection, method: string, params: unknown): Promise<Reply | null> =>
  connection.sendRequest<Reply>(method, params).catch((error: unknown) => {
    connection.console.warn(`${method}: ${String(error)}`);
    return null;
  });
