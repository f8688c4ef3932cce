import snippets from '../../../../snippets/eventbridge-pattern.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { dataFor } from './data-for.ts';
import { explain } from './explain.ts';
import { patternFiles } from './files.ts';
import { offer, offerKeys } from './offer.ts';
import { alternatives } from './rules/alternatives.ts';
import { apiCall } from './rules/api-call.ts';
import { emptyObject } from './rules/empty-object.ts';
import { existsObject } from './rules/exists-object.ts';
import { matcherArgument } from './rules/matcher-argument.ts';
import { matcherOutsideList } from './rules/matcher-outside-list.ts';
import { notAList } from './rules/not-a-list.ts';
import { oneMatcher } from './rules/one-matcher.ts';
import { tooBroad } from './rules/too-broad.ts';
import { tooLong } from './rules/too-long.ts';
import { unknownDetailType } from './rules/unknown-detail-type.ts';
import { unknownField } from './rules/unknown-field.ts';
import { unknownSource } from './rules/unknown-source.ts';
import { unknownValue } from './rules/unknown-value.ts';
import { valueType } from './rules/value-type.ts';
import { schema } from './schema.ts';
import { trialsOf } from './trial.ts';

export const eventPattern: Kind = {
  id: 'eventbridge-pattern',
  title: 'an event pattern',
  files: patternFiles,
  reader: 'yaml',
  asks: dataFor,
  schema,
  isComputed,
  offer,
  offerKeys,
  explain,
  trials: trialsOf,
  rules: [
    alternatives,
    apiCall,
    emptyObject,
    existsObject,
    matcherArgument,
    matcherOutsideList,
    notAList,
    oneMatcher,
    tooBroad,
    tooLong,
    unknownDetailType,
    unknownField,
    unknownSource,
    unknownValue,
    valueType,
  ],
  snippets,
};
