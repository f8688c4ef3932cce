import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfWords } from '../../../core/words.ts';
import { sourceOf, sources, takenBy } from '../sources.ts';

/** Source: as of `takenBy`. */
export const sourceKeys: Rule = {
  id: 'lambda-event-source/source-keys',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const source = sourceOf(root);
    // What is printed has keys of all sources.
    if (source === undefined || select(root, '/UUID').length > 0) return;
    for (const [key, takers] of Object.entries(takenBy))
      for (const { entry, node } of select(root, `/${key}`))
        if (entry && !takers.includes(source) && !(node.type === 'list' && node.items.length === 0))
          report(entry.keySpan, `${code(key)} is not for ${sources[source].title}. It goes with ${oneOfWords(takers.map((each) => sources[each].title))}.`);
  },
};
