import { type FlagOf, flag, key, type ListOf, list, type ObjectOf, object, text } from '../../core/schema.ts';

/** A registration refuses keys that it doesn't know; AWS adds some each year. */
export const strict = { others: 'warning', slips: 'error', why: 'A registration refuses keys that it does not know.' } as const satisfies Partial<ObjectOf>;

/** True or false, in no other spelling. */
export const plain = (yes: string, no: string): FlagOf => flag(yes, no, { others: 'error' });

/** Names with values that ECS fetches when the container starts. */
export const secrets = (about: string): ListOf =>
  list(
    object(
      {
        name: key(about, text(), { required: 'error', mistaken: ['key'] }),
        valueFrom: key(
          'ARN of a Secrets Manager secret, which `:json-key:version-stage:version-id` may follow, or of a parameter in Parameter Store; in the same Region a name is enough.',
          text(),
          { required: 'error', mistaken: ['value', 'from'] },
        ),
      },
      strict,
    ),
  );
