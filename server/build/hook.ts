/** Lets Node import Markdown pages from the sources, and makes all kinds: `node --import ./server/build/hook.ts`. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { pageModule } from './markdown.ts';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.md')) return next(url, context);
    const path = fileURLToPath(url);
    return { format: 'module', source: pageModule(path, readFileSync(path, 'utf8')), shortCircuit: true };
  },
});

const { makeKinds } = await import('../src/catalogue.ts');
await makeKinds();
