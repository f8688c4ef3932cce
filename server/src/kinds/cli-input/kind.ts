import type { Kind } from '../../core/kind.ts';
import { valueType } from '../value-type.ts';
import { isOpen, literalOf } from './computed.ts';
import { emptyValue } from './empty-value.ts';
import { atMost } from './skeleton.ts';

type Input = Pick<Kind, 'id' | 'title' | 'files' | 'schema' | 'tables' | 'rules' | 'snippets' | 'names' | 'explainKey' | 'offer' | 'schemas'>;

/**
 * A kind of files that the AWS CLI takes as input of one of its commands: by `--cli-input-json` or `--cli-input-yaml`, or as the file of an
 * option, and that commands print. All of them have these two rules, last in their list.
 */
export const inputKind = (input: Input): Kind => ({
  reader: 'yaml',
  isComputed: isOpen,
  atMost,
  ...input,
  rules: [...input.rules, emptyValue(`${input.id}/empty-value`), valueType(`${input.id}/value-type`, literalOf)],
});
