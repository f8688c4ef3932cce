import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pulling, startClient } from '../support/client.ts';

/** A person who types: a text, and what comes into it at an offset. */
export type Session = { readonly name: string; readonly uri: string; readonly text: string; readonly at: number; readonly typed: string };

/** The steps of a session: a character each, and with a line end the indentation of the next line, as editors write it. */
export const stepsOf = ({ typed }: Session): string[] => typed.match(/\n *|[^\n]/g) ?? [];

const LINES = 200;

/** 200 lines of a text or a few more, whole entries in its middle, taken out to be typed again on a line of their own. */
export function sessionIn(name: string, uri: string, whole: string): Session {
  const entries = [...whole.matchAll(/^ {2}\S/gm)].map(({ index }) => index);
  const at = entries[entries.length >> 1] ?? 0;
  const lines = whole.slice(at).split('\n').slice(0, LINES).join('\n').length;
  const end = entries.find((each) => each > at + lines) ?? whole.length;
  return { name, uri, text: `${whole.slice(0, at)}\n${whole.slice(end)}`, at, typed: whole.slice(at, end).trimEnd() };
}

/** A whole buildspec of 200 lines. */
export function newBuildspec(buildspec: string): Session {
  const lines = buildspec.trimEnd().split('\n');
  while (lines.length < LINES) lines.push(`      - npm run step-${lines.length} -- --flag "$VALUE" 'a b' # ${lines.length}`);
  const command = lines.splice(66);
  const commands = lines.findIndex((line) => line.trim() === 'commands:');
  lines.splice(commands + 1, 0, ...command);
  return { name: 'buildspec of 200 lines', uri: 'memory:///buildspec.yml', text: '', at: 0, typed: `${lines.join('\n')}\n` };
}

/** Milliseconds from edits to their diagnostics, and the most memory that the server had, in MiB. */
export type Typing = { readonly edits: readonly number[]; readonly memory: number };

/** Types a session; diagnostics are asked for after each `every`th step, so that states of all sorts are measured in long texts too. */
export async function type(server: string, session: Session, every: number): Promise<Typing> {
  const client = startClient(process.execPath, [server, '--stdio']);
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: pulling });
  client.notify('initialized', {});
  const textDocument = { uri: session.uri };
  client.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', version: 1, text: session.text } });
  const ask = (): Promise<unknown> => client.request('textDocument/diagnostic', { textDocument });
  for (let warm = 0; warm < 3; warm++) await ask();
  const before = session.text.slice(0, session.at).split('\n');
  let [line, character] = [before.length - 1, (before.at(-1) ?? '').length];
  const edits: number[] = [];
  for (const [index, text] of stepsOf(session).entries()) {
    // Nobody types the letters before in the same moment: what they cost is none of this edit's.
    if (index % every === 0) await client.request('textDocument/hover', { textDocument: { uri: 'memory:///none.yaml' }, position: { line: 0, character: 0 } });
    const begin = performance.now();
    const place = { line, character };
    client.notify('textDocument/didChange', {
      textDocument: { ...textDocument, version: index + 2 },
      contentChanges: [{ range: { start: place, end: place }, text }],
    });
    [line, character] = text.startsWith('\n') ? [line + 1, text.length - 1] : [line, character + text.length];
    if (index % every !== 0) continue;
    await ask();
    edits.push(performance.now() - begin);
  }
  const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${client.pid}/status`, 'utf8'))?.[1]) / 1024;
  await client.stop();
  return { edits, memory };
}
