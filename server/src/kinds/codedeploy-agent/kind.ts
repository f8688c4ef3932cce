import snippets from '../../../../snippets/codedeploy-agent.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { codedeployAgentFiles } from './files.ts';
import { duplicateKeyStyles } from './rules/duplicate-key-styles.ts';
import { nestedKeys } from './rules/nested-keys.ts';
import { pathEscape } from './rules/path-escape.ts';
import { quotedValue } from './rules/quoted-value.ts';
import { wireLogOn } from './rules/wire-log-on.ts';
import { schema } from './schema.ts';

export const codedeployAgent: Kind = {
  id: 'codedeploy-agent',
  title: 'a configuration of the CodeDeploy agent',
  files: codedeployAgentFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [duplicateKeyStyles, nestedKeys, pathEscape, quotedValue, wireLogOn],
  snippets,
};
