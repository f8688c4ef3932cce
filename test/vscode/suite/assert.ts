/** As much of node:assert/strict as the suite uses, for the web worker, which has no Node. */
function fail(message: string): never {
  throw new Error(message);
}
const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

const assert = {
  ok(value: unknown, message = 'Expected something true.'): void {
    if (!value) fail(message);
  },
  equal(found: unknown, expected: unknown, message = ''): void {
    if (!Object.is(found, expected)) fail(`${message} expected ${shown(expected)}, found ${shown(found)}`);
  },
  deepEqual(found: unknown, expected: unknown, message = ''): void {
    if (shown(found) !== shown(expected)) fail(`${message} expected ${shown(expected)}, found ${shown(found)}`);
  },
  match(text: string, pattern: RegExp): void {
    if (!pattern.test(text)) fail(`expected ${pattern}, found ${shown(text)}`);
  },
};
// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export default assert;
