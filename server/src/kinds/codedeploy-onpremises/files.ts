import type { Files } from '../../core/recognize.ts';
import { plainName } from '../ruby-keys.ts';

const keys = ['iam_user_arn', 'iam_session_arn', 'region', 'aws_access_key_id', 'aws_secret_access_key', 'aws_credentials_file'];

/**
 * Names: /etc/codedeploy-agent/conf/codedeploy.onpremises.yml, on Windows C:\ProgramData\Amazon\CodeDeploy\conf.onpremises.yml.
 * Source: CodeDeploy user guide, register-on-premises-instance-iam-user-arn.html, checked 2026-11-23.
 */
export const codedeployOnpremisesFiles: Files = {
  names: ['{codedeploy,conf}.onpremises.yml'],
  shared: keys,
  isSure: (top, hasOthers) => top.size > 1 && [...top.keys()].some((key) => plainName(key).startsWith('iam_')) && !hasOthers(),
};
