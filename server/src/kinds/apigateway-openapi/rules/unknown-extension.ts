import { type Fact, factsIn, pathOf, perPart } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, distance, isMisspelling, nearest, oneOfWords } from '../../../core/words.ts';
import { knownIn, placesOf } from '../extensions/places.ts';

const PREFIX = 'x-amazon-apigateway-';
/** A letter left out, or two in the wrong order, and what follows has moved up. */
const isLike = ({ entry }: Fact): boolean =>
  entry?.key.startsWith('x-') === true && !entry.half && distance(entry.key.slice(0, PREFIX.length).toLowerCase(), PREFIX, 3) <= 3;

/** What looks like an extension of API Gateway in a part. */
const likes = perPart((part) => factsIn(part).filter(isLike));

/** Extensions of API Gateway that it doesn't have, or not in this place. */
export const unknownExtension: Rule = {
  id: 'apigateway-openapi/unknown-extension',
  severity: 'warning',
  on: [''],
  check(root, context) {
    const sections = root.children.filter((each) => each.children.length > 0 && isLike(each));
    for (const fact of [...sections, ...likes(root)]) judge(fact, context);
  },
};

function judge(fact: Fact, { report }: RuleContext): void {
  const { entry, parent } = fact;
  if (!entry || !parent || (parent.schema.type !== 'object' && parent.schema.type !== 'map') || knownIn(parent).includes(entry.key)) return;
  const free = knownIn(parent).filter((name) => !parent.children.some(({ segment }) => segment === name));
  const guess = nearest(entry.key, free);
  const places = placesOf(entry.key);
  if (places.length > 0 && !(guess !== undefined && isMisspelling(entry.key, guess))) {
    report(entry.keySpan, `API Gateway ignores ${code(entry.key)} here. It goes ${oneOfWords(places)}.`, { typing: entry.keySpan });
    return;
  }
  report(entry.keySpan, `Unknown extension ${code(entry.key)}. ${guess === undefined ? 'API Gateway ignores it.' : `Did you mean ${code(guess)}?`}`, {
    typing: entry.keySpan,
    ...(guess === undefined
      ? {}
      : {
          fix: suggestedUnless(isMisspelling(entry.key, guess), {
            title: `Change to ${code(guess)}`,
            operations: [{ op: 'rename', path: pathOf(fact), to: guess }],
          }),
        }),
  });
}
