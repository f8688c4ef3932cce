import { type Fact, select } from '../../core/fact.ts';
import { textOf } from './paths.ts';

/** What an item of `permissions` counts for: files and folders, unless it says otherwise. */
export function typesOf(permission: Fact): readonly string[] {
  const single = textOf(permission, 'type');
  if (single !== undefined) return [single];
  const types = texts(permission, '/type/*');
  return types.length > 0 ? types : ['file', 'directory'];
}

export const patternOf = (permission: Fact): string => textOf(permission, 'pattern') ?? '**';
export const exceptOf = (permission: Fact): readonly string[] => texts(permission, '/except/*');

const texts = (fact: Fact, pointer: string): string[] => [...select(fact, pointer)].flatMap(({ node }) => (node.type === 'scalar' ? [node.text] : []));

/** Whether a name directly in a folder matches a glob, whose only wildcard is `*`. */
export function matchesName(name: string, glob: string): boolean {
  if (name.includes('/')) return false;
  const parts = glob.split(/\*+/);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return name === glob;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}
