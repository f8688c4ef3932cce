import type { Kind } from '../../core/kind.ts';
import { referenceAt } from './explain.ts';
import { byNamespace, ofRun, variablesOf } from './variables.ts';

/** The variables of a namespace, behind the dot of `#{namespace.name}`. */
export const offer: NonNullable<Kind['offer']> = (fact, { root, text, syntax, offset }) => {
  const found = referenceAt(fact, text, syntax, offset);
  if (found?.reference.name === undefined) return undefined;
  const { reference, map } = found;
  const replace = map.toSource(reference.nameSpan);
  if (offset < replace.start) return undefined;
  const action = byNamespace(root).get(reference.namespace);
  const known = reference.namespace === 'codepipeline' ? ofRun : action && variablesOf(action);
  if (!known) return undefined;
  return { replace, values: Object.entries(known).map(([value, about]) => ({ value, about })) };
};
