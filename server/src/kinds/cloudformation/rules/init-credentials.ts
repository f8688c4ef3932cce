import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { credentials } from '../init/names.ts';
import { AUTHENTICATION } from '../init/schema.ts';

/** Source: auth.py of aws-cfn-bootstrap 1.4-31, `get_auth`, checked 2026-11-30. */
export const initCredentials = unknownNames({
  id: 'cloudformation/init-credentials',
  severity: 'warning',
  family: credentials,
  says: ({ text }) => `${code(AUTHENTICATION)} has no ${code(text)}, so the file is downloaded without credentials, or with those for its bucket.`,
});
