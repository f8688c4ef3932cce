import type { ClientCapabilities } from 'vscode-languageserver';

/** What a client can do: the one place that looks at its capabilities. */
export type Abilities = {
  /** It asks for diagnostics itself, and can be told to do so again. */
  readonly pulls: boolean;
  readonly pullsAgain: boolean;
  readonly givesSettings: boolean;
  readonly registersSettings: boolean;
  readonly watchesFiles: boolean;
  /** It fills in the tab stops of a completion. */
  readonly tabStops: boolean;
};

/** Reads the capabilities of a client. What it doesn't say, it can't do. */
export const abilitiesOf = ({ textDocument, workspace }: ClientCapabilities): Abilities => ({
  pulls: textDocument?.diagnostic !== undefined,
  pullsAgain: workspace?.diagnostics?.refreshSupport === true,
  givesSettings: workspace?.configuration === true,
  registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  tabStops: textDocument?.completion?.completionItem?.snippetSupport === true,
});
