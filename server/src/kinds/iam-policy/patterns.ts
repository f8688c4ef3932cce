import type { Action, ResourceType, Service } from './data.ts';
import { UNKNOWN } from './policy.ts';

/**
 * Whether some text matches both of two patterns, in which `*` stands for any characters and `?` for one. `barred` characters are in
 * nothing that a star of the second pattern stands for. The work is the length of one times that of the other.
 */
export function canMeet(one: string, other: string, barred = ''): boolean {
  let same = 0;
  while (isPlain(one[same]) && one[same] === other[same]) same++;
  // Most differ in their first words, and plain texts throughout.
  if (isPlain(one[same]) && isPlain(other[same])) return false;
  return same === one.length && same === other.length ? true : canMeetFrom(one.slice(same), other.slice(same), barred);
}

const isPlain = (char: string | undefined): boolean => char !== undefined && char !== '*' && char !== '?';

function canMeetFrom(one: string, other: string, barred: string): boolean {
  let row: boolean[] = [true];
  for (let j = 0; j < other.length; j++) row.push(row[j] === true && other[j] === '*');
  for (let i = 0; i < one.length; i++) {
    const a = one[i];
    const next: boolean[] = [row[0] === true && a === '*'];
    for (let j = 1; j <= other.length; j++) {
      const b = other[j - 1];
      const isSame = a === b || a === '?' || b === '?';
      next.push(
        (a === '*' && (row[j] === true || next[j - 1] === true)) ||
          (b === '*' && (next[j - 1] === true || (row[j] === true && !barred.includes(a ?? '')))) ||
          (isSame && row[j - 1] === true),
      );
    }
    row = next;
  }
  return row.at(-1) === true;
}

/** A text that is read, as a pattern: what isn't known may be anything. */
export const patternOf = (text: string): string => text.replaceAll(UNKNOWN, '*');

/** The actions of a service that a pattern such as `Get*` covers. */
export function covered(service: Service, pattern: string): readonly Action[] {
  const wanted = pattern.toLowerCase();
  if (!/[*?]/.test(wanted)) return [service.actions.get(wanted)].flatMap((each) => each ?? []);
  if (wanted === '*') return [...service.actions.values()];
  return [...service.actions].filter(([name]) => canMeet(wanted, name)).map(([, action]) => action);
}

/** The six parts of an ARN; the last has colons of its own. `undefined` for what has fewer. */
export function partsOf(arn: string): readonly string[] | undefined {
  const parts = arn.split(':');
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

type Arn = { readonly pattern: string; readonly parts: readonly string[] | undefined; readonly isAll: boolean };
const arns = new Map<string, Arn>();
const MOST_ARNS = 1000;

/** An ARN as it is held against types: the same against all of a service, and again with each key that is typed. */
function written(arn: string): Arn {
  const kept = arns.get(arn);
  if (kept) return kept;
  const pattern = underOldName(patternOf(arn));
  const made = { pattern, parts: partsOf(pattern), isAll: /^\*+$/.test(pattern) };
  if (arns.size >= MOST_ARNS) arns.clear();
  arns.set(arn, made);
  return made;
}

/** Whether an ARN as a policy writes it can be one of a resource type. */
export function canBe(arn: string, type: ResourceType): boolean {
  const { pattern, parts, isAll } = written(arn);
  if (isAll) return true;
  const form = formOf(type);
  // A star in one of the parts in the middle may reach over colons; that of a partition stands for one.
  if (!parts) return canMeet(pattern, form.whole, form.barred);
  if (parts.slice(2, 5).some((part) => part.includes('*'))) return canMeet(['arn', 'aws', ...parts.slice(2)].join(':'), form.inAws, form.barred);
  // What varies in a Region or account is there.
  const wanted = (part: string, index: number): string => (part === '*' && (index === 3 || index === 4) ? '?*' : part);
  return form.parts.every((part, index) => index === 1 || canMeet(parts[index] ?? '', wanted(part, index), index === 5 ? form.barred : ''));
}

/**
 * CodeConnections had another name, and its actions of either prefix take connections of both. Source: Developer Tools console user guide,
 * rename.html, checked 2026-11-30.
 */
const underOldName = (arn: string): string => arn.replace(/^(arn:[^:]*:)codeconnections:/, '$1codestar-connections:');

type Form = { readonly whole: string; readonly inAws: string; readonly parts: readonly string[]; readonly barred: string };
const forms = new Map<string, Form>();

/** The form of a type's ARNs as a pattern. The names of buckets have no slash, so that a bucket can be told from its objects. */
function formOf({ arn }: ResourceType): Form {
  const kept = forms.get(arn);
  if (kept) return kept;
  const inAws = underOldName(arn).replace(/\$\{[^{}]*\}/g, '*');
  const whole = inAws.replace(/^arn:aws:/, 'arn:*:');
  const made = { whole, inAws, parts: partsOf(whole) ?? [], barred: /\$\{BucketName\}$/.test(arn) ? '/' : '' };
  forms.set(arn, made);
  return made;
}
