import type { Fact } from '../../../core/fact.ts';
import type { Kind } from '../../../core/kind.ts';
import { literalOf } from '../../computed.ts';
import { placeIn, valueIn } from './merged.ts';
import { isServerless } from './names.ts';

/**
 * What a key without a value gets. CloudFormation refuses every `null` that is left after the transforms. Of its own properties, those of events and
 * of `Auth` included, AWS SAM takes one for a key that was left out. Source: samtranslator/model/__init__.py (validate_properties) at commit 7000d0a,
 * and the outputs of its tests; checked 2026-11-30.
 */
export const emptyValues: Exclude<NonNullable<Kind['emptyValues']>, 'absent'> = (value) =>
  isPassedOver(value)
    ? { severity: 'warning', why: 'The transform takes the key as left out.' }
    : { severity: 'error', why: 'CloudFormation takes no `null` in templates.' };

function isPassedOver(value: Fact): boolean {
  const { parent, key } = value;
  if (!key || key.required === 'error' || parent?.schema.type !== 'object' || !judged.includes(parent.schema.others)) return false;
  const place = placeIn(value);
  const type = place && place.path.length > 0 ? valueIn(place.resource.node, 'Type') : undefined;
  return type !== undefined && isServerless(literalOf(type) ?? '');
}

/** What unknown keys get in maps that the transform itself reads. What it hands on is wider. */
const judged: readonly unknown[] = ['error', 'warning'];
