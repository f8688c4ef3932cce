import { Disposable, EventEmitter, type ExtensionContext, lm, McpStdioServerDefinition, workspace } from 'vscode';
import { execPath } from './exec-path.mjs';

const SETTING = 'awsDevopsNotes.mcp';

/**
 * Offers our MCP server to VS Code, where this one takes it and the user's setting wants it: in a trusted workspace on a machine, for the
 * folders that are open. VS Code asks before it starts the process, which is the Node that runs the extension.
 */
export function mcpServer(context: ExtensionContext): Disposable {
  // Younger than the oldest VS Code in which we run.
  if (typeof lm?.registerMcpServerDefinitionProvider !== 'function') return new Disposable(() => {});
  const changed = new EventEmitter<void>();
  const isWanted = (): boolean => workspace.isTrusted && workspace.getConfiguration().get(SETTING) === true;
  const provider = lm.registerMcpServerDefinitionProvider('awsDevopsNotes.mcp', {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      if (!isWanted() || folders.length === 0) return [];
      const args = [context.asAbsolutePath('dist/cli.js'), 'mcp', ...folders.flatMap(({ uri }) => ['--root', uri.fsPath])];
      const { version } = context.extension.packageJSON;
      return [new McpStdioServerDefinition('DevOps Notes for AWS', execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, version)];
    },
  });
  return Disposable.from(
    provider,
    changed,
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) changed.fire();
    }),
  );
}
