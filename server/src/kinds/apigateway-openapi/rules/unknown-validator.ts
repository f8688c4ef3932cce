import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { validator } from '../families.ts';

export const unknownValidator = unknownNames({
  id: 'apigateway-openapi/unknown-validator',
  severity: 'error',
  family: validator,
  says: ({ text }) => `There is no request validator ${code(text)} in ${code('x-amazon-apigateway-request-validators')}.`,
});
