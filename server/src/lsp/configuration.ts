import { DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification, InlayHintRefreshRequest } from 'vscode-languageserver';
import { type MakeFeature, notification } from './handler.ts';

/** The settings of the editor, and the folders it works in. */
export const configuration: MakeFeature = ({ client, documents, diagnostics, settings }) => {
  const refreshAll = (): void => documents.all().forEach(diagnostics.refresh);
  return {
    capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    registrations: client.can.registersSettings ? [{ method: DidChangeConfigurationNotification.method, registerOptions: { section: 'awsDevopsNotes' } }] : [],
    handlers: [
      notification(DidChangeConfigurationNotification.type, ({ settings: pushed }) => {
        settings.changed(pushed);
        refreshAll();
        if (client.can.hintsAgain) void client.ask(InlayHintRefreshRequest.type);
      }),
      notification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
        const uris = (folders: typeof added): string[] => folders.map(({ uri }) => uri);
        settings.setFolders(uris(added), uris(removed));
        refreshAll();
      }),
    ],
  };
};
