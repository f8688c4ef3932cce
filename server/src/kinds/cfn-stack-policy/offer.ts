import type { Kind } from '../../core/kind.ts';
import type { Value } from '../../core/schema.ts';
import { typesIn } from '../cloudformation/spec.ts';
import { inPlaceOf } from '../offered.ts';
import { PREFIX } from './policy.ts';
import { type Template, templateOf, typeOf } from './template.ts';

const ofTemplate = ({ path, resources }: Template): Value[] =>
  [...resources].map(([id, resource]) => ({ value: `${PREFIX}${id}`, about: `${typeOf(resource) ?? 'Resource'} in ${path}.` }));

/** Logical IDs of the template beside the policy, and types of resources. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  const key = fact.entry ? fact.segment : fact.parent?.segment;
  if (key === 'ResourceType') {
    const types = inPlaceOf(fact.node, at, typesIn(at.data));
    return types && { ...types, areMany: true };
  }
  if (key !== 'Resource' && key !== 'NotResource') return undefined;
  const template = templateOf(at.root, at);
  const begun: Value = { value: PREFIX, about: 'The resources with this logical ID, which can contain the wildcards `*` and `?`.' };
  return inPlaceOf(fact.node, at, template ? ofTemplate(template) : [begun]);
};
