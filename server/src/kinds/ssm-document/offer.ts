import type { Fact } from '../../core/fact.ts';
import type { Kind, Offer } from '../../core/kind.ts';
import { contains, isEmpty, resolve } from '../../core/node.ts';
import { positionMap } from '../../core/position-map.ts';
import type { Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { declaredBy, documentOf, givenBy, sortOf, textAt, typeOf } from './document.ts';
import { referencesIn, system } from './references.ts';

export const offer: NonNullable<Kind['offer']> = (fact, at) => references(fact, at) ?? jumps(fact, at);

type At = Parameters<NonNullable<Kind['offer']>>[1];

/** `step:NAME`, until a name is typed: then it is a name of the file. */
function jumps(fact: Fact, { root, offset }: At): Offer | undefined {
  const key = fact.name ?? fact.segment;
  const node = resolve(fact.node);
  if ((key !== 'onFailure' && key !== 'onCancel') || node?.type !== 'scalar' || sortOf(root) !== 'runbook' || /^step:./.test(node.text)) return undefined;
  const own = documentOf(root).steps.find(({ fact: step }) => step === fact.parent);
  const names = documentOf(root).steps.flatMap((step) => (step.name && step !== own ? [step.name.text] : []));
  const replace = isEmpty(node) || !contains(node, offset) ? { start: offset, end: offset } : { start: node.start, end: node.end };
  return { replace, values: names.map((name) => ({ value: `step:${name}`, about: `The run goes to the step ${code(name)}.` })) };
}

/** Everything that can stand in `{{ }}`. */
function references(fact: Fact, { root, text, syntax, offset }: At): Offer | undefined {
  const node = resolve(fact.node);
  if (node?.type !== 'scalar' || !contains(node, offset) || !node.text.includes('{{')) return undefined;
  const map = positionMap(text, node, syntax);
  const reference =
    map &&
    referencesIn(node.text).find(({ inside }) => {
      const at = map.toSource(inside);
      return at.start <= offset && offset <= at.end;
    });
  // The outputs of a step are names of the file.
  if (!map || !reference || (reference.prefix === undefined && reference.output !== undefined)) return undefined;
  const replace = map.toSource(reference.span);
  return { replace: reference.span.start === reference.span.end ? { start: offset, end: offset } : replace, values: all(root, offset) };
}

function all(root: Fact, offset: number): Value[] {
  const { sort, parameters, variables, steps } = documentOf(root);
  const own = parameters.map((each) => ({ value: each.name, about: [typeOf(each), textAt(each.fact, 'description')?.text].filter(Boolean).join(': ') }));
  if (sort !== 'runbook') return own;
  return [
    ...own,
    ...steps.flatMap((step) => {
      const name = step.name?.text;
      // A step has no outputs of its own yet; a loop has.
      if (name === undefined || (step.steps.length === 0 && contains(step.fact.node, offset))) return [];
      const declared = declaredBy(step).map((each) => ({
        value: `${name}.${each.text}`,
        about: textAt(each.fact.parent, 'Selector')?.text ?? '',
      }));
      return [...declared, ...Object.entries(givenBy(step)).map(([output, about]) => ({ value: `${name}.${output}`, about }))];
    }),
    ...variables.map(({ name, fact }) => ({ value: `variable:${name}`, about: textAt(fact, 'description')?.text ?? '' })),
    ...Object.entries(system).flatMap(([prefix, names]) => Object.entries(names).map(([name, about]) => ({ value: `${prefix}:${name}`, about }))),
  ];
}
