import snippets from '../../../../snippets/ssm-document.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { plugins } from './command-step.ts';
import { isComputed } from './computed.ts';
import { diagrams } from './diagrams.ts';
import { explain } from './explain.ts';
import { documentFiles } from './files.ts';
import { gives, isOpen, names } from './names.ts';
import { offer } from './offer.ts';
import { actionPlace } from './rules/action-place.ts';
import { approvalCount } from './rules/approval-count.ts';
import { cancelTarget } from './rules/cancel-target.ts';
import { commandTarget } from './rules/command-target.ts';
import { defaultValue } from './rules/default-value.ts';
import { duplicateStep } from './rules/duplicate-step.ts';
import { endAndNext } from './rules/end-and-next.ts';
import { endlessLoop } from './rules/endless-loop.ts';
import { finallyStep } from './rules/finally-step.ts';
import { loopCondition } from './rules/loop-condition.ts';
import { outputOrder } from './rules/output-order.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { precondition } from './rules/precondition.ts';
import { scriptHandler } from './rules/script-handler.ts';
import { scriptSource } from './rules/script-source.ts';
import { scriptTimeout } from './rules/script-timeout.ts';
import { selector } from './rules/selector.ts';
import { sleepTime } from './rules/sleep-time.ts';
import { ssmInInput } from './rules/ssm-in-input.ts';
import { stackTemplate } from './rules/stack-template.ts';
import { unknownAction } from './rules/unknown-action.ts';
import { unknownOutput } from './rules/unknown-output.ts';
import { unknownParameter } from './rules/unknown-parameter.ts';
import { unknownStep } from './rules/unknown-step.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unquotedReference } from './rules/unquoted-reference.ts';
import { unreachableStep } from './rules/unreachable-step.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { variableName } from './rules/variable-name.ts';
import { versionString } from './rules/version-string.ts';
import { schema } from './schema.ts';
import { actions, documents } from './step.ts';

export const ssmDocument: Kind = {
  id: 'ssm-document',
  title: 'a document of Systems Manager',
  files: documentFiles,
  reader: 'yaml',
  schema,
  tables: { actions, plugins, ...documents },
  isComputed,
  diagrams,
  names,
  gives,
  isOpen,
  offer,
  explain,
  rules: [
    actionPlace,
    approvalCount,
    cancelTarget,
    commandTarget,
    defaultValue,
    duplicateStep,
    endAndNext,
    endlessLoop,
    finallyStep,
    loopCondition,
    outputOrder,
    plaintextSecret,
    precondition,
    scriptHandler,
    scriptSource,
    scriptTimeout,
    selector,
    sleepTime,
    ssmInInput,
    stackTemplate,
    unknownAction,
    unknownOutput,
    unknownParameter,
    unknownStep,
    unknownVariable,
    unquotedReference,
    unreachableStep,
    unusedParameter,
    variableName,
    versionString,
  ],
  snippets,
};
