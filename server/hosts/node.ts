import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { serve } from '../src/lsp.ts';

/** The language server as a process: over `--stdio` for any editor, over Node's own channel for VS Code. */
serve(createConnection(ProposedFeatures.all), {
  version: manifest.version,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
