import type { Fact } from '../../../core/fact.ts';
import type { Kind } from '../../../core/kind.ts';
import { literalOf } from '../../computed.ts';
import { placeIn, valueIn } from './merged.ts';
import { isServerless } from './names.ts';

/**
 * The parts of an API's definition that the transform fills where they are empty: the methods that events add to an HTTP API, and the `components`
 * to which it moves the security. Source: samtranslator/open_api/open_api.py and api_generator.py at commit 7000d0a, checked 2026-11-30.
 */
const isFilled = (type: string, [property, part, ...below]: readonly string[]): boolean =>
  property === 'DefinitionBody' && (part === 'paths' ? type === 'AWS::Serverless::HttpApi' && below.length === 2 : part === 'components' && below.length === 0);

/**
 * What a key without a value gets. CloudFormation refuses every `null` that is left after the transforms. Of its own properties, those of events and
 * of `Auth` included, AWS SAM takes one for a key that was left out. Source: samtranslator/model/__init__.py (validate_properties) at commit 7000d0a,
 * and the outputs of its tests; checked 2026-11-30.
 */
export const emptyValues: Exclude<NonNullable<Kind['emptyValues']>, 'absent'> = (value) => {
  const place = placeIn(value);
  const typeNode = place && valueIn(place.resource.node, 'Type');
  const type = (typeNode && literalOf(typeNode)) ?? '';
  const [property, ...below] = place?.path ?? [];
  // It becomes a string of JSON, in which `ResultPath: null` has a meaning.
  if (type === 'AWS::Serverless::StateMachine' && property === 'Definition' && below.length > 0 && value.node.end > value.node.start) return undefined;
  if (place && isServerless(type) && isFilled(type, place.path))
    return { severity: 'warning', why: 'CloudFormation takes no `null`, unless the transform fills it in.' };
  return property !== undefined && isServerless(type) && isOwn(value)
    ? { severity: 'warning', why: 'The transform takes the key as left out.' }
    : { severity: 'error', why: 'CloudFormation takes no `null` in templates.' };
};

/** Whether a key is one that the transform itself reads, and may do without. */
const isOwn = ({ parent, key }: Fact): boolean =>
  key !== undefined && key.required !== 'error' && parent?.schema.type === 'object' && judged.includes(parent.schema.others);

/** What unknown keys get in maps that the transform itself reads. What it hands on is wider. */
const judged: readonly unknown[] = ['error', 'warning'];
