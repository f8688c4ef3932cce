#!/usr/bin/env node
import { join } from 'node:path';
import { run } from './kept-code.ts';
import { tidyEarly } from './memory.ts';

// What stays runs other functions than what ends at once, and the server has flags of its own: each keeps its code for itself.
const [, , command = ''] = process.argv;
if (command === 'lsp') tidyEarly();
run(join(__dirname, 'engine', 'hosts-cli.js'), command === 'lsp' || command === 'mcp' ? command : 'cli');
