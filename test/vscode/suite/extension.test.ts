import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.ts';

/** Runs inside the extension host of a real VS Code: on the desktop, in the embedded host, and in a web worker. */

const folder = (): vscode.Uri => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri, 'a folder is open');
  return uri;
};
const path = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

async function until<T>(what: string, get: () => T | PromiseLike<T>, good: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await get();
    if (good(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: waited in vain; the last was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const rules = (uri: vscode.Uri): string[] =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
const diagnosed = (uri: vscode.Uri, expected: readonly string[]): Promise<string[]> =>
  until(
    `diagnostics ${expected}`,
    () => rules(uri),
    (found) => JSON.stringify(found) === JSON.stringify(expected),
  );

async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(path(name)));
}

/** A file of the workspace with a text of its own for one test. */
async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(path(name), new TextEncoder().encode(text));
  return open(name);
}

const hoverText = async (uri: vscode.Uri, line: number, character: number): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(line, character));
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
};

/** What VS Code offers in a range. It takes back a question while it is still busy with the file; then it is asked again. */
const actionsIn = (uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> =>
  until(
    'actions',
    () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range).then(
        (actions) => actions,
        (error: Error) => {
          if (error.name === 'Canceled') return [];
          throw error;
        },
      ),
    (actions) => actions.length > 0,
  );

const good = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
const template = 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    DependsOn: Gone\n';
const bad = good.replace('commands', 'comands');

describe('the extension', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('marks the one mistake of the sample, with a link to the rule', async () => {
    const { document } = await open('buildspec.yml');
    await diagnosed(document.uri, ['syntax/alias-without-anchor']);
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
    assert.equal(diagnostic?.range.start.line, 7);
    assert.equal(diagnostic?.source, 'DevOps Notes');
    assert.ok(typeof diagnostic?.code === 'object' && diagnostic.code.target.toString() === 'aws-devops-notes:/syntax/alias-without-anchor.md');
    const page = await vscode.workspace.openTextDocument(diagnostic.code.target);
    assert.match(page.getText(), /^# Unquoted glob/);
  });

  it('is active, and says how long that took', async () => {
    await open('buildspec.yml');
    const extension = vscode.extensions.getExtension<{ activationMilliseconds: number }>('aws-devops-notes.aws-devops-notes');
    const api = await until(
      'activation',
      () => extension?.exports,
      (exports) => exports !== undefined,
    );
    assert.equal(typeof api?.activationMilliseconds, 'number');
    console.log(`activate() took ${api?.activationMilliseconds.toFixed(1)} ms`);
  });

  it('explains keys, with a link to the note', async () => {
    const { document } = await open('buildspec.yml');
    await diagnosed(document.uri, ['syntax/alias-without-anchor']);
    const text = await hoverText(document.uri, 4, 3);
    assert.match(text, /Files to keep after the build\./);
    assert.match(text, /\(command:awsDevopsNotes\.openNote\?/);
  });

  it('fixes the mistake', async () => {
    const { document } = await openNew('fixed-buildspec.yml', `${good}artifacts:\n  files:\n    - **/*\n`);
    await diagnosed(document.uri, ['syntax/alias-without-anchor']);
    const [action] = await actionsIn(document.uri, new vscode.Range(6, 7, 6, 7));
    assert.equal(action?.title, 'Put the value in quotes');
    assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(document.lineAt(6).text, "    - '**/*'");
    await diagnosed(document.uri, []);
  });

  it('offers behind the fixes of a problem the page of its rule, and a card about it', async () => {
    const { document } = await openNew('menu-buildspec.yml', `${good}artifacts:\n  files:\n    - **/*\n`);
    await diagnosed(document.uri, ['syntax/alias-without-anchor']);
    const actions = await actionsIn(document.uri, new vscode.Range(6, 7, 6, 7));
    const titles = actions.map(({ title }) => title);
    const at = ['Put the value in quotes', 'Explain this rule', 'Make a quiz card of this problem'].map((title) => titles.indexOf(title));
    assert.ok(at[0] === 0 && at[1] !== undefined && at[1] > 0 && at[2] !== undefined && at[2] > at[1], titles.join());
    const explain = actions[at[1]]?.command;
    assert.deepEqual([explain?.command, explain?.arguments], ['awsDevopsNotes.openNote', ['syntax/alias-without-anchor']]);
  });

  it('makes a described task definition fit for a registration, by one fix', async () => {
    const container = { name: 'web', image: 'nginx:1.27', memory: 128 };
    const described = { taskDefinitionArn: 'arn', family: 'web', revision: 7, containerDefinitions: [container], status: 'ACTIVE', requiresAttributes: [] };
    const { document } = await openNew('described.json', JSON.stringify({ taskDefinition: described, tags: [] }, undefined, 4));
    const rule = 'ecs-taskdef/server-fields';
    await diagnosed(document.uri, [rule, rule, rule, rule, rule]);
    const place = document.positionAt(document.getText().indexOf('revision') + 2);
    const actions = await actionsIn(document.uri, new vscode.Range(place, place));
    const fix = actions.find(({ title }) => title === 'Make it fit for a registration');
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), actions.map(({ title }) => title).join());
    assert.equal(document.getText(), JSON.stringify({ family: 'web', containerDefinitions: [container] }, undefined, 4));
    await diagnosed(document.uri, []);
  });

  it('completes keys, at the right indentation', async () => {
    const editor = await openNew('complete-buildspec.yml', 'version: 0.2\nphases:\n  build:\n    comm\n');
    await diagnosed(editor.document.uri, ['buildspec/wrong-type']);
    const end = new vscode.Position(3, 8);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until(
      'the accepted completion',
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText();
      },
      (text) => text === 'version: 0.2\nphases:\n  build:\n    commands:\n      - \n',
    );
  });

  it('outlines the file', async () => {
    const { document } = await open('services/api/batch.yml');
    const symbols = await until(
      'symbols',
      () => vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => (found?.length ?? 0) > 0,
    );
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['version', 'batch', 'phases'],
    );
  });

  it('leaves other files alone: other YAML, lock files, files of other tools that share a name, what other tools show', async () => {
    const { document: other } = await openNew('compose.yml', 'services:\n  web: {}\n');
    const { document: lock } = await openNew('pnpm-lock.yaml', bad);
    const { document: plugin } = await openNew('plugin/buildspec.json', '{"name": "a", "version": "4.1.0", "dependencies": {}, "author": "b"}');
    const scheme = vscode.workspace.registerTextDocumentContentProvider('old-side', { provideTextDocumentContent: () => bad });
    const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('old-side:/buildspec.yml'));
    await vscode.languages.setTextDocumentLanguage(old, 'yaml');
    const { document: ours } = await openNew('late-buildspec.yml', bad);
    await diagnosed(ours.uri, ['buildspec/unknown-key']);
    for (const document of [other, lock, plugin, old]) {
      assert.deepEqual(rules(document.uri), [], document.uri.toString());
      assert.equal(await hoverText(document.uri, 0, 2), '');
    }
    scheme.dispose();
  });

  it('notices when a file becomes one of ours', async () => {
    const editor = await openNew('becoming.yml', '# a pipeline\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), bad));
    await diagnosed(editor.document.uri, ['buildspec/unknown-key']);
  });

  it('serves a file that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: bad });
    await vscode.window.showTextDocument(document);
    await diagnosed(document.uri, ['buildspec/unknown-key']);
  });

  it('complains about a key only after a pause, and follows every edit', async () => {
    const editor = await openNew('typing-buildspec.yml', good);
    await diagnosed(editor.document.uri, []);
    for (const character of '    finaly') await editor.edit((edit) => edit.insert(editor.document.lineAt(4).range.end, character));
    await editor.edit((edit) => edit.insert(editor.document.lineAt(4).range.end, ': [x]'));
    await diagnosed(editor.document.uri, ['buildspec/unknown-key']);
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 9), 'l'));
    await diagnosed(editor.document.uri, []);
  });

  it('follows its settings', async () => {
    const { document } = await openNew('settings-buildspec.yml', bad);
    await diagnosed(document.uri, ['buildspec/unknown-key']);
    const settings = vscode.workspace.getConfiguration('awsDevopsNotes');
    await settings.update('rules', { 'buildspec/unknown-key': 'off' }, vscode.ConfigurationTarget.Global);
    await diagnosed(document.uri, []);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await diagnosed(document.uri, ['buildspec/unknown-key']);
  });

  it('knows a template by its content, in a .template too, which VS Code then takes for YAML', async () => {
    const { document } = await openNew('shop.template', template);
    await diagnosed(document.uri, ['cloudformation/undefined-reference']);
    const now = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString());
    assert.equal(now?.languageId, 'yaml');
    const { document: other } = await openNew('nginx.template', 'server {\n  listen 80;\n}\n');
    const { document: text } = await openNew('pasted.txt', template);
    await diagnosed(text.uri, ['cloudformation/undefined-reference']);
    assert.deepEqual([other.languageId, text.languageId], ['plaintext', 'plaintext']);
    const untitled = await vscode.workspace.openTextDocument({ language: 'plaintext', content: template });
    await vscode.window.showTextDocument(untitled);
    await diagnosed(untitled.uri, ['cloudformation/undefined-reference']);
  });

  it('serves a template: hovers, types, definitions, rename, a fix', async () => {
    const { document } = await open('infrastructure/shop.yaml');
    await diagnosed(document.uri, ['cloudformation/undefined-reference']);
    const at = (text: string, delta: number): vscode.Position => document.positionAt(document.getText().indexOf(text) + delta);
    const property = at('VersioningConfiguration', 3);
    await until(
      'the hover',
      () => hoverText(document.uri, property.line, property.character),
      (text) => text.includes('multiple versions'),
    );
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, at('!Ref Artifacts', 7));
    assert.equal(definition?.range.start.line, at('  Artifacts:', 0).line);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('  Artifacts:', 3),
      'Releases',
    );
    assert.equal(edit.get(document.uri).length, document.getText().match(/^ {2}Artifacts:|!Ref Artifacts$|\$\{Artifacts\.Arn\}/gm)?.length);
    const fault = at('!Ref Stag\n', 7);
    const [fix] = await actionsIn(document.uri, new vscode.Range(fault, fault));
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await diagnosed(document.uri, []);
    const { document: begun } = await openNew('begun.yaml', template.replace('S3::Bucket\n    DependsOn: Gone', 'SNS::TopicPol'));
    const { items } = await until(
      'the types',
      () => vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', begun.uri, new vscode.Position(2, 23)),
      (found) => found.items.length > 0,
    );
    assert.ok(items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'AWS::SNS::TopicPolicy'));
  });

  it('serves a pipeline: the slip and the artifact that nobody reads, a rename over all uses, a hover', async () => {
    const { document } = await open('delivery/pipeline.json');
    await diagnosed(document.uri, ['codepipeline/unused-artifact', 'codepipeline/unknown-variable']);
    const text = document.getText();
    const [unused] = vscode.languages.getDiagnostics(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Hint);
    assert.equal(unused && document.getText(unused.range), '"ShopSettings"');
    const at = document.positionAt(text.indexOf('"ShopSource"') + 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Checkout');
    assert.equal(edit.get(document.uri).length, text.match(/ShopSource/g)?.length);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.getText().includes('"TemplatePath": "Checkout::infrastructure/shop.yaml"'));
    await diagnosed(document.uri, ['codepipeline/unused-artifact', 'codepipeline/unknown-variable']);
    const order = document.positionAt(document.getText().indexOf('"runOrder": 2') + 3);
    await until(
      'the hover',
      () => hoverText(document.uri, order.line, order.character),
      (words) => words.includes('together'),
    );
  });

  it('draws the delivery of a pipeline, wished for above its lines', async () => {
    const { document } = await open('delivery/pipeline.json');
    const lenses = await until(
      'code lenses',
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10),
      (found) => found.some(({ command }) => command?.title === 'Show delivery'),
    );
    const { command } = lenses.find(({ command: each }) => each?.title === 'Show delivery') ?? {};
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    await until(
      'the picture',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label),
      (labels) => labels.includes('Delivery of shop'),
    );
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Delivery of shop'));
  });

  it('serves a state machine: a transition is followed, one that leads nowhere is mended, and its picture is shown', async () => {
    const { document } = await open('workflows/order.asl.json');
    await diagnosed(document.uri, ['asl/unknown-state']);
    const at = (text: string, delta: number): vscode.Position => document.positionAt(document.getText().indexOf(text) + delta);
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at('"Default": "Refused"', 14),
    );
    const range = target && ('targetRange' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range);
    assert.equal(range && document.lineAt(range.start.line).text.trim(), '"Refused": {');
    const fault = at('"Refusd"', 2);
    const fix = (await actionsIn(document.uri, new vscode.Range(fault, fault))).find(({ title }) => title === 'Change to `Refused`');
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await diagnosed(document.uri, []);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('"Refused": {', 3),
      'Not charged',
    );
    assert.equal(edit.get(document.uri).length, 3);
    const lenses = await until(
      'code lenses',
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10),
      (found) => found.some(({ command }) => command?.title === 'Show state machine'),
    );
    const { command } = lenses.find(({ command: each }) => each?.title === 'Show state machine') ?? {};
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label.startsWith('Takes an order'));
    await until('the picture', tabs, (found) => found.length > 0);
    await vscode.window.tabGroups.close(tabs());
  });

  it('serves a state machine in a template', async () => {
    const { document } = await openNew(
      'machines.yaml',
      `Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/orders
      DefinitionString: !Sub |
        {
          "StartAt": "Check",
          "States": {
            "Check": { "Type": "Pass", "Result": "\${AWS::Region}", "Next": "Dne" },
            "Done": { "Type": "Succeed" }
          }
        }
`,
    );
    await diagnosed(document.uri, ['asl/unknown-state']);
    const fault = document.positionAt(document.getText().indexOf('"Dne"') + 2);
    const fix = (await actionsIn(document.uri, new vscode.Range(fault, fault))).find(({ title }) => title === 'Change to `Done`');
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await diagnosed(document.uri, []);
    const at = document.positionAt(document.getText().indexOf('"Done": {') + 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Finished');
    assert.equal(edit.get(document.uri).length, 2);
    await until(
      'the hover',
      () => hoverText(document.uri, at.line, document.lineAt(at.line).text.indexOf('Succeed') + 2),
      (words) => words.includes('in success'),
    );
  });

  it('serves what stands in a template: a buildspec, user data', async () => {
    const { document } = await open('infrastructure/smoke-tests.yaml');
    await diagnosed(document.uri, ['buildspec/unknown-key']);
    const at = (text: string, delta: number): vscode.Position => document.positionAt(document.getText().indexOf(text) + delta);
    const key = at('commands:', 2);
    const fault = at('prebuild:', 2);
    const actions = await actionsIn(document.uri, new vscode.Range(fault, fault));
    const fix = actions.find(({ title }) => title.includes('pre_build'));
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await diagnosed(document.uri, []);
    assert.ok(document.getText().includes('            pre_build:\n'));
    await until(
      'the hover',
      () => hoverText(document.uri, key.line, key.character),
      (text) => text.includes('Open note'),
    );
    const rename = (place: vscode.Position, to: string): Thenable<vscode.WorkspaceEdit> =>
      vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, place, to);
    assert.equal((await rename(at('$ATTEMPTS', 3), 'TRIES')).get(document.uri).length, 2);
    assert.equal((await rename(at('$SHOP_URL', 3), 'URL')).get(document.uri).length, 3);
    assert.equal((await rename(at('--resource Probe', 13), 'Watcher')).get(document.uri).length, 3);
    assert.match(await hoverText(document.uri, at('cfn-signal', 2).line, at('cfn-signal', 2).character + 20), /helper script|option/);
  });

  it('knows the templates of the workspace: their symbols, exports and nested stacks', async () => {
    const exporting = 'Resources:\n  SuiteNetwork:\n    Type: AWS::EC2::VPC\nOutputs:\n  Vpc:\n    Value: !Ref SuiteNetwork\n    Export: {Name: suite-vpc}\n';
    await vscode.workspace.fs.writeFile(path('stacks/network.yaml'), new TextEncoder().encode(exporting));
    const { document } = await openNew(
      'stacks/root.yaml',
      `Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: network.yaml}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: {GroupDescription: a, VpcId: !ImportValue suite-vpc}
Outputs:
  Vpc: {Value: !GetAtt Network.Outputs.Vpc}
`,
    );
    const places = async (text: string, delta: number): Promise<string[]> => {
      const position = document.positionAt(document.getText().indexOf(text) + delta);
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
      return found.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line}`);
    };
    await until(
      'the export',
      () => places('suite-vpc', 3),
      (found) => found.join() === 'network.yaml:6',
    );
    assert.deepEqual(await places('Outputs.Vpc', 9), ['network.yaml:4']);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('suite-vpc') + 3),
      'suite-network',
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.length}`)
        .sort(),
      ['network.yaml 1', 'root.yaml 1'],
    );
    const symbols = await until(
      'the symbols',
      () => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'SuiteNet'),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      symbols.map(({ name, location }) => `${name} ${location.uri.path.split('/').at(-1)}`),
      ['SuiteNetwork network.yaml'],
    );
    const { document: importing } = await openNew(
      'stacks/import.yaml',
      'Outputs:\n  A:\n    Value: !ImportValue s\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n',
    );
    await until(
      'the exports',
      () => vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', importing.uri, new vscode.Position(2, 25)),
      ({ items }) => items.some(({ label }) => label === 'suite-vpc' || (typeof label === 'object' && label.label === 'suite-vpc')),
    );
    await vscode.workspace.fs.delete(path('stacks'), { recursive: true });
  });

  it('gives YAML tools the tags of templates, in no setting of the user', () => {
    const tags = vscode.workspace.getConfiguration('yaml').inspect<string[]>('customTags');
    assert.ok(tags?.defaultValue?.includes('!Sub sequence'));
    assert.equal(tags?.globalValue, undefined);
  });

  it('leaves templates, or their problems, to other extensions', async () => {
    const { document } = await openNew('served.yaml', template);
    await diagnosed(document.uri, ['cloudformation/undefined-reference']);
    const settings = vscode.workspace.getConfiguration('awsDevopsNotes');
    const hover = (): Promise<string> => hoverText(document.uri, 2, 6);
    const choose = (value: string | undefined): Thenable<void> => settings.update('templates', value, vscode.ConfigurationTarget.Global);
    await choose('noDiagnostics');
    await diagnosed(document.uri, []);
    assert.ok((await hover()) !== '');
    await choose(undefined);
    await diagnosed(document.uri, ['cloudformation/undefined-reference']);
    await choose('off');
    await diagnosed(document.uri, []);
    assert.equal(await hover(), '');
    await choose(undefined);
    await diagnosed(document.uri, ['cloudformation/undefined-reference']);
  });

  it('renames a variable everywhere in the file', async () => {
    const text = `${good}      - echo $STAGE\nenv:\n  variables:\n    STAGE: prod\n`.replace('commands: [make]', 'commands:');
    const { document } = await openNew('rename-buildspec.yml', text);
    const at = new vscode.Position(7, 6);
    const edit = await until(
      'the edits',
      () => vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>('vscode.executeDocumentRenameProvider', document.uri, at, 'TARGET'),
      (found) => (found?.size ?? 0) > 0,
    );
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.equal(document.getText(), text.replaceAll('STAGE', 'TARGET'));
  });

  it('completes the paths of the workspace and links them', async () => {
    await openNew('ci/linked-buildspec.yml', good);
    const { document } = await openNew(
      'paths-buildspec.yml',
      'version: 0.2\nbatch:\n  build-list:\n    - identifier: a\n      buildspec: ci/linked-buildspec.yml\n',
    );
    const links = await until(
      'the link',
      () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri),
      (found) => found.some(({ target }) => target?.path.endsWith('/ci/linked-buildspec.yml') === true),
    );
    assert.ok(links.length > 0);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(4, 20),
    );
    assert.ok(items.some(({ label }) => label === 'linked-buildspec.yml'));
  });

  it('colours variables in commands and folds', async () => {
    const { document } = await openNew('tokens-buildspec.yml', good.replace('make', '"echo $X", b').replace('commands', 'commands'));
    const tokens = await until(
      'tokens',
      () => vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
      (found) => (found?.data.length ?? 0) > 0,
    );
    assert.equal(tokens?.data.length, 5);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [1, 3],
        [2, 3],
      ],
    );
  });

  it('does as the project file says, and leaves off when it is gone', async () => {
    const project = path('aws-devops-notes.yaml');
    const { document } = await openNew('odd/pipeline.yml', bad.replace('version: 0.2\n', ''));
    assert.deepEqual(rules(document.uri), []);
    await vscode.workspace.fs.writeFile(project, new TextEncoder().encode('kinds:\n  odd/*.yml: buildspec\nrules:\n  buildspec/missing-key: off\n'));
    await diagnosed(document.uri, ['buildspec/unknown-key']);
    await vscode.workspace.fs.writeFile(
      project,
      new TextEncoder().encode('kinds:\n  odd/*.yml: buildspec\nignore:\n  odd/**: [buildspec/unknown-key, buildspec/missing-key]\n'),
    );
    await diagnosed(document.uri, []);
    await vscode.workspace.fs.delete(project);
  });

  it('sees the files around: a missing script is marked, and no more once it is there', async () => {
    const { document } = await openNew('deploy/appspec.yml', 'version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: bin/start-shop.sh\n');
    await diagnosed(document.uri, ['appspec/hook-script-not-found']);
    const script = path('deploy/bin/start-shop.sh');
    await vscode.workspace.fs.writeFile(script, new TextEncoder().encode('#!/bin/sh\r\n'));
    await diagnosed(document.uri, ['appspec/hook-script-line-ends']);
    const editor = await vscode.window.showTextDocument(script);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
    await diagnosed(document.uri, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await open('deploy/appspec.yml');
    await vscode.workspace.fs.delete(script);
    await diagnosed(document.uri, ['appspec/hook-script-not-found']);
  });

  it('takes Markdown files of a folder as notes: their mistakes are problems, their words stand in hovers', async () => {
    const note = '---\nstatus: new\n---\n# Our builds\n\nWhat we agreed on.\n\n## Phases\n\n<!-- covers: buildspec /phases -->\n\nWe build in one phase.\n';
    const { document } = await openNew('handbook/our-builds.md', `${note}\n[gone](note:gone)\n`);
    assert.deepEqual(rules(document.uri), []);
    const settings = vscode.workspace.getConfiguration('awsDevopsNotes');
    await settings.update('notesFolder', 'handbook', vscode.ConfigurationTarget.Workspace);
    await diagnosed(document.uri, ['note/bad-value', 'note/broken-link']);
    const { document: build } = await openNew('noted-buildspec.yml', good);
    const hover = (): Promise<string> =>
      until(
        'a hover',
        () => hoverText(build.uri, 1, 2),
        (text) => text !== '',
      );
    await until('our words', hover, (text) => text.includes('We build in one phase.') && text.includes('Open note: Our builds, Phases'));
    await vscode.commands.executeCommand('awsDevopsNotes.openNote', 'our-builds', 'phases');
    await until(
      'the note in the reader',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
      (label) => label === 'Our builds',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const api = vscode.extensions.getExtension<Api>('aws-devops-notes.aws-devops-notes')?.exports;
    const mine = (await api?.topics())?.find(({ label }) => label === 'Your Notes');
    assert.deepEqual(
      mine?.children.map(({ label }) => label),
      ['Our builds'],
    );
    const [hit] = (await api?.search('build one phase')) ?? [];
    assert.ok(hit?.entry.type === 'note' && hit.entry.note === 'our-builds');
    await vscode.workspace.fs.delete(document.uri);
    await until('the words without ours', hover, (text) => !text.includes('We build in one phase.'));
    await settings.update('notesFolder', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('checks the whole workspace: files that are not open have their problems too', async () => {
    await vscode.workspace.fs.writeFile(path('closed/buildspec.yml'), new TextEncoder().encode(bad));
    await vscode.commands.executeCommand('awsDevopsNotes.checkWorkspace');
    await diagnosed(path('closed/buildspec.yml'), ['buildspec/unknown-key']);
    await open('closed/buildspec.yml');
    await diagnosed(path('closed/buildspec.yml'), ['buildspec/unknown-key']);
    await vscode.workspace.fs.delete(path('closed'), { recursive: true });
  });

  it('goes on after its server was started again', async () => {
    const { document } = await openNew('restart-buildspec.yml', bad);
    await diagnosed(document.uri, ['buildspec/unknown-key']);
    await vscode.commands.executeCommand('awsDevopsNotes.restartServer');
    await diagnosed(document.uri, ['buildspec/unknown-key']);
    assert.match(await hoverText(document.uri, 1, 2), /What to run, in four phases\./);
  });

  it('gives language models its tools: on files of the workspace as they are open, and on texts', async () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('aws-devops-notes_'));
    assert.equal(names.length, 9);
    const ask = async (name: string, input: object): Promise<string> => {
      const { content } = await vscode.lm.invokeTool(`aws-devops-notes_${name}`, { input, toolInvocationToken: undefined });
      return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
    };
    const { document } = await open('buildspec.yml');
    assert.match(await ask('check_file', { path: document.uri.path }), /^8:7 error syntax\/alias-without-anchor/m);
    assert.match(await ask('check_file', { text: bad, name: 'buildspec.yml' }), /Did you mean `commands`/);
    assert.match(await ask('search_notes', { query: 'shard limit' }), /kinesis-data-streams#shards/);
    const refused = await ask('check_file', { path: '/etc/passwd' }).catch((error: Error) => error.message);
    assert.match(refused, /outside of the folders/);
  });

  it('opens a note, and the page of a rule, in one reader', async () => {
    const label = (expected: string): Promise<string | undefined> =>
      until(
        `the page ${expected}`,
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
        (found) => found === expected,
      );
    await vscode.commands.executeCommand('awsDevopsNotes.openNote', 'codebuild', 'phases');
    await label('CodeBuild');
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('aws-devops-notes:/syntax/alias-without-anchor.md'));
    await label('Unquoted glob');
    const readers = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label: name }) => ['CodeBuild', 'Unquoted glob'].includes(name));
    assert.equal(readers.length, 1);
  });

  it('goes on after notes and rule pages were opened and closed', async () => {
    const { document } = await openNew('reading-buildspec.yml', bad);
    await diagnosed(document.uri, ['buildspec/unknown-key']);
    for (const show of [
      () => vscode.commands.executeCommand('awsDevopsNotes.openNote', 'codebuild', 'phases'),
      () => vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('aws-devops-notes:/buildspec/unknown-key.md')),
    ]) {
      await show();
      await until(
        'the page',
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
        (label) => label === 'CodeBuild' || label === 'Unknown key',
      );
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new vscode.Position(3, 6), 'm'));
      await diagnosed(document.uri, []);
      await editor.edit((edit) => edit.delete(new vscode.Range(3, 6, 3, 7)));
      await diagnosed(document.uri, ['buildspec/unknown-key']);
    }
  });

  it('shows its log', async () => {
    await vscode.commands.executeCommand('awsDevopsNotes.showLog');
  });
});
