import { type Disposable, extensions, languages, type TextDocument, type Uri, workspace } from 'vscode';
import { recognize } from '../../server/src/core/recognize.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { l10n } from './l10n.ts';
import type { Standing } from './ours.ts';

// Templates are the one kind of ours that other extensions serve too, so that a setting says how much of it is wanted of this one.

const SECTION = 'awsDevopsNotes';
const SETTING = 'templates';
const templateSetting = `${SECTION}.${SETTING}`;
const TEMPLATE = 'cloudformation';

/** Extensions that check and complete templates. */
const others = [
  { id: 'amazonwebservices.aws-toolkit-vscode', name: 'AWS Toolkit' },
  { id: 'kddejong.vscode-cfn-lint', name: 'CloudFormation Linter' },
];

/** What a file is by name and content, but for templates where the setting turns them off. */
export function recognized(uri: Uri, head: string): Standing {
  const found = recognize(uri.path, head, recognizers);
  const isOff = found.kind === TEMPLATE && workspace.getConfiguration(SECTION, uri).get(SETTING) === 'off';
  return isOff ? { by: 'setting' } : found;
}

export const onDidChangeTemplates = (listener: () => void): Disposable =>
  workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(templateSetting)) listener();
  });

const given = new Set<string>();

/** Has VS Code take a `.template` of ours, which is plain text to it, for what it is. Only once, so that people can have it otherwise. */
export async function giveLanguage(document: TextDocument): Promise<boolean> {
  const key = document.uri.toString();
  if (document.languageId !== 'plaintext' || !/\.template$/i.test(document.uri.path) || given.has(key)) return false;
  given.add(key);
  await languages.setTextDocumentLanguage(document, /^\s*\{\s*"/.test(document.getText()) ? 'json' : 'yaml');
  return true;
}

/** Says beside the kind of a template that another extension serves it too, as long as nobody has set the setting; where nothing is to be said, nothing. */
export function othersStatus(languageIds: readonly string[]): Disposable & { show(kind: string | undefined): void } {
  let item: Disposable | undefined;
  const hide = (): void => {
    item?.dispose();
    item = undefined;
  };
  return {
    show(kind) {
      const other = kind === TEMPLATE && !isSet() ? others.find(({ id }) => extensions.getExtension(id)) : undefined;
      if (!other) return hide();
      item ??= statusOf(other.name, languageIds);
    },
    dispose: hide,
  };
}

function statusOf(name: string, languageIds: readonly string[]): Disposable {
  const item = languages.createLanguageStatusItem(
    templateSetting,
    languageIds.map((language) => ({ language })),
  );
  item.name = l10n.t('Templates served twice');
  item.text = l10n.t('{0} serves templates too', name);
  item.detail = l10n.t('its problems and ours show twice');
  item.command = { title: l10n.t('Choose'), command: 'workbench.action.openSettings', arguments: [templateSetting] };
  return item;
}

/** Somebody has chosen already, the default included. */
function isSet(): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } = workspace.getConfiguration(SECTION).inspect(SETTING) ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
}
