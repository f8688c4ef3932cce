import snippets from '../../../../snippets/cloudtrail-selectors.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { selectorFiles } from './files.ts';
import { bothForms } from './rules/both-forms.ts';
import { bucketSlash } from './rules/bucket-slash.ts';
import { category } from './rules/category.ts';
import { dataType } from './rules/data-type.ts';
import { excludeNothing } from './rules/exclude-nothing.ts';
import { fields } from './rules/fields.ts';
import { insights } from './rules/insights.ts';
import { limits } from './rules/limits.ts';
import { operators } from './rules/operators.ts';
import { trailLogs } from './rules/trail-logs.ts';
import { trailRegions } from './rules/trail-regions.ts';
import { trailValidation } from './rules/trail-validation.ts';
import { wildcard } from './rules/wildcard.ts';
import { schema } from './schema.ts';

export const cloudtrailSelectors = inputKind({
  id: 'cloudtrail-selectors',
  title: 'a trail of CloudTrail, or its selectors',
  files: selectorFiles,
  schema,
  rules: [bothForms, bucketSlash, category, dataType, excludeNothing, fields, insights, limits, operators, trailLogs, trailRegions, trailValidation, wildcard],
  snippets,
});
