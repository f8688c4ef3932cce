import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import ajv from 'ajv-draft-04';
import formats from 'ajv-formats';

// The schema has a pattern with a bracket too many, which Unicode mode refuses.
const validator = new ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(validator);
const validate = validator.compile(schema);

/** Why a value is no SARIF 2.1.0 log, by the schema that the SARIF SDK carries; empty if it is one. */
export const sarifFaults = (log: unknown): string[] =>
  validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
