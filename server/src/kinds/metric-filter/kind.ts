import snippets from '../../../../snippets/metric-filter.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { metricFilterFiles } from './files.ts';
import { names } from './names.ts';
import { offer } from './offer.ts';
import { defaultWithDimensions } from './rules/default-with-dimensions.ts';
import { dimensionCount } from './rules/dimension-count.ts';
import { fieldForm } from './rules/field-form.ts';
import { unknownField } from './rules/unknown-field.ts';
import { schema, templateSchema } from './schema.ts';

export const metricFilter = {
  ...inputKind({
    id: 'metric-filter',
    title: 'a metric filter of CloudWatch Logs',
    files: metricFilterFiles,
    schema,
    names,
    offer,
    rules: [defaultWithDimensions, dimensionCount, fieldForm, unknownField],
    snippets,
  }),
  schemas: { template: templateSchema },
};
