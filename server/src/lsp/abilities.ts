import { type ClientCapabilities, CompletionItemTag, InsertTextMode, MarkupKind, ResourceOperationKind } from 'vscode-languageserver';

/** What a client can do: the one place that looks at its capabilities. */
export type Abilities = {
  /** It asks for diagnostics itself, and can be told to do so again. */
  readonly pulls: boolean;
  readonly pullsAgain: boolean;
  /** It shows, with a diagnostic, other places, marks of what is deprecated, and the address of a page. */
  readonly relatedPlaces: boolean;
  readonly tags: boolean;
  readonly pageAddresses: boolean;

  /** It can be told to ask for inlay hints again. */
  readonly hintsAgain: boolean;

  readonly givesSettings: boolean;
  readonly registersSettings: boolean;
  readonly watchesFiles: boolean;

  readonly markdownHovers: boolean;
  readonly nestedSymbols: boolean;
  readonly asksBeforeRename: boolean;

  readonly markdownDocumentation: boolean;
  /** It fills in the tab stops of a completion. */
  readonly tabStops: boolean;
  /** It can be told to leave the indentation of a completion alone. */
  readonly plainIndent: boolean;
  readonly deprecation: 'tag' | 'flag' | 'none';

  /** It takes code actions; else only commands, which have the edit applied on request. */
  readonly actionLiterals: boolean;
  readonly appliesEdits: boolean;
  readonly createsFiles: boolean;
  /** It takes edits that say for which version of a document they are, and refuses them for a later one. */
  readonly versionsEdits: boolean;
};

/** Reads the capabilities of a client. What it doesn't say, it can't do. */
export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): Abilities {
  const item = textDocument?.completion?.completionItem;
  // For pulled ones most clients say nothing of their own.
  const problems = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const edits = workspace?.workspaceEdit;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    pullsAgain: workspace?.diagnostics?.refreshSupport === true,
    relatedPlaces: problems.relatedInformation === true,
    tags: problems.tagSupport !== undefined,
    pageAddresses: problems.codeDescriptionSupport === true,

    hintsAgain: workspace?.inlayHint?.refreshSupport === true,

    givesSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,

    markdownHovers: includes(textDocument?.hover?.contentFormat, MarkupKind.Markdown),
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    asksBeforeRename: textDocument?.rename?.prepareSupport === true,

    markdownDocumentation: includes(item?.documentationFormat, MarkupKind.Markdown),
    tabStops: item?.snippetSupport === true,
    plainIndent: includes(item?.insertTextModeSupport?.valueSet, InsertTextMode.asIs),
    deprecation: includes(item?.tagSupport?.valueSet, CompletionItemTag.Deprecated) ? 'tag' : item?.deprecatedSupport === true ? 'flag' : 'none',

    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    versionsEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && includes(edits.resourceOperations, ResourceOperationKind.Create),
  };
}

const includes = <Member>(list: readonly Member[] | undefined, member: Member): boolean => Array.isArray(list) && list.includes(member);
