import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../commands.ts';

/** Source: CodeBuild user guide, build-caching.html (local custom cache: directories only), checked 2026-11-23. */
export const cacheLocalFile: Rule = {
  id: 'buildspec/cache-local-file',
  severity: 'hint',
  on: ['/cache/paths', '/cache/paths/*'],
  check({ node }, { report }) {
    if (node.type === 'scalar' && !isComputed(node.text) && file.test(node.text))
      report(node, `${code(node.text)} is a single file, which a local cache doesn't keep. Expected a folder, such as the file's own with \`/**/*\` after it.`);
  },
};

/** A last part that is a file by its ending, or by the "rc" of a dotfile: folders have dots in their names too. */
const file =
  /(^|\/)(\.\w+rc|\.env|[\w.-]*\w\.(json|lock|toml|txt|xml|ya?ml|zip|tar|gz|tgz|bz2|jar|war|whl|deb|rpm|sh|py|rb|js|ts|exe|bin|log|db|sqlite|pem|cfg|conf|ini|properties|csv|md))$/i;
