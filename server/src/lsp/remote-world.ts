import type { BuiltFiles } from '../words.ts';
import type { World } from '../world.ts';
import type { Client } from './client.ts';
import { type FindReply, type ListReply, type ReadReply, type StatReply, toClient } from './protocol.ts';

/** The files as our client sees them: open editors first, then whatever file system the workspace has. */
export const remoteWorld = ({ ask }: Client): World => ({
  stat: async (uri) => (await ask<StatReply>(toClient.stat, { uri })) ?? undefined,
  read: async (uri) => (await ask<ReadReply>(toClient.read, { uri })) ?? undefined,
  list: async (uri) => (await ask<ListReply>(toClient.list, { uri })) ?? undefined,
  find: async (folder, name) => (await ask<FindReply>(toClient.find, { folder, name })) ?? undefined,
  files: async (folder) => (await ask<FindReply>(toClient.files, { uri: folder })) ?? undefined,
});

/** What the build wrote, which the client has beside its own bundle. */
export const remoteFiles = ({ ask }: Client): BuiltFiles => ({ read: async (path) => (await ask<ReadReply>(toClient.built, { path })) ?? undefined });
