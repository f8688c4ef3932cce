import type { Kind } from '../../core/kind.ts';
import { wholeKey, wholeName } from '../../core/name-places.ts';
import { resolve } from '../../core/node.ts';
import { parameterName } from '../parameter-values/names.ts';
import { givenIn } from './given.ts';
import { templateOf } from './template.ts';

/** The parameters of a file, which its template defines. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) =>
  givenIn(root).flatMap(({ name, at }) => {
    const node = 'keySpan' in at ? undefined : resolve(at);
    const place = 'keySpan' in at ? wholeKey(at, { text, syntax }) : node?.type === 'scalar' ? wholeName(node, { text, syntax }) : undefined;
    return name === undefined || name === '' || !place ? [] : [parameterName(place, (nearby) => templateOf(root, nearby))];
  });
