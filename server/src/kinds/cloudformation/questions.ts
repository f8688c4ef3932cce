import { type Fact, factsIn, partsOf, perRoot, select } from '../../core/fact.ts';
import type { Question } from '../../core/kind.ts';
import { resourcesIn } from './resources.ts';
import { generatedFor } from './sam/generated.ts';
import { finalTypes } from './sam/types.ts';
import { transformsOf } from './transforms.ts';

// What rules that look at a part of a template ask about the rest of it.

const scalarsAt = (pointer: string) =>
  perRoot(
    (root): ReadonlyMap<string, string> =>
      new Map(select(root, pointer).flatMap(({ node, parent }) => (node.type === 'scalar' ? [[String(parent?.segment), node.text] as const] : []))),
  );
const resourceTypes = scalarsAt('/Resources/*/Type');
const parameterTypes = scalarsAt('/Parameters/*/Type');

/** The type of a resource after all transforms, by its logical ID: as written, or what AWS SAM makes of it or adds. */
export const typeOfResource = ((root, id) => {
  const type = resourceTypes(root).get(id);
  return type === undefined ? generatedFor(root, id)?.type : (finalTypes[type] ?? type);
}) satisfies Question;

/** What an attribute belongs to, and its name there: `Alias.AliasArn` of a function of AWS SAM is an attribute of its alias. */
export function attributeOf(
  name: string,
  resource: string,
  typeOf: (id: string) => string | undefined,
): { readonly type: string | undefined; readonly name: string } {
  const [part = '', ...rest] = name.split('.');
  const type = name === '' ? undefined : typeOf(`${resource}.${part}`);
  return type === undefined ? { type: typeOf(resource), name } : { type, name: rest.join('.') };
}

/** The type of a parameter by its name. */
export const typeOfParameter = ((root, name) => parameterTypes(root).get(name)) satisfies Question;

/** Whether something is a resource, with any type. */
export const isResource = ((root, id) => resourcesIn(root).has(id)) satisfies Question;

const parameterNames = perRoot((root) => new Set(select(root, '/Parameters/*').map(({ segment }) => String(segment))));
export const isParameter = ((root, name) => parameterNames(root).has(name)) satisfies Question;

/** The names of parameters and resources, also of those that loops make. */
const definedNames = perRoot((root): ReadonlySet<string> => {
  const found = new Set<string>();
  const define = ({ segment, children }: Fact): void => {
    if (!String(segment).startsWith('Fn::ForEach')) found.add(String(segment));
    else for (const made of children[2]?.children ?? []) define(made);
  };
  for (const pointer of ['/Parameters/*', '/Resources/*']) for (const fact of select(root, pointer)) define(fact);
  return found;
});
export const isDefined = ((root, name) => definedNames(root).has(name)) satisfies Question;

/** Whether the template takes the partition from the stack somewhere. */
export const usesPartition = ((root) => hasPartition(root)) satisfies Question;
const hasPartition = perRoot((root) => partsOf(root).some(namesPartition));
const namesPartition = perRoot((part) => factsIn(part).some(({ node }) => node.type === 'scalar' && node.text.includes('${AWS::Partition}')));

/** Whether a transform is applied, by its name. */
export const hasTransform = ((root, name) => transformsOf(root).names.includes(name)) satisfies Question;

/** Whether a macro processes the whole template. */
export const hasMacro = ((root) => transformsOf(root).hasMacro) satisfies Question;

/** Whether parts of the template are not in it. */
export const isOpenTemplate = ((root) => transformsOf(root).isOpen) satisfies Question;
