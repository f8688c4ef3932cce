import { pathOf, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty } from '../../core/node.ts';
import { isComputed } from '../computed.ts';

export const trigger: Family = { title: 'a trigger', pattern: '^[A-Za-z0-9._-]{1,100}$', expected: 'up to 100 letters, digits, `.`, `_` and `-`' };

/** Both forms of the file: the list alone, and beside the name of its repository. */
export const bothForms = (pointer: string): string[] => [`/*${pointer}`, `/triggers/*${pointer}`];

/** The names of the triggers. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) =>
  bothForms('/name')
    .flatMap((pointer) => select(root, pointer))
    .flatMap((fact): Name[] => {
      const { node } = fact;
      if (node.type !== 'scalar' || node.broken || isEmpty(node) || isComputed(node.text)) return [];
      return [
        { ...wholeName(node, { text, syntax }), family: trigger, role: 'definition', detail: 'A trigger of the repository.', at: { path: pathOf(fact) } },
      ];
    });
