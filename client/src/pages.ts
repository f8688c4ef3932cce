import { type CustomDocument, type Diagnostic, type Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PageReply, toServer } from '../../server/src/lsp/protocol.ts';
import { l10n } from './l10n.ts';
import type { Reader } from './topics/reader.ts';

const SCHEME = 'aws-devops-notes';

/** The address of a rule's page: the id of a problem leads there. */
const pageUri = (rule: string): Uri => Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
const ruleOf = ({ path }: Uri): string => path.replace(/^\//, '').replace(/\.md$/, '');

/** A problem whose rule's id leads to the rule's page. */
export function linked(problem: Diagnostic): Diagnostic {
  if (typeof problem.code === 'string') problem.code = { value: problem.code, target: pageUri(problem.code) };
  return problem;
}

/** Makes the addresses of rule pages lead into the reader; as text they are the page's Markdown. */
export function pages(client: () => Promise<BaseLanguageClient>, reader: Reader): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent(uri) {
        const id = ruleOf(uri);
        const page = await (await client()).sendRequest<PageReply>(toServer.page, { id });
        return page?.markdown ?? `# ${id}\n\n${l10n.t('There is no page with this name.')}`;
      },
    }),
    // An editor that hands its address on to the one reader, and goes.
    window.registerCustomEditorProvider('awsDevopsNotes.page', {
      openCustomDocument: (uri: Uri): CustomDocument => ({ uri, dispose: () => {} }),
      async resolveCustomEditor({ uri }, panel) {
        panel.dispose();
        await reader.show({ page: ruleOf(uri) });
      },
    }),
  ];
}
