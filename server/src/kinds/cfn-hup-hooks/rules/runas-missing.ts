import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { nearest } from '../../../core/words.ts';

/** An action that names a file from the root of Linux on. Windows has no `runas`. */
const isLinux = (action: string): boolean => /(?:^|[\s"'=])\/(?:opt|usr|bin|sbin|etc|var|home|root|srv|tmp)\//.test(action);

/** Source: CloudFormation template reference, cfn-hup.html, has it as required; aws-cfn-bootstrap 1.4-31 (update_hooks.py) does without; checked 2026-11-30. */
export const runasMissing: Rule = {
  id: 'cfn-hup-hooks/runas-missing',
  severity: 'hint',
  on: ['/*'],
  check(hook, { report }) {
    const find = (name: string) => hook.children.find(({ segment }) => segment === name);
    // A slip of it is reported as one.
    const hasUser = hook.children.some(({ segment }) => nearest(String(segment), ['runas']) !== undefined);
    const action = find('action')?.node;
    if (!hook.entry || hook.segment === 'DEFAULT' || hasUser || action?.type !== 'scalar' || !isLinux(action.text)) return;
    report(
      hook.entry.keySpan,
      'This hook has no `runas`, so its action runs as the user of the daemon, most often root. The guide has it as required; say which user is meant.',
      {
        fix: { title: 'Add `runas=root`', operations: [{ op: 'insert', path: pathOf(hook), key: 'runas', value: 'root' }], suggestion: true },
      },
    );
  },
};
