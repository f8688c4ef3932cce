import { pathOf } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty } from '../../core/node.ts';
import { policiesAlone, UNKNOWN } from './policy.ts';

const sid: Family = { title: 'a statement', pattern: '^[^\\n]*$', expected: 'a name' };

/** The names of statements, which nothing refers to: an outline shows them. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) =>
  policiesAlone(root).flatMap(({ statements }) =>
    statements.flatMap(({ sid: found, effect }): Name[] => {
      const node = found?.fact.node;
      if (!found?.text || found.text.includes(UNKNOWN) || node?.type !== 'scalar' || isEmpty(node)) return [];
      const detail = effect === undefined ? {} : { detail: `${effect === 'Deny' ? 'Denies' : 'Allows'} what it matches.` };
      return [{ family: sid, role: 'definition', ...detail, ...wholeName(node, { text, syntax }), at: { path: pathOf(found.fact) } }];
    }),
  );
