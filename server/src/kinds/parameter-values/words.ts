import type { Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { parameterIn, parameterWords } from '../cloudformation/parameters.ts';
import { literalOf } from '../computed.ts';
import type { Given, Template } from './giving.ts';

/** What a hover says of a parameter: as its template describes it; without one, why only its form is checked. */
export function parameterHover(name: string, template: Template | string): string {
  const [what, ...more] = typeof template === 'string' ? ['parameter', `Only the format is checked: ${template}`] : wordsOf(name, template);
  return [`${code(name)} · ${what}`, ...more].filter(Boolean).join('\n\n');
}

function wordsOf(name: string, { path, parameters }: Template): (string | undefined)[] {
  const declared = parameters.get(name);
  const parameter = declared && parameterIn(declared.node);
  if (!parameter) return [declared ? `parameter in ${code(path)}` : `not a parameter in ${code(path)}`];
  const [what, ...more] = parameterWords(parameter);
  return [`${what}, in ${code(path)}`, ...more];
}

/** The parameters of the template that the file doesn't give yet, those that need a value first. */
export function freeNames(given: readonly Given[], { parameters }: Template, except?: string): Value[] {
  const names = new Set(given.map(({ name }) => name));
  return [...parameters]
    .filter(([name]) => !names.has(name) || name === except)
    .sort(([, a], [, b]) => Number(b.needsValue) - Number(a.needsValue))
    .map(([value, { node }]) => {
      const parameter = parameterIn(node);
      return { value, about: parameter ? parameterWords(parameter).filter(Boolean).join('\n\n') : '' };
    });
}

/** The values that the template allows, and its default. */
export function valuesFor(name: string, { parameters }: Template): Value[] {
  const declared = parameters.get(name);
  const parameter = declared && parameterIn(declared.node);
  const preset = parameter?.scalars.get('Default')?.text;
  const allowed = (parameter?.allowed?.items ?? []).flatMap((item) => literalOf(item) ?? []);
  const all = allowed.length > 0 || preset === undefined || preset === '' ? allowed : [preset];
  return all.map((value) => ({ value, about: value === preset ? 'The default.' : '' }));
}
