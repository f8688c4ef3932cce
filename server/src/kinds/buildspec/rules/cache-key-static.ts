import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../commands.ts';

/** Source: CodeBuild user guide, caching-s3.html, checked 2026-11-23. */
export const cacheKeyStatic: Rule = {
  id: 'buildspec/cache-key-static',
  severity: 'hint',
  on: ['/cache/key'],
  check({ node }, { report }) {
    if (node.type === 'scalar' && node.valueType !== 'null' && !isComputed(node.text))
      report(node, `${code(node.text)} is the same in every build, and a cache is saved only once under a key. Expected a key that changes with the content.`);
  },
};
