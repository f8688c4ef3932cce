#!/usr/bin/env node
import { join } from 'node:path';
import { run } from './kept-code.ts';
import { tidyEarly } from './memory.ts';

tidyEarly();
run(join(__dirname, 'engine', 'hosts-node.js'), 'server');
