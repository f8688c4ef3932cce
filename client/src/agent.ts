import { type Disposable, type ExtensionContext, LanguageModelTextPart, type LanguageModelTool, LanguageModelToolResult, lm } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Answer } from '../../server/src/agent/tools.ts';
import { type AgentAsked, toServer } from '../../server/src/lsp/protocol.ts';
import { l10n } from './l10n.ts';

/** A tool as the manifest has it, which `npm run check -- --write` writes from `server/src/agent`. */
type Listed = { readonly name: string; readonly toolReferenceName: string; readonly displayName: string };

/** The tools for language models, where this VS Code has them; the language server runs them, so they work wherever it does. */
export function agentTools({ extension }: ExtensionContext, client: () => Promise<BaseLanguageClient>): Disposable[] {
  // Younger than the oldest VS Code in which we run.
  if (typeof lm?.registerTool !== 'function') return [];
  const listed: readonly Listed[] = extension.packageJSON.contributes.languageModelTools;
  return listed.map((tool) => lm.registerTool(tool.name, toolOf(tool, client)));
}

const toolOf = ({ name, displayName }: Listed, client: () => Promise<BaseLanguageClient>): LanguageModelTool<object> => ({
  // Nothing to confirm: the tools read files of the workspace alone, and write nothing.
  prepareInvocation({ input }) {
    const path = 'path' in input && typeof input.path === 'string' ? input.path : undefined;
    return { invocationMessage: path === undefined ? displayName : l10n.t('{0}: {1}', displayName, path) };
  },
  async invoke({ input }, token) {
    const server = await client();
    const { text, isError } = await server.sendRequest<Answer>(toServer.agent, { tool: bareName(name), input } satisfies AgentAsked, token);
    // VS Code tells the model what an error says.
    if (isError) throw new Error(text);
    return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
  },
});

/** `check_file` of `aws-devops-notes_check_file`. */
const bareName = (name: string): string => name.slice(name.indexOf('_') + 1);
