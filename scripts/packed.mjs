/**
 * The packed manifest is without `prepare`, which builds in clones: wherever the packed file is installed npm would warn of it. `prepack` takes
 * it away, and `postpack` brings it back; a pack that was cut off shows in `git status`, and the next one mends it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const path = join(root, 'package.json');
const line = '    "prepare": "node scripts/prepare.mjs",\n';
const next = '    "prepack": ';
const without = readFileSync(path, 'utf8').replace(line, '');
writeFileSync(path, process.argv[2] === 'after' ? without.replace(next, line + next) : without);
