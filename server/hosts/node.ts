import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { serve } from '../src/lsp/serve.ts';
import { disk } from './disk.ts';

/** The language server as a process: over `--stdio` for any editor, over Node's own channel for VS Code. */
serve(createConnection(ProposedFeatures.all), {
  version: manifest.version,
  world: disk,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
