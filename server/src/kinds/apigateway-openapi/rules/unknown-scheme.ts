import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { scheme } from '../families.ts';

export const unknownScheme = unknownNames({
  id: 'apigateway-openapi/unknown-scheme',
  severity: 'warning',
  family: scheme,
  says: ({ text }) => `No security scheme of the document has the name ${code(text)}.`,
});
