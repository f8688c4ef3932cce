#!/usr/bin/env node
import { join } from 'node:path';
import { run } from './kept-code.ts';
import { tidyEarly } from './memory.ts';

// Whoever sets flags has other code of the same file.
const isServer = process.argv[2] === 'lsp';
if (isServer) tidyEarly();
run(join(__dirname, 'engine', 'hosts-cli.js'), isServer ? 'lsp' : 'cli');
