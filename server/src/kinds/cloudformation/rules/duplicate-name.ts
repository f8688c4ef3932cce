import { type Fact, perRoot } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import { code, oneOfWords } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { identityOf } from '../identities.ts';
import { childOf, choicesOf, type Resource, resourceOf, resourcesIn } from '../resources.ts';
import { type Guard, shown, worldsOf } from '../worlds.ts';

/** Source: the template reference, resource types, "Return values" and their errors; cfn-lint 1.51, E3019 and E3022. Checked 2026-11-30. */
export const duplicateName: Rule = {
  id: 'cloudformation/duplicate-name',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const known = new Map<string, Named[]>();
    for (const resource of resourcesIn(root).values())
      for (const named of namedBy(resource.fact)) {
        const others = known.get(named.key) ?? [];
        // More than a few of one name are nothing that people write.
        if (others.length < MOST_COMPARED) known.set(named.key, [...others, named]);
        const first = others.find((other) => other.resource !== resource && canBoth(root, other.guards, named.guards));
        if (!first) continue;
        const isSame = idempotent.includes(named.resource.type ?? '');
        const same = (identityOf(resource.type) ?? []).filter((name) => childOf(resource.properties, name)).map((name) => code(name));
        report(
          placeOf(named),
          `${code(first.resource.id)} has the same ${oneOfWords(same).replace(/ or ([^ ]+)$/, ' and $1')}. There can be only one such ${code(resource.type ?? '')}, so the stack fails at the second one${isSame ? ', unless both are the same' : ''}.`,
          {
            ...(isSame ? { severity: 'warning' } : {}),
            related: [{ ...placeOf(first), message: 'The first one.' }],
          },
        );
      }
  },
};

/** Creating one that exists is no error while both are the same. Source: CreateStateMachine in the API reference of Step Functions, checked 2026-11-30. */
const idempotent: readonly string[] = ['AWS::Serverless::StateMachine', 'AWS::StepFunctions::StateMachine'];

const MOST_COMPARED = 5;

/** A name that a resource has, and when. */
type Named = { readonly resource: Resource; readonly key: string; readonly at: Fact; readonly guards: readonly Guard[] };

/** The name, or the key that has it where it is computed. */
function placeOf({ at: { node, entry } }: Named): Span {
  const { start, end } = literalOf(node) === undefined ? (entry?.keySpan ?? node) : node;
  return { start, end };
}

/** What makes a resource the one it is, for each value that its name may have. */
const namedBy = perRoot((fact): readonly Named[] => {
  const resource = resourceOf(fact);
  const { properties, type } = resource;
  const names = identityOf(type);
  // Functions may make the properties.
  if (!names || !properties || properties.computed || resolve(properties.node)?.type !== 'map') return [];
  if (properties.children.some(({ entry }) => entry?.key.startsWith('Fn::'))) return [];
  const [name, ...others] = names.map((each) => childOf(properties, each));
  if (!name || [name, ...others].some((fact) => fact?.node.broken)) return [];
  const rest = others.map((fact) => (fact ? shown(fact.node) : ''));
  const own = resource.condition === undefined ? [] : [{ condition: resource.condition, holds: true }];
  return choicesOf(name)
    .slice(0, MOST_COMPARED)
    .flatMap(({ fact, guards }): Named[] => {
      const values = [shown(fact.node), ...rest];
      // What is chosen in deployment, or too deep to be read, may be the same or not.
      const isKnown = values[0] !== '""' && !values.some((value) => /…|Fn::(?:If|Transform|Select|Cidr)\(|AWS::NoValue/.test(value));
      return isKnown ? [{ resource, key: `${type} ${values.join(' ')}`, at: fact, guards: [...own, ...guards] }] : [];
    });
});

/** Whether two things can be there at the same time. */
function canBoth(root: Fact, one: readonly Guard[], other: readonly Guard[]): boolean {
  const named = (guards: readonly Guard[]): Set<string> => new Set(guards.map(({ condition, holds }) => `${condition} ${holds}`));
  const [mine, theirs] = [named(one), named(other)];
  // Where one is there, so is the other.
  if ([...mine].every((guard) => theirs.has(guard)) || [...theirs].every((guard) => mine.has(guard))) return true;
  return worldsOf(root).possible([...one, ...other]) === true;
}
