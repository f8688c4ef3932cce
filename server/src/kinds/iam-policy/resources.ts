import type { Data } from '../../core/data.ts';
import { typesOf, type Written, wholeOf } from './actions.ts';
import { type ResourceType, serviceOf } from './data.ts';
import { canBe, partsOf, patternOf } from './patterns.ts';
import { type Item, type Statement, UNKNOWN } from './policy.ts';

/** What is wrong between the actions of a statement and its resources. */
export type Mismatch = {
  /** Actions that take no resource, though the statement names some. */
  readonly starOnly: readonly Written[];
  /** Actions of which the statement names no resource. */
  readonly without: readonly (Written & { readonly types: readonly ResourceType[] })[];
  /** Resources that no action of the statement takes. */
  readonly unused: readonly { readonly item: Item; readonly types: readonly ResourceType[] }[];
};

const isAll = (text: string): boolean => /^\*+$/.test(text);

/**
 * Holds the actions of a statement against its resources, where all of both is known. Source: service authorization reference, of which
 * the data is made: an action without resource types takes `*` alone, one with types takes their ARNs.
 */
export function mismatchOf(statement: Statement, data: Data): Mismatch | undefined {
  const { resources, isOpen } = statement;
  if (resources?.name !== 'Resource' || isOpen || resources.items.length === 0) return undefined;
  const texts = resources.items.map(({ text }) => text);
  if (texts.some((text) => text === undefined || text.startsWith(UNKNOWN))) return undefined;
  const known = texts.flatMap((text) => text ?? []);
  if (known.some((text) => isAll(text))) return undefined;
  const actions = wholeOf(statement, data);
  if (!actions || known.some((text) => !partsOf(patternOf(text)) || faultOf(text, data) !== undefined)) return undefined;
  const exact = actions.filter(({ name, stands }) => stands.length === 1 && !/[*?]/.test(name));
  // A request that is about all of a type may be one for an ARN such as `arn:aws:s3:::*`.
  const isWide = known.some((text) => /^(?:[\w-]*[:/])*[*?]*$/.test(partsOf(patternOf(text))?.[5] ?? ''));
  const starOnly = isWide ? [] : exact.filter(({ stands }) => stands[0]?.types.length === 0);
  const without = exact.flatMap((each) => {
    const types = each.stands[0]?.types ?? [];
    return types.length === 0 || types.some((type) => known.some((text) => canBe(text, type))) ? [] : [{ ...each, types }];
  });
  const all = typesOf(actions.flatMap(({ stands }) => stands));
  const unused =
    without.length > 0 || all.length === 0
      ? []
      : resources.items.filter(({ text }) => text !== undefined && !all.some((type) => canBe(text, type))).map((item) => ({ item, types: all }));
  return { starOnly, without, unused };
}

/** How an ARN differs from all forms of its service. */
export type ArnFault = { readonly part: 'region' | 'account' | 'form'; readonly isMissing: boolean; readonly types: readonly ResourceType[] };

/** What is wrong with an ARN, whatever the statement says; `undefined` for one that can be a resource of its service, or whose service isn't known. */
export function faultOf(text: string, data: Data): ArnFault | undefined {
  const pattern = patternOf(text);
  const parts = partsOf(pattern);
  const [, , prefix = '', region = '', account = ''] = parts ?? [];
  const service = parts && /^[a-z0-9-]+$/.test(prefix) ? serviceOf(prefix, data) : undefined;
  const types = service?.types.filter(({ arn }) => arn.startsWith(`arn:aws:${prefix}:`)) ?? [];
  if (!parts || types.length === 0 || types.some((type) => canBe(text, type))) return undefined;
  const other = (at: Readonly<Record<number, string>>): boolean => types.some((type) => canBe(parts.map((part, index) => at[index] ?? part).join(':'), type));
  if (other({ 3: region === '' ? 'x' : '' })) return { part: 'region', isMissing: region === '', types };
  if (other({ 4: account === '' ? 'x' : '' })) return { part: 'account', isMissing: account === '', types };
  if (other({ 3: '', 4: '' })) return { part: 'region', isMissing: false, types };
  if (other({ 3: 'x', 4: 'x' })) return { part: 'region', isMissing: true, types };
  return { part: 'form', isMissing: false, types };
}

/** How long the beginning of the last part is that two ARNs share. */
function alike(one: string, other: string): number {
  const [a, b] = [one, other].map((arn) => arn.split(':').slice(5).join(':')) as [string, string];
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The form that looks most like an ARN, with names in place of what varies. */
export function likeliest(types: readonly ResourceType[], near: string): string | undefined {
  const same = (arn: string): number => {
    const [one, other] = [arn.split(':'), near.split(':')];
    return one.reduce(
      (sum, part, index) => sum + (part === other[index] || (part.startsWith('${') && other[index] !== '' && other[index] !== undefined) ? 1 : 0),
      0,
    );
  };
  return types.map(({ arn }) => arn).sort((a, b) => same(b) - same(a) || alike(b, near) - alike(a, near))[0];
}
