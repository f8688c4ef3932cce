import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { serve } from '../src/lsp/serve.ts';
import { disk } from './disk.ts';
import { realPlace } from './real-place.ts';
import { builtFiles, pageAddress } from './words.ts';

/** The language server as a process: over `--stdio` for any editor, over Node's own channel for VS Code. */
const connection = createConnection(ProposedFeatures.all);

// The last net: what slips through all others is logged, and the process goes on.
const survive = (what: string) => (error: unknown) => {
  try {
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } catch {
    // The connection is gone: nobody is left to serve.
    process.exit(1);
  }
};
process.on('unhandledRejection', survive('Unhandled rejection'));
process.on('uncaughtException', survive('Uncaught exception'));

serve(connection, {
  version: manifest.version,
  world: disk,
  built: builtFiles,
  realPlace,
  page: pageAddress,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
