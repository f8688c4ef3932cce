import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  inputRequired,
  inputResponse,
  ResourceNotFoundError,
  Server,
} from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import manifest from '../../package.json' with { type: 'json' };
import { readResource, resources, resourceTemplates } from '../src/agent/resources.ts';
import { runTool, tools } from '../src/agent/tools.ts';
import { rootsOf } from './options.ts';
import { narrowed, type Root, rootsAt } from './roots.ts';
import { sceneIn } from './scene.ts';
import { builtFiles } from './words.ts';

const instructions =
  'Checks, fixes and explains AWS configuration files (buildspec, appspec, CloudFormation, CodePipeline, ECS, IAM, Systems Manager and others) offline, and has notes on AWS DevOps. After writing such a file, call `check_file`. Nothing is written.';

/** Serves MCP over standard input and output until the client goes; gives the exit code. Standard output carries the protocol alone. */
export async function mcp(args: string[]): Promise<number> {
  const roots = rootsAt(rootsOf(args));
  const log = (what: string) => (error: unknown) =>
    process.stderr.write(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.on('unhandledRejection', log('Unhandled rejection'));
  process.on('uncaughtException', log('Uncaught exception'));
  // A client that is gone reads no answer; that it went is told by its end of the input.
  process.stdout.on('error', () => {});
  const gone = new Promise<void>((done) => process.stdin.once('close', done));
  serveStdio(() => serverFor(roots), { onerror: log('MCP') });
  await gone;
  // What was answered last is on its way.
  await new Promise<void>((done) => process.stdout.write('', () => done()));
  return 0;
}

/** Whether a client offers roots: it says so with each request, or did at the beginning. */
function hasRoots(envelope: object, atFirst: ClientCapabilities | undefined): boolean {
  const said: unknown = Reflect.get(envelope, CLIENT_CAPABILITIES_META_KEY);
  return typeof said === 'object' && said !== null ? 'roots' in said && said.roots !== undefined : atFirst?.roots !== undefined;
}

/** A server for one connection, of the protocol that its client speaks. */
function serverFor(roots: readonly Root[]): Server {
  const server = new Server(
    { name: 'aws-devops-notes', title: 'DevOps Notes for AWS', version: manifest.version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  /** What the client offers, until it says that this has changed. */
  let offered: readonly string[] | undefined;
  server.setNotificationHandler('notifications/roots/list_changed', () => {
    offered = undefined;
  });

  server.setRequestHandler('tools/list', () => ({
    tools: tools.map(({ name, title, description, input }) => ({
      name,
      title,
      description,
      inputSchema: { ...input, required: [...(input.required ?? [])] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler('tools/call', async ({ params: { name, arguments: input = {} } }, { mcpReq }) => {
    const answer = inputResponse(mcpReq.inputResponses, 'roots');
    if (answer.kind === 'roots') offered = answer.roots.map(({ uri }) => uri);
    if (input.path !== undefined && offered === undefined && hasRoots(mcpReq.envelope ?? {}, server.getClientCapabilities()))
      return inputRequired({ inputRequests: { roots: inputRequired.listRoots() } });
    // Who says with each request what it can do says its roots with each, too.
    const allowed = offered === undefined ? roots : narrowed(roots, offered);
    if (mcpReq.envelope) offered = undefined;
    const { text, isError } = await runTool(sceneIn(allowed), name, input);
    return { content: [{ type: 'text', text }], ...(isError ? { isError } : {}) };
  });

  server.setRequestHandler('resources/list', async () => ({ resources: await resources(builtFiles) }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [...resourceTemplates] }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }) => {
    const text = await readResource(builtFiles, uri);
    if (text === undefined) throw new ResourceNotFoundError(uri);
    return { contents: [{ uri, mimeType: 'text/markdown', text }] };
  });
  return server;
}
