import type { Nearby } from '../../core/around.ts';
import type { Fact } from '../../core/fact.ts';
import { entryOf, resolve } from '../../core/node.ts';
import { isMisspelling } from '../../core/words.ts';
import { type Declared, templateIn } from '../cloudformation/nested.ts';
import { onlyTemplate, templateBeside } from '../cloudformation-parameters/template.ts';
import { literalOf } from '../computed.ts';
import { PREFIX, statementsOf } from './policy.ts';

/** The template of a policy, and its resources by logical ID. */
export type Template = { readonly path: string; readonly resources: ReadonlyMap<string, Declared> };

/** The template of the policy's own folder: the one whose name fits, or the only one. It must have something that the policy names. */
export function templateOf(root: Fact, nearby: Nearby): Template | undefined {
  const beside = templateBeside(nearby);
  const path = typeof beside === 'string' ? onlyTemplate(nearby) : beside.path;
  const resources = path === undefined ? undefined : templateIn(nearby.around.read(path) ?? '')?.resources;
  return path !== undefined && resources && isMeant(root, resources) ? { path, resources } : undefined;
}

/** The logical ID behind the prefix, with its wildcards. */
export const idIn = (text: string | undefined): string | undefined => (text?.startsWith(PREFIX) ? text.slice(PREFIX.length) : undefined);

export const hasWildcards = (text: string): boolean => /[*?]/.test(text);

/** Another template may be there by chance: at least one resource must be the template's, a slip of one, or half of one. */
function isMeant(root: Fact, resources: Template['resources']): boolean {
  const ids = statementsOf(root).flatMap((statement) => (statement.resources?.texts ?? []).flatMap(({ text }) => idIn(text) ?? []));
  const named = ids.filter((id) => id !== '' && !hasWildcards(id));
  return named.length === 0 || named.some((id) => [...resources.keys()].some((each) => each.startsWith(id) || isMisspelling(id, each)));
}

/** The type of a resource, where it is written out. */
export function typeOf(resource: Declared | undefined): string | undefined {
  const node = resource && resolve(resource.node);
  const type = node?.type === 'map' ? entryOf(node, 'Type') : undefined;
  return type && literalOf(type.value);
}

/** Whether a resource with this ID is made of one of the template's: by a module, or by the transform of AWS SAM (`FunctionRole`). */
export const isMadeOf = (id: string, { resources }: Template): boolean =>
  [...resources].some(([known, resource]) => id.startsWith(known) && /^AWS::Serverless::|::MODULE$/.test(typeOf(resource) ?? ''));
