import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.ts';

/** The Topics view and the search, inside the extension host. */

const api = async (): Promise<Api> => {
  const extension = vscode.extensions.getExtension<Api>('aws-devops-notes.aws-devops-notes');
  assert.ok(extension);
  return extension.activate();
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

const activeTab = (): string => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';

describe('the sidebar', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows all domains, with topics in each', async () => {
    const tree = await (await api()).topics();
    assert.deepEqual(
      tree.map(({ label }) => label),
      [
        'SDLC Automation',
        'Configuration and IaC',
        'Resilient Solutions',
        'Monitoring and Logging',
        'Incident Response',
        'Security and Compliance',
        'This Tool',
      ],
    );
    for (const { label, children } of tree) assert.ok(children.length > 0, label);
    await vscode.commands.executeCommand('awsDevopsNotes.topics.focus');
  });

  it('opens a topic from its inline action', async () => {
    const [domain] = await (await api()).topics();
    const topic = domain?.children.find(({ opens }) => opens?.note === 'codebuild');
    await vscode.commands.executeCommand('awsDevopsNotes.openTopic', topic);
    await until('the note', activeTab, (label) => /codebuild/i.test(label));
  });

  it('finds "shard limit" with the line that says it, and forgives typos', async () => {
    const { search } = await api();
    const [hit] = await search('shard limit');
    assert.ok(hit?.entry.type === 'note' && hit.entry.note === 'kinesis-data-streams' && hit.entry.section === 'shards');
    assert.match(hit.line, /limits/);
    const [permissions] = await search('permision');
    assert.ok(permissions?.entry.type === 'note' && permissions.entry.section === 'permissions');
    const start = performance.now();
    await search('composite alarm');
    console.log(`a query took ${(performance.now() - start).toFixed(1)} ms`);
  });

  const accept = async (query: string): Promise<void> => {
    const asked = vscode.commands.executeCommand('awsDevopsNotes.searchNotes', query);
    // The list needs a moment; accepting without one does nothing.
    const again = setInterval(() => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 500);
    await asked;
    clearInterval(again);
  };

  it('opens the section that was found', async () => {
    await accept('shard limit');
    await until('the note', activeTab, (label) => /kinesis/i.test(label));
  });

  it('opens the rule page that was found', async () => {
    await accept('unquoted glob');
    await until('the page', activeTab, (label) => /alias-without-anchor|unquoted glob/i.test(label));
  });

  it('puts a whole file that was found into a new file, which is then of its kind', async () => {
    await accept('docker image architectures');
    const editor = await until(
      'the file',
      () => vscode.window.activeTextEditor,
      (found) => found?.document.getText().startsWith('version: 0.2') === true,
    );
    assert.equal(editor?.document.isUntitled, true);
    assert.match(editor?.document.getText() ?? '', /batch:/);
  });

  it('puts a piece that was found into the buildspec at hand, where it fits', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'version: 0.2\nphases:\n  build:\n    commands:\n      - make\n' });
    await vscode.window.showTextDocument(document);
    await accept('Sign in to Amazon ECR');
    await until(
      'the piece',
      () => document.getText(),
      (text) => /^ {6}- .*get-login-password/m.test(text),
    );
  });

  it('opens a sample that hovers explain', async () => {
    const editor = await until(
      'the sample',
      // An editor of a test before may come to the front late, on a busy machine.
      async () => {
        await vscode.commands.executeCommand('awsDevopsNotes.openSample');
        return vscode.window.activeTextEditor;
      },
      (found) => found?.document.isUntitled === true && /^artifacts:/m.test(found.document.getText()),
    );
    assert.ok(editor);
    const { document, selection } = editor;
    assert.equal(document.lineAt(selection.active.line).text, 'artifacts:');
    const hovers = await until(
      'the hover',
      () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, selection.active),
      (found) => found.length > 0,
    );
    assert.match(hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join(), /Files to keep/);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('opens a sample template that hovers explain', async () => {
    const editor = await until(
      'the sample',
      async () => {
        await vscode.commands.executeCommand('awsDevopsNotes.openSampleTemplate');
        return vscode.window.activeTextEditor;
      },
      (found) => found?.document.isUntitled === true && /^Resources:/m.test(found.document.getText()),
    );
    assert.ok(editor);
    const { document, selection } = editor;
    assert.equal(document.lineAt(selection.active.line).text, '  Failures:');
    const hovers = await until(
      'the hover',
      () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(selection.active.line + 1, 14)),
      (found) => found.length > 0,
    );
    const words = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
    assert.match(words.join(), /AWS::SNS::Topic/);
  });
});
