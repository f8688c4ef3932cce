import { any, either, type Key, key, map, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { managedRules, type Parameter } from './managed.ts';

const types: Readonly<Record<Parameter['type'], readonly [said: string, schema: Schema]>> = {
  s: ['A string.', text()],
  i: ['A whole number.', text({ pattern: '^-?[0-9]+$', expected: 'a whole number' })],
  d: ['A number.', text({ pattern: '^-?[0-9]+([.][0-9]+)?$', expected: 'a number' })],
  b: ['True or false.', oneOf({ true: 'Yes.', false: 'No.' }, { others: 'warning', ignoreCase: true })],
  c: ['A list, with commas and no blanks.', text()],
  m: ['A map.', any],
};

const parameter = ({ name, type, isRequired, default: value }: Parameter): readonly [string, Key] => {
  const [said, schema] = types[type];
  return [name, key(`Parameter of the managed rule. ${said}`, schema, { ...(isRequired ? { required: 'error' } : {}), ...(value ? { default: value } : {}) })];
};

const made = new Map<string, Schema>();

/** The parameters of a managed rule as a map. */
export function parametersOf(identifier: string): Schema {
  const known =
    made.get(identifier) ??
    object(Object.fromEntries((managedRules.get(identifier)?.parameters ?? []).map(parameter)), {
      others: 'warning',
      slips: 'error',
      why: 'AWS Config refuses parameters that the managed rule doesn’t have.',
    });
  made.set(identifier, known);
  return known;
}

const JSON_TEXT = '^\\s*\\{';

/** Parameters as JSON in a string; those of a managed rule are known. */
const asText = (identifier: string | undefined): Schema =>
  string({ length: [1, 1024], ...(identifier ? { inside: { kind: 'config-rule', as: identifier, when: JSON_TEXT } } : {}) });

/** The key for parameters of a rule: as JSON in a string, where a template has them also as a map. */
export function inputParameters(identifier: string | undefined, isTemplate = false): Key {
  const own = identifier === undefined ? undefined : managedRules.get(identifier);
  const content = asText(own && identifier);
  const asMap = own && identifier !== undefined ? parametersOf(identifier) : map('Value of this parameter.', any);
  return key('What the rule is told, up to 1,024 characters.', isTemplate ? either(content, asMap) : content, {
    more: isTemplate ? 'A map, or JSON as a string.' : 'JSON as a string, such as `{"maxAccessKeyAge": "90"}`.',
    ...(own?.parameters.some(({ isRequired }) => isRequired) ? { required: 'error' } : {}),
    mistaken: ['Parameters', 'InputParameter'],
  });
}
