import { type Key, key, list, object, type Schema } from '../../core/schema.ts';
import { strict, string, tags } from '../cli-input/shapes.ts';

/**
 * Conformance packs.
 * Source: botocore config/2014-11-12 of 2026-08-07: PutConformancePack and PutOrganizationConformancePack. Checked 2026-11-30.
 */

/** The template of a pack, as text. */
const body = string({ length: [1, 51200], inside: { kind: 'cloudformation', as: 'pack', when: '[{\\n]' } });

const packName = string({ pattern: '^[a-zA-Z][-a-zA-Z0-9]{0,255}$', expected: 'a letter, then up to 255 letters, digits and `-`' });

const template: Readonly<Record<string, Key>> = {
  TemplateS3Uri: key(
    'Where the template lies, `s3://...`, up to 300 kB.',
    string({ length: [1, 1024], pattern: '^s3://', expected: '`s3://` with bucket and key' }),
    {
      mistaken: ['TemplateURL', 'TemplateUri'],
    },
  ),
  TemplateBody: key('The template itself, up to 51,200 bytes; `file://` reads it from a file.', body),
};

/** What packs of an account and of an organization have in common; the bucket of the latter has a name of a certain form. */
export const packKeys = (bucket: Schema): Readonly<Record<string, Key>> => ({
  ...template,
  DeliveryS3Bucket: key('Bucket for the templates that AWS Config makes.', bucket),
  DeliveryS3KeyPrefix: key('What their keys begin with.', string({ length: [0, 1024] })),
  ConformancePackInputParameters: key(
    'Values for the parameters of the template, up to 60.',
    list(
      object(
        {
          ParameterName: key('Name of the parameter.', string({ length: [0, 255] }), { required: 'error', mistaken: ['Name', 'ParameterKey'] }),
          ParameterValue: key('Its value.', string({ length: [0, 4096] }), { required: 'error', mistaken: ['Value'] }),
        },
        strict,
      ),
      { max: 60 },
    ),
    { mistaken: ['Parameters', 'InputParameters'] },
  ),
});

const keys: Readonly<Record<string, Key>> = {
  ConformancePackName: key('Name of the pack.', packName, { required: 'error', mistaken: ['Name'] }),
  ...packKeys(string({ length: [0, 63] })),
  TemplateSSMDocumentDetails: key(
    'A document of Systems Manager that holds the template.',
    object(
      {
        DocumentName: key('Its name or ARN.', string({ pattern: '^[a-zA-Z0-9_.:/-]{3,200}$', expected: 'the name or ARN of a document' }), {
          required: 'error',
        }),
        DocumentVersion: key(
          'Its version; without it the newest.',
          string({ pattern: '^([$]LATEST|[$]DEFAULT|[1-9][0-9]*)$', expected: '`$LATEST`, `$DEFAULT` or a number in quotes' }),
        ),
      },
      strict,
    ),
  ),
};

export const pack = object({ ...keys, Tags: key('Tags of a new pack, up to 50.', tags(50)) }, strict);

/** As templates have it. */
export const templatedPack = object(keys, strict);
