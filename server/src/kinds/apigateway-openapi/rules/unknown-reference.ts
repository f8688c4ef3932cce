import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { referred } from '../families.ts';

export const unknownReference = unknownNames({
  id: 'apigateway-openapi/unknown-reference',
  severity: 'error',
  family: referred,
  says: ({ text, space = '' }) => `There is no ${code(text)} in ${code(space.replace('/', '.'))}.`,
});
