import { type Connection, ErrorCodes, RegistrationRequest, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import { actions } from './actions.ts';
import { agent } from './agent.ts';
import { check } from './check.ts';
import { completion } from './completion.ts';
import { configuration } from './configuration.ts';
import { definition } from './definition.ts';
import { drawings } from './drawings.ts';
import { files } from './files.ts';
import { folding } from './folding.ts';
import type { Handler, MakeFeature } from './handler.ts';
import { highlights } from './highlights.ts';
import { hovers } from './hovers.ts';
import { inlayHints } from './inlays.ts';
import { lenses } from './lenses.ts';
import { documentLinks } from './links.ts';
import { notes } from './notes.ts';
import { outline } from './outline.ts';
import { project } from './project.ts';
import { pull } from './pull.ts';
import { quiz } from './quiz.ts';
import { referencesOf } from './references.ts';
import { renaming } from './rename.ts';
import { rulePage } from './rule-page.ts';
import { selection } from './selection.ts';
import { type Host, type Session, sessionOf } from './session.ts';
import { snippets } from './snippets.ts';
import { sync } from './sync.ts';
import { tokens } from './tokens.ts';
import { trying } from './trials.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** All that the server can do, one line each. */
const features: readonly MakeFeature[] = [
  actions,
  agent,
  check,
  completion,
  configuration,
  definition,
  documentLinks,
  drawings,
  files,
  folding,
  highlights,
  hovers,
  inlayHints,
  lenses,
  notes,
  outline,
  project,
  pull,
  quiz,
  referencesOf,
  renaming,
  rulePage,
  selection,
  snippets,
  sync,
  tokens,
  trying,
  workspaceSymbols,
];

/** Serves the features over a connection. LSP's types and positions exist in this folder only. */
export function serve(connection: Connection, host: Host): void {
  let phase: 'before' | 'open' | 'ended' = 'before';
  const refuse = (method: string): never => {
    if (phase === 'before') throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`);
    if (phase === 'ended') throw new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown.`);
    throw new ResponseError(ErrorCodes.MethodNotFound, `${method} is not handled.`);
  };
  const listening: { dispose(): void }[] = [];

  connection.onInitialize((params) => {
    if (phase !== 'before') throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize came twice.');
    phase = 'open';
    const session = sessionOf(connection, host, params);
    const made = features.map((make) => make(session));
    for (const handler of made.flatMap(({ handlers }) => handlers)) listening.push(listen(connection, handler, session));
    const registrations = made.flatMap((feature) => feature.registrations ?? []).map((each, index) => ({ ...each, id: `${each.method} ${index}` }));
    connection.onInitialized(() => {
      // The client's files may be far away.
      if (!host.built) session.net.run('Reading the notes', session.words.prepare);
      if (registrations.length > 0) void session.client.ask(RegistrationRequest.type, { registrations });
    });
    const capabilities: ServerCapabilities = Object.assign({}, ...made.map((feature) => feature.capabilities));
    return { serverInfo: { name: 'DevOps Notes for AWS', version: host.version }, capabilities };
  });
  connection.onShutdown(() => {
    if (phase === 'before') refuse('shutdown');
    phase = 'ended';
    for (const each of listening) each.dispose();
  });
  // What nothing else listens to.
  connection.onRequest(refuse);
  connection.listen();
}

/** A fault gives less, and is logged; a refusal that the client shall see goes through. */
function listen(connection: Connection, { method, type, answer, less }: Handler, { net, ready }: Session): { dispose(): void } {
  const guarded = (params: unknown): Promise<unknown> =>
    net.during(async () => {
      try {
        // Notifications keep their order; requests wait for what these have under way.
        if (type === 'request') await ready(uriIn(params));
        return await answer(params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        net.log(method, params, error);
        return less;
      }
    });
  return type === 'request'
    ? connection.onRequest(method, guarded)
    : connection.onNotification(method, async (params: unknown) => void (await guarded(params)));
}

function uriIn(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('textDocument' in params)) return undefined;
  const { textDocument } = params;
  return typeof textDocument === 'object' && textDocument !== null && 'uri' in textDocument && typeof textDocument.uri === 'string'
    ? textDocument.uri
    : undefined;
}
