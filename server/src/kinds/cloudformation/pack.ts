import type { Table } from '../../core/kind.ts';
import { any, choice, key, map, object, oneOf, type Schema } from '../../core/schema.ts';
import { sections } from './schema.ts';
import { resources } from './spec.ts';

/**
 * The template of a conformance pack: a template of two types.
 * Source: botocore config/2014-11-12 of 2026-08-07, PutConformancePack; AWS Config developer guide, custom-conformance-pack.html. Checked 2026-11-30.
 */

const types = {
  'AWS::Config::ConfigRule': 'A rule of AWS Config.',
  'AWS::Config::RemediationConfiguration': 'What repairs the resources that a rule finds.',
} as const;

const resource = object(
  {
    Type: key('What it is.', oneOf(types, { why: 'A conformance pack makes nothing else.' }), { required: 'error' }),
    Properties: key('Its settings.', any),
  },
  { others: 'fine' },
);

/** The two types, with all that they are in templates. */
export const packResources: Table = (type, data) => (Object.hasOwn(types, type) ? resources(type, data) : undefined);

export const pack: Schema = object({
  ...sections,
  Resources: key(
    'The rules and what repairs; up to 130 rules.',
    map('A rule or a remediation, by its logical ID.', choice('/Type', 'packResources', resource)),
    {
      required: 'error',
    },
  ),
});
