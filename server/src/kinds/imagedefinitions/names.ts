import { pathOf, select } from '../../core/fact.ts';
import type { Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty } from '../../core/node.ts';
import { isComputed } from '../computed.ts';
import { container } from '../ecs-taskdef/names.ts';

/** The containers that get an image. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) =>
  select(root, '/*/name').flatMap((fact): Name[] => {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || isEmpty(node) || isComputed(node.text)) return [];
    return [
      { family: container, role: 'definition', detail: 'A container that gets an image.', ...wholeName(node, { text, syntax }), at: { path: pathOf(fact) } },
    ];
  });
