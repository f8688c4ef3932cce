import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { isComputed } from '../commands.ts';
import { page } from './cache-key-static.md';

/** Source: CodeBuild user guide, caching-s3.html, checked 2026-11-23. */
export const cacheKeyStatic: Rule = {
  id: 'buildspec/cache-key-static',
  severity: 'hint',
  page,
  on: ['/cache/key'],
  check({ node }, { report }) {
    if (node.type === 'scalar' && node.valueType !== 'null' && !isComputed(node.text))
      report(
        node,
        `${quoted(node.text)} is the same in every build, and a cache is saved only once under a key. Expected a key that changes with the content.`,
      );
  },
};
