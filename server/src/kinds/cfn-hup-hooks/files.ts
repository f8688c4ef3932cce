import type { Files } from '../../core/recognize.ts';

/**
 * Hooks of the daemon: /etc/cfn/hooks.conf, and files of any name in /etc/cfn/hooks.d; on Windows below C:\cfn.
 * Source: CloudFormation template reference, cfn-hup.html, checked 2026-11-30.
 */
export const cfnHupHooksFiles: Files = {
  names: ['*hooks.conf', '*hooks.d/*.conf', '*cfn-auto-reloader*.conf'],
  where: 'INI of any name with a section that has `triggers`, `path` and `action`',
  inner: ['triggers', 'runas'],
  isSure: (_top, _hasOthers, head) => {
    const lines = head.split(/\r\n|\r|\n/);
    return (
      lines.some((line) => line.startsWith('[')) &&
      needed.every((key) => lines.some((line) => line.startsWith(key) && /^[ \t]*[=:]/.test(line.slice(key.length))))
    );
  },
};

/** What a hook can't do without. */
const needed = ['triggers', 'path', 'action'];
