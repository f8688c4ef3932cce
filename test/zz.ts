import { readFileSync } from 'node:fs';
import { pulling, startClient } from './support/client.ts';
import { newBuildspec, sessionIn, stepsOf } from './bench/typing.ts';
const w = '/tmp/fast/work';
const s = process.argv[2] === 'b' ? newBuildspec(readFileSync(`${w}/buildspec.yml`, 'utf8')) : sessionIn('x', 'memory:///template.yaml', readFileSync(`${w}/cfn-${process.argv[2]}.yaml`, 'utf8'));
const every = Number(process.argv[3]);
const client = startClient(process.execPath, [process.argv[4] ?? 'dist/server.js', '--stdio']);
const mem = (what: string) => { const t = readFileSync(`/proc/${client.pid}/status`, 'utf8'); console.log(what.padEnd(24), 'HWM', Math.round(Number(/VmHWM:\s+(\d+)/.exec(t)![1]) / 1024), 'RSS', Math.round(Number(/VmRSS:\s+(\d+)/.exec(t)![1]) / 1024)); };
await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: pulling });
client.notify('initialized', {});
mem('initialized');
const textDocument = { uri: s.uri };
client.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', version: 1, text: s.text } });
await client.request('textDocument/diagnostic', { textDocument }); mem('opened');
const before = s.text.slice(0, s.at).split('\n'); let [line, character] = [before.length - 1, (before.at(-1) ?? '').length];
let t: number[] = []; let worst: any[] = [];
for (const [i, text] of stepsOf(s).entries()) {
  const place = { line, character };
  const a = performance.now();
  client.notify('textDocument/didChange', { textDocument: { ...textDocument, version: i + 2 }, contentChanges: [{ range: { start: place, end: place }, text }] });
  [line, character] = text.startsWith('\n') ? [line + 1, text.length - 1] : [line, character + text.length];
  if (i % every === 0) { await client.request('textDocument/diagnostic', { textDocument }); const ms = performance.now() - a; t.push(ms); worst.push([ms, i]); }
  if ([100, 500, 1000, 2000, 4000].includes(i)) { const x = t.slice().sort((a, b) => a - b); mem(`edit ${i} median ${x[x.length >> 1]!.toFixed(2)} p95 ${x[Math.floor(x.length * 0.95)]!.toFixed(2)}`); t = []; }
}
mem('end'); const x = t.slice().sort((a, b) => a - b); console.log('last median', x[x.length >> 1], x[Math.floor(x.length * 0.95)]);
worst.sort((a, b) => b[0] - a[0]); const steps = stepsOf(s); for (const [ms, i] of worst.slice(0, 5)) console.log(ms.toFixed(1), JSON.stringify(steps.slice(0, i + 1).join('').slice(-60)));
await client.stop();
