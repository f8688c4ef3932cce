import type { Files } from '../../core/recognize.ts';

/**
 * The configuration of the daemon: /etc/cfn/cfn-hup.conf, on Windows C:\cfn\cfn-hup.conf.
 * Source: CloudFormation template reference, cfn-hup.html, checked 2026-11-30.
 */
export const cfnHupFiles: Files = {
  ownNames: ['*cfn-hup.conf'],
};
