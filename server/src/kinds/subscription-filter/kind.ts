import snippets from '../../../../snippets/subscription-filter.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { inputKind } from '../cli-input/kind.ts';
import { subscriptionFilterFiles } from './files.ts';
import { destination } from './rules/destination.ts';
import { distribution } from './rules/distribution.ts';
import { role } from './rules/role.ts';
import { schema, templateSchema } from './schema.ts';

export const subscriptionFilter: Kind = {
  ...inputKind({
    id: 'subscription-filter',
    title: 'a subscription filter of CloudWatch Logs',
    files: subscriptionFilterFiles,
    schema,
    rules: [destination, distribution, role],
    snippets,
  }),
  schemas: { template: templateSchema },
};
