import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Files in INI and TOML, in whatever language VS Code has for them: without an extension for TOML that is plain text. */

const path = (name: string): vscode.Uri => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri, 'a folder is open');
  return vscode.Uri.joinPath(uri, name);
};

async function until<T>(what: string, get: () => T | PromiseLike<T>, good: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await get();
    if (good(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: waited in vain; the last was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const rules = (uri: vscode.Uri): string =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)))
    .join();

const hoverText = async (uri: vscode.Uri, at: vscode.Position): Promise<string> =>
  (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at))
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');

const labels = async (uri: vscode.Uri, at: vscode.Position): Promise<string[]> =>
  (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, at)).items.map(({ label }) =>
    typeof label === 'string' ? label : label.label,
  );

const files = [
  {
    name: 'shop/samconfig.toml',
    text: 'version = 0.1\n[default.deploy.parameters]\nstack_nam = "shop"\nresolve_s3 = true\n',
    problem: 'samconfig/unknown-key',
    word: 'resolve_s3',
    typed: 'conf',
    offered: 'confirm_changeset',
  },
  {
    name: 'etc/cfn/cfn-hup.conf',
    text: '[main]\nstack=shop\nregionn=us-east-1\nregion=us-east-1\n',
    problem: 'cfn-hup/unknown-key',
    word: 'stack',
    typed: 'int',
    offered: 'interval',
  },
  {
    name: 'etc/cfn/hooks.d/reload.conf',
    text: '[reload]\ntriggers=post.updat\npath=Resources.Web.Metadata\naction=reload\n',
    problem: 'cfn-hup-hooks/trigger-value',
    word: 'triggers',
    typed: 'ru',
    offered: 'runas',
  },
] as const;

describe('files in INI and TOML', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const { name, text, problem, word, typed, offered } of files)
    for (const language of [undefined, 'plaintext', 'ini', 'properties'])
      it(`${name} has diagnostics, hovers and completion as ${language ?? 'what VS Code opens it as'}`, async () => {
        await vscode.workspace.fs.writeFile(path(name), new TextEncoder().encode(text));
        const opened = await vscode.workspace.openTextDocument(path(name));
        const document = language ? await vscode.languages.setTextDocumentLanguage(opened, language) : opened;
        const editor = await vscode.window.showTextDocument(document);
        await until(
          'the diagnostics',
          () => rules(document.uri),
          (found) => found === problem,
        );
        await until(
          'the hover',
          () => hoverText(document.uri, document.positionAt(text.indexOf(word) + 1)),
          (found) => found.includes(`\`${word}\``),
        );
        const end = document.positionAt(text.length);
        assert.ok(await editor.edit((edit) => edit.insert(end, typed)));
        await until(
          'the completion',
          () => labels(document.uri, end.translate(0, typed.length)),
          (found) => found.includes(offered),
        );
        await vscode.commands.executeCommand('workbench.action.files.revert');
      });
});
