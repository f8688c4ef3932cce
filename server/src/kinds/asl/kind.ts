import snippets from '../../../../snippets/asl.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { diagrams } from './diagrams.ts';
import { explainKey } from './explain-state.ts';
import { aslFiles } from './files.ts';
import { offerArguments } from './integrations/offer.ts';
import { stateAround } from './language/around.ts';
import { explain } from './language/explain.ts';
import { offer } from './language/offer.ts';
import { givenInJsonata, hidesVariables, mayBeFunction, variable } from './language/variables.ts';
import { isComputed } from './language.ts';
import { names, outlined } from './names.ts';
import { argumentCase } from './rules/argument-case.ts';
import { bareSubstitution } from './rules/bare-substitution.ts';
import { choiceCondition } from './rules/choice-condition.ts';
import { conflictingFields } from './rules/conflicting-fields.ts';
import { contextMember } from './rules/context-member.ts';
import { distributedOnly } from './rules/distributed-only.ts';
import { duplicateState } from './rules/duplicate-state.ts';
import { endFalse } from './rules/end-false.ts';
import { errorName } from './rules/error-name.ts';
import { fieldInStates } from './rules/field-in-states.ts';
import { heartbeat } from './rules/heartbeat.ts';
import { integrationPattern } from './rules/integration-pattern.ts';
import { intrinsicArguments } from './rules/intrinsic-arguments.ts';
import { intrinsicSyntax } from './rules/intrinsic-syntax.ts';
import { intrinsicUnknown } from './rules/intrinsic-unknown.ts';
import { jsonataFunction } from './rules/jsonata-function.ts';
import { jsonataMarks } from './rules/jsonata-marks.ts';
import { jsonataStates } from './rules/jsonata-states.ts';
import { lostInput } from './rules/lost-input.ts';
import { maxDelay } from './rules/max-delay.ts';
import { misplacedField } from './rules/misplaced-field.ts';
import { missingArgument } from './rules/missing-argument.ts';
import { nextOrEnd } from './rules/next-or-end.ts';
import { noDefault } from './rules/no-default.ts';
import { noProcessor } from './rules/no-processor.ts';
import { noTerminal } from './rules/no-terminal.ts';
import { otherLanguage } from './rules/other-language.ts';
import { pathSyntax } from './rules/path-syntax.ts';
import { pathWithoutMark } from './rules/path-without-mark.ts';
import { payloadTwice } from './rules/payload-twice.ts';
import { payloadValue } from './rules/payload-value.ts';
import { queryLanguage } from './rules/query-language.ts';
import { queryLanguageField } from './rules/query-language-field.ts';
import { referencePath } from './rules/reference-path.ts';
import { resourceArn } from './rules/resource-arn.ts';
import { stateName } from './rules/state-name.ts';
import { statesAll } from './rules/states-all.ts';
import { taskToken } from './rules/task-token.ts';
import { taskTokenTimeout } from './rules/task-token-timeout.ts';
import { timestamp } from './rules/timestamp.ts';
import { unknownArgument } from './rules/unknown-argument.ts';
import { unknownState } from './rules/unknown-state.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unreachableState } from './rules/unreachable-state.ts';
import { valueType } from './rules/value-type.ts';
import { variableName } from './rules/variable-name.ts';
import { variableOrder } from './rules/variable-order.ts';
import { variableScope } from './rules/variable-scope.ts';
import { waitTime } from './rules/wait-time.ts';
import { yamlBooleanName } from './rules/yaml-boolean-name.ts';
import { schema } from './schema/machine.ts';
import { tables } from './schema/states.ts';

export const asl: Kind = {
  id: 'asl',
  title: 'a state machine',
  files: aslFiles,
  reader: 'yaml',
  schema,
  tables,
  isComputed,
  diagrams,
  names,
  outlined,
  isOpen: (name, root) => name.family === variable && (mayBeFunction(name) || hidesVariables(root)),
  gives: ({ family, sort }) => (family === variable && sort !== 'JSONPath' ? givenInJsonata : []),
  offer,
  offerKeys(map) {
    const state = stateAround(map);
    return state ? offerArguments(map, state) : [];
  },
  explain,
  explainKey,
  rules: [
    argumentCase,
    bareSubstitution,
    choiceCondition,
    conflictingFields,
    contextMember,
    distributedOnly,
    duplicateState,
    endFalse,
    errorName,
    fieldInStates,
    heartbeat,
    integrationPattern,
    intrinsicArguments,
    intrinsicSyntax,
    intrinsicUnknown,
    jsonataFunction,
    jsonataMarks,
    jsonataStates,
    lostInput,
    maxDelay,
    misplacedField,
    missingArgument,
    nextOrEnd,
    noDefault,
    noProcessor,
    noTerminal,
    otherLanguage,
    pathSyntax,
    pathWithoutMark,
    payloadTwice,
    payloadValue,
    queryLanguage,
    queryLanguageField,
    referencePath,
    resourceArn,
    stateName,
    statesAll,
    taskToken,
    taskTokenTimeout,
    timestamp,
    unknownArgument,
    unknownState,
    unknownVariable,
    unreachableState,
    valueType,
    variableName,
    variableOrder,
    variableScope,
    waitTime,
    yamlBooleanName,
  ],
  snippets,
};
