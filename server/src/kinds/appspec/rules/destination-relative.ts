import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { textOf, variableIn } from '../paths.ts';

/**
 * The agent doesn't refuse such a path, but takes it from its own working folder.
 * Source: CodeDeploy user guide, reference-appspec-file-structure-files.html; aws-codedeploy-agent 800eb28, installer.rb. Checked 2026-11-23.
 */
export const destinationRelative: Rule = {
  id: 'appspec/destination-relative',
  severity: 'warning',
  on: ['/files/*/destination'],
  check({ node }, { root, report }) {
    // Empty values, variables and escapes are other faults.
    if (node.type !== 'scalar' || node.text.trim() === '' || /\p{Cc}/u.test(node.text) || variableIn(node.text) !== undefined || isComputed(node.text)) return;
    const os = textOf(root, 'os');
    if (isEmpty(node) || isAbsolute(node.text, os)) return;
    const expected = os === 'windows' ? 'C:\\app' : '/srv/app';
    const why = node.text.startsWith('~') ? ', and the agent does not expand `~`' : '';
    report(node, `${code(node.text)} is not an absolute path${why}. Expected one, such as ${code(expected)}.`);
  },
};

const isAbsolute = (path: string, os: string | undefined): boolean => path.startsWith('/') || (os !== 'linux' && /^([a-z]:)?[\\/]/i.test(path));
