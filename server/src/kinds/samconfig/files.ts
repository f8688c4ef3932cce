import type { Files } from '../../core/recognize.ts';

/**
 * The configuration of the AWS SAM CLI: `samconfig.toml`, `.yaml` or `.yml` beside the template, or another name given by `--config-file`.
 * Source: samcli/lib/config/samconfig.py and file_manager.py, checked 2026-11-30.
 */
export const samconfigFiles: Files = { ownNames: ['*samconfig*.{toml,yaml,yml}'] };
