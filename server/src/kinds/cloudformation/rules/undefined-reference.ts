import { select } from '../../../core/fact.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { reference } from '../names.ts';
import { generatedIds } from '../sam/generated.ts';

/** Source of what SAM adds: see sam/makers.ts. */
export const undefinedReference = unknownNames({
  id: 'cloudformation/undefined-reference',
  severity: 'error',
  family: reference,
  elsewhere: ({ root }) => generatedIds(root),
  says: ({ text, takes }, { root }) => {
    if (takes?.includes('parameter') !== false) return `No parameter or resource is called ${code(text)}.`;
    const isParameter = select(root, '/Parameters/*').some(({ segment }) => segment === text);
    return isParameter ? `${code(text)} is a parameter, but only a resource can stand here.` : `No resource is called ${code(text)}.`;
  },
});
