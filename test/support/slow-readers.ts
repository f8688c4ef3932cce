/** Readers that are not linear, so that it shows when what looks for them is blind. */
import type { Readers } from './linear.ts';

export const readers: Readers['readers'] = {
  'all pairs': (text) => {
    let count = 0;
    for (const one of text) for (const other of text) if (one !== other) count++;
    return count;
  },
  'all characters': (text) => {
    let count = 0;
    for (const one of text) if (one !== 'b') count++;
    return count;
  },
};

export const traps: Readers['traps'] = ['ab'];
