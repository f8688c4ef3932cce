import { performance } from 'node:perf_hooks';
import { pulling, startClient } from '../support/client.ts';

const LINES = 1149;
const ROUNDS = 40;

/** Milliseconds from an edit of a long buildspec to its problems, and from the question for fixes of one of them to the answer; medians. */
export async function measureActions(): Promise<{ problems: number; actions: number }> {
  const client = startClient(process.execPath, ['dist/server.js', '--stdio']);
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: pulling });
  client.notify('initialized', {});
  const uri = 'memory:///buildspec.yml';
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: textOf(0) } });
  const problems: number[] = [];
  const actions: number[] = [];
  const timed = async (times: number[], method: string, params: object): Promise<void> => {
    const begin = performance.now();
    await client.request(method, { textDocument: { uri }, ...params });
    times.push(performance.now() - begin);
  };
  const at = { line: LINES - 4, character: 12 };
  for (let version = 2; version < ROUNDS; version++) {
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: textOf(version) }] });
    await timed(problems, 'textDocument/diagnostic', {});
    await timed(actions, 'textDocument/codeAction', { range: { start: at, end: at }, context: { diagnostics: [] } });
  }
  await client.stop();
  return { problems: median(problems), actions: median(actions) };
}

/** Another text each time: what is known of one is no help with the next. */
function textOf(version: number): string {
  const lines = ['version: 0.2', 'phases:', '  build:', '    commands:'];
  while (lines.length < LINES - 4) lines.push(`      - aws s3 cp "dist/$VERSION/${lines.length}-${version}" s3://bucket/ --recursive # copy`);
  return `${[...lines, '      - echo "Result: build # 12"', '    finally:', '      - make clean', ''].join('\n')}`;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
