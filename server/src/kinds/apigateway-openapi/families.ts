import type { Family } from '../../core/kind.ts';

/** The names of an OpenAPI document. */
const component = { pattern: '^[A-Za-z0-9._-]+$', expected: 'letters, digits, dots, hyphens and underscores' };

/** The models of `definitions` or `components`. Each API has two from the start. */
export const model: Family = {
  title: 'a model',
  ...component,
  given: [
    { value: 'Empty', about: 'The model of API Gateway for anything.' },
    { value: 'Error', about: 'The model of API Gateway for an error with a message.' },
  ],
};
/** What else `$ref` refers to; each section has names of its own. */
export const referred: Family = { title: 'a component', ...component };
export const validator: Family = { title: 'a request validator', pattern: String.raw`^[^\n]+$`, expected: 'a name' };
/** AWS SAM writes `NONE` where an operation is open in spite of a default. Source: samtranslator, open_api/open_api.py, checked 2026-11-30. */
export const scheme: Family = { title: 'a security scheme', ...component, given: [{ value: 'NONE', about: 'No authorizer, as AWS SAM writes it.' }] };
/** The stage has them, not the document. */
export const stageVariable: Family = { title: 'a stage variable', pattern: '^[A-Za-z0-9_]+$', expected: 'letters, digits and underscores', isUsedOnly: true };
