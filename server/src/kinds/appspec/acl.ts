import { code, oneOfCodes } from '../../core/words.ts';

const types: Readonly<Record<string, string>> = { u: 'user', user: 'user', g: 'group', group: 'group', m: 'mask', mask: 'mask', o: 'other', other: 'other' };
const isDefaultWord = (word: string): boolean => word === 'd' || word === 'default';

/** An entry of an access control list, or what is wrong with it, as the end of a sentence. */
export type Acl = { readonly isDefault: boolean } | { readonly fault: string };

/**
 * Reads `[default:][type:]name:permissions` as the agent does, from the right.
 * Source: aws-codedeploy-agent 800eb28, application_specification/ace_info.rb, checked 2026-11-23.
 */
export function readAcl(entry: string): Acl {
  const parts = entry.split(':');
  if (parts.length < 2 || parts.length > 4)
    return { fault: `has ${parts.length === 1 ? 'one part' : `${parts.length} parts`}. Expected \`[default:][type:]name:permissions\`.` };
  const [permissions = '', written = '', kind, first] = parts.toReversed();
  if (first !== undefined && !isDefaultWord(first)) return { fault: `begins with ${code(first)}. Expected \`default\` or \`d\` in front of a type.` };
  if (first !== undefined && kind !== undefined && isDefaultWord(kind)) return { fault: 'contains `default` twice. Expected a type after the first.' };
  const isDefault = first !== undefined || (kind !== undefined && isDefaultWord(kind));
  if (kind !== undefined && !isDefaultWord(kind) && !Object.hasOwn(types, kind))
    return { fault: `names the type ${code(kind)}. Expected ${oneOfCodes(['user', 'group', 'mask', 'other'])}.` };
  const given = kind === undefined ? undefined : types[kind];
  const isTypeWord = types[written] === 'mask' || types[written] === 'other';
  const type = given ?? (isTypeWord ? types[written] : 'user');
  const name = given === undefined && isTypeWord ? '' : written;
  if ((type === 'mask' || type === 'other') && name !== '') return { fault: `gives ${code(type)} the name ${code(name)}. Expected no name.` };
  if (!isDefault && type !== 'mask' && name === '') return { fault: `has no name. Expected one, since the base entry of ${type} comes from \`mode\`.` };
  const wrong = /^[0-7]$/.test(permissions) ? undefined : /[^rwx-]/.exec(permissions)?.[0];
  if (wrong !== undefined) return { fault: `has ${code(wrong)} in its permissions. Expected letters out of \`rwx-\`, or one digit from 0 to 7.` };
  return { isDefault };
}
