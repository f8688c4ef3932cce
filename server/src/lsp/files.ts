import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { type MakeFeature, notification } from './handler.ts';
import { type FilesChanged, toServer } from './protocol.ts';

/** News of files: from our client without being asked, from others once they watch for us. */
export const files: MakeFeature = ({ client, filesChanged }) => ({
  registrations:
    !client.options.files && client.can.watchesFiles
      ? [{ method: DidChangeWatchedFilesNotification.method, registerOptions: { watchers: [{ globPattern: '**/*' }] } }]
      : [],
  handlers: [
    notification(DidChangeWatchedFilesNotification.type, ({ changes }) => filesChanged(changes.map(({ uri }) => uri))),
    notification(toServer.filesChanged, ({ uris }: FilesChanged) => filesChanged(uris)),
  ],
});
