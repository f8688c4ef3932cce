import { isComputed } from '../../../core/computed.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { textOf } from '../paths.ts';
import { page } from './destination-relative.md';

/**
 * The agent doesn't refuse such a path, but takes it from its own working folder.
 * Source: CodeDeploy user guide, reference-appspec-file-structure-files.html; aws-codedeploy-agent 800eb28, installer.rb. Checked 2026-11-23.
 */
export const destinationRelative: Rule = {
  id: 'appspec/destination-relative',
  severity: 'warning',
  page,
  on: ['/files/*/destination'],
  check({ node }, { root, report }) {
    if (node.type !== 'scalar' || isEmpty(node)) return;
    const isVariable = /^(\$|~|%\w+%)/.test(node.text);
    if (!isVariable && isComputed(node.text)) return;
    const os = textOf(root, 'os');
    if (isAbsolute(node.text, os)) return;
    const expected = os === 'windows' ? 'an absolute path, such as C:\\app' : 'an absolute path, such as /srv/app';
    const why = isVariable ? ', and the agent expands no variables' : '';
    report(node, `${quoted(node.text)} is no absolute path${why}; expected ${expected}.`);
  },
};

const isAbsolute = (path: string, os: string | undefined): boolean => path.startsWith('/') || (os !== 'linux' && /^([a-z]:)?[\\/]/i.test(path));
