import snippets from '../../../../snippets/asl.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { diagrams } from './diagrams.ts';
import { aslFiles } from './files.ts';
import { isComputed } from './language.ts';
import { names, outlined } from './names.ts';
import { bareSubstitution } from './rules/bare-substitution.ts';
import { choiceCondition } from './rules/choice-condition.ts';
import { conflictingFields } from './rules/conflicting-fields.ts';
import { distributedOnly } from './rules/distributed-only.ts';
import { duplicateState } from './rules/duplicate-state.ts';
import { endFalse } from './rules/end-false.ts';
import { errorName } from './rules/error-name.ts';
import { fieldInStates } from './rules/field-in-states.ts';
import { heartbeat } from './rules/heartbeat.ts';
import { lostInput } from './rules/lost-input.ts';
import { maxDelay } from './rules/max-delay.ts';
import { misplacedField } from './rules/misplaced-field.ts';
import { nextOrEnd } from './rules/next-or-end.ts';
import { noDefault } from './rules/no-default.ts';
import { noProcessor } from './rules/no-processor.ts';
import { noTerminal } from './rules/no-terminal.ts';
import { queryLanguage } from './rules/query-language.ts';
import { queryLanguageField } from './rules/query-language-field.ts';
import { stateName } from './rules/state-name.ts';
import { statesAll } from './rules/states-all.ts';
import { timestamp } from './rules/timestamp.ts';
import { unknownState } from './rules/unknown-state.ts';
import { unreachableState } from './rules/unreachable-state.ts';
import { valueType } from './rules/value-type.ts';
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
  rules: [
    bareSubstitution,
    choiceCondition,
    conflictingFields,
    distributedOnly,
    duplicateState,
    endFalse,
    errorName,
    fieldInStates,
    heartbeat,
    lostInput,
    maxDelay,
    misplacedField,
    nextOrEnd,
    noDefault,
    noProcessor,
    noTerminal,
    queryLanguage,
    queryLanguageField,
    stateName,
    statesAll,
    timestamp,
    unknownState,
    unreachableState,
    valueType,
    waitTime,
    yamlBooleanName,
  ],
  snippets,
};
