import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../values.ts';

/** Names that Lambda sets. Source: Lambda developer guide, configuration-envvars.html; cfn-lint 1.51, E3663. Checked 2026-11-30. */
const reserved = new Set([
  ...['_HANDLER', '_X_AMZN_TRACE_ID', 'AWS_DEFAULT_REGION', 'AWS_REGION', 'AWS_EXECUTION_ENV', 'AWS_LAMBDA_FUNCTION_NAME', 'AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
  ...['AWS_LAMBDA_FUNCTION_VERSION', 'AWS_LAMBDA_INITIALIZATION_TYPE', 'AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME', 'AWS_ACCESS_KEY'],
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_LAMBDA_RUNTIME_API', 'LAMBDA_TASK_ROOT', 'LAMBDA_RUNTIME_DIR'],
]);

export const reservedVariable: Rule = {
  id: 'cloudformation/reserved-variable',
  severity: 'error',
  on: ['/Resources/*/Properties/Environment/Variables/*', '/Globals/Function/Environment/Variables/*'],
  byPart: true,
  check(fact, { report }) {
    const { entry } = fact;
    if (!entry || !reserved.has(entry.key)) return;
    const type = fact.parent?.parent?.parent?.parent?.children.find(({ segment }) => segment === 'Type');
    // In `Globals` it is one for all functions.
    const isGlobal = pathOf(fact)[0] === 'Globals';
    if (!isGlobal && (!type || !['AWS::Lambda::Function', 'AWS::Serverless::Function'].includes(literalOf(type) ?? ''))) return;
    report(entry.keySpan, `Lambda sets ${code(entry.key)} itself, and refuses a function that does. Expected another name.`, { typing: entry.keySpan });
  },
};
