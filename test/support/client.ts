/** A small LSP client over stdio: starts the built server, or any other, and talks to it in plain JSON-RPC. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';

type Message = { id?: number; method?: string; params?: unknown; result?: unknown; error?: { code: number; message: string } };

export type Client = {
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
  /** The next notification of a method that comes after this call, or did since the last such call. */
  heard<Params>(method: string): Promise<Params>;
  /** All notifications of a method so far. */
  all<Params>(method: string): Params[];
  readonly isAlive: () => boolean;
  readonly pid: number | undefined;
  stop(): Promise<void>;
};

/** What editors of today can do, but for pulling diagnostics. */
export const modern = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'], insertTextModeSupport: { valueSet: [1, 2] }, tagSupport: { valueSet: [1] } },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
  },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
} as const;

/** The same, and it asks for diagnostics itself. */
export const pulling = { ...modern, textDocument: { ...modern.textDocument, diagnostic: {} } } as const;

/** The edits of one document in a workspace edit, whichever way it says them. */
export const editsFor = (edit: WorkspaceEdit | undefined, uri: string): TextEdit[] =>
  edit?.changes?.[uri] ??
  (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : []));

/** `answers` are given to requests of the server, by method; one that throws refuses, one that never ends leaves it without an answer. */
export function startClient(command: string, args: readonly string[], answers: Readonly<Record<string, (params: unknown) => unknown>> = {}): Client {
  const child: ChildProcess = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const notifications = new Map<string, unknown[]>();
  const taken = new Map<string, number>();
  const wakers: (() => void)[] = [];
  let nextId = 1;
  let buffer = Buffer.alloc(0);
  let errors = '';
  let alive = true;

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin?.write(body);
  };
  const receive = ({ id, method, params, result, error }: Message): void => {
    if (method !== undefined && id !== undefined) {
      void (async () => answers[method]?.(params))().then(
        (value) => send({ id, result: value ?? null }),
        (refusal: Error) => send({ id, error: { code: -32601, message: refusal.message } }),
      );
      notifications.set(method, [...(notifications.get(method) ?? []), params]);
    } else if (method !== undefined) notifications.set(method, [...(notifications.get(method) ?? []), params]);
    else if (id !== undefined) {
      const waiting = pending.get(id);
      pending.delete(id);
      if (error) waiting?.reject(new Error(`${error.code}: ${error.message}`));
      else waiting?.resolve(result);
    }
    for (const wake of wakers.splice(0)) wake();
  };
  child.stdout?.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const header = buffer.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, header).toString())?.[1]);
      if (buffer.length < header + 4 + length) return;
      const body = buffer.subarray(header + 4, header + 4 + length).toString();
      buffer = buffer.subarray(header + 4 + length);
      receive(JSON.parse(body));
    }
  });
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  child.once('exit', (code) => {
    alive = false;
    for (const { reject } of pending.values()) reject(new Error(`The server ended with ${code}: ${errors}`));
    for (const wake of wakers.splice(0)) wake();
  });

  return {
    request<Result>(method: string, params: unknown) {
      const id = nextId++;
      const answer = new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }));
      send({ id, method, params });
      return answer as Promise<Result>;
    },
    notify: (method, params) => send({ method, params }),
    async heard<Params>(method: string) {
      const index = taken.get(method) ?? 0;
      while ((notifications.get(method)?.length ?? 0) <= index) {
        if (!alive) throw new Error(`The server ended: ${errors}`);
        await new Promise<void>((resolve) => wakers.push(resolve));
      }
      taken.set(method, index + 1);
      return notifications.get(method)?.[index] as Params;
    },
    all: <Params>(method: string) => (notifications.get(method) ?? []) as Params[],
    isAlive: () => alive,
    pid: child.pid,
    async stop() {
      if (!alive) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await this.request('shutdown', null);
      send({ method: 'exit' });
      await ended;
    },
  };
}
