import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { model } from '../families.ts';

/** A missing model is a warning of the import. Source: API Gateway developer guide, api-gateway-import-api-errors-warnings.html, checked 2026-11-30. */
export const unknownModel = unknownNames({
  id: 'apigateway-openapi/unknown-model',
  severity: 'warning',
  family: model,
  says: ({ text, space = '' }) => `There is no model ${code(text)} in ${code(space.replace('/', '.'))}.`,
});
