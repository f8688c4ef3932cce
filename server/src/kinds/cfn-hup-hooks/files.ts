import type { Files } from '../../core/recognize.ts';

/**
 * Hooks of the daemon: /etc/cfn/hooks.conf, and files of any name in /etc/cfn/hooks.d; on Windows below C:\cfn.
 * Source: CloudFormation template reference, cfn-hup.html, checked 2026-11-30.
 */
export const cfnHupHooksFiles: Files = {
  names: ['*hooks.conf', '*hooks.d/*.conf', '*cfn-auto-reloader*.conf'],
  where: 'INI of any name with a section that has `triggers`, `path` and `action`',
  inner: ['triggers', 'runas'],
  isSure: (_top, _hasOthers, head) =>
    /^\[[^\]\r\n]+\]/m.test(head) && ['triggers', 'path', 'action'].every((key) => new RegExp(`^${key}[ \\t]*[=:]`, 'm').test(head)),
};
