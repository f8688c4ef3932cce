import { type Fact, pathOf, scalarsWith } from '../../core/fact.ts';
import { segments } from '../../core/path.ts';

/** A scalar of a template, and the place of interest that it is in. */
type Placed = { readonly fact: Fact; readonly place: Fact };

/** The scalars of a template or of a part of it that contain a string, as far as they are at or below one of some pointers. */
export function textsIn(within: Fact, text: string, wanted: string, ...pointers: readonly string[]): Placed[] {
  return scalarsWith(within, text, wanted).flatMap((fact) => {
    const place = placeOf(fact, pointers);
    return place ? [{ fact, place }] : [];
  });
}

/** The place with one of some pointers that a value is at or below. */
export function placeOf(fact: Fact, pointers: readonly string[]): Fact | undefined {
  const path = pathOf(fact);
  const depth = pointers
    .map(segments)
    .find((wanted) => wanted.length <= path.length && wanted.every((each, index) => each === '*' || each === String(path[index])))?.length;
  if (depth === undefined) return undefined;
  let place = fact;
  for (let above = path.length - depth; above > 0 && place.parent; above--) place = place.parent;
  return place;
}

/** A value with all around it up to a place, the value first. */
export function upTo({ fact, place }: Placed): Fact[] {
  const found = [fact];
  for (let at = fact; at !== place && at.parent; at = at.parent) found.push(at.parent);
  return found;
}
