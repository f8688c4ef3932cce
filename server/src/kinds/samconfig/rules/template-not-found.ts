import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { nameOf, normalUri } from '../../../core/uri.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { sectionsIn } from '../sections.ts';

/** What other commands make is not there yet: it lies in a hidden folder or one for what is built, or is called so. */
const isMade = (path: string): boolean => /(?:^|\/)(?:\.[^./]|(?:build|dist|out|output|cdk\.out|target)\/)|packaged|transformed|\.out\./i.test(path);

/** Paths count from where the command runs, mostly the folder of the file: a warning. Source: samcli/commands/_utils/options.py, checked 2026-11-30. */
export const templateNotFound: Rule = {
  id: 'samconfig/template-not-found',
  severity: 'warning',
  on: [''],
  check(root, { around, report }) {
    for (const { own } of sectionsIn(root))
      for (const name of ['template_file', 'template']) {
        const fact = own.get(name);
        const path = fact && literalOf(fact.node);
        if (!fact || path === undefined || path === '' || /[\r\n]|^\w+:|^\//.test(path) || isMade(path) || around.locate(path) !== 'none') continue;
        const same = around.find(nameOf(path));
        if (same === undefined) continue;
        const [only, ...others] = same.map((uri) => normalUri(uri).split('/').slice(-2).join('/')).filter((near) => typeof around.locate(near) === 'object');
        const near = others.length === 0 ? only : undefined;
        report(
          fact.node,
          `${code(path)} is not in the workspace. ${near ? `Did you mean ${code(near)}?` : 'Expected the path of a template, relative to the folder where `sam` runs.'}`,
          {
            typing: fact.node,
            ...(near ? { fix: { title: `Change to ${code(near)}`, operations: [{ op: 'set', path: pathOf(fact), to: near }], suggestion: true } } : {}),
          },
        );
      }
  },
};
