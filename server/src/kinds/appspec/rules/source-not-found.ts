import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { bundlePath, lookFor, osOf } from '../bundle.ts';

/** Source: aws-codedeploy-agent 800eb28, installer.rb, copies what is no folder as a file; checked 2026-11-23. */
export const sourceNotFound: Rule = {
  id: 'appspec/source-not-found',
  severity: 'hint',
  on: ['/files/*/source'],
  check(fact, { root, around, report }) {
    const { node } = fact;
    const source = literalOf(node) ?? '';
    const path = bundlePath(source, osOf(root));
    if (path === '' || /[*?]/.test(path) || isBuilt(path)) return;
    const found = lookFor(path, around);
    if (typeof found === 'object')
      report(node, `${code(source)} is not in the workspace. Did you mean ${code(found.near)}?`, {
        fix: { title: `Change to ${code(found.near)}`, operations: [{ op: 'set', path: pathOf(fact), to: found.near }], suggestion: true },
      });
    else if (found === 'nowhere') report(node, `${code(source)} is not in the workspace. Expected a file or folder of the bundle.`);
  },
};

/** What builds make has no place in a repository: their usual folders, packages and binaries. */
const isBuilt = (path: string): boolean =>
  /(^|\/)(target|build|dist|out|output|bin|obj|lib|release|publish|public|static|package|artifacts?|node_modules|vendor|venv|\.next|\.nuxt)(\/|$)/i.test(
    path,
  ) || /\.(jar|war|ear|zip|tar|t?gz|whl|exe|dll|so|class|nupkg|rpm|deb|phar|gem)$/i.test(path);
