import { valueType as valueTypeOf } from '../../value-type.ts';
import { literalOf } from '../computed.ts';

/** Settings of actions are strings, whatever they say. */
export const valueType = valueTypeOf('codepipeline/value-type', literalOf);
