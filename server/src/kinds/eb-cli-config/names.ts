import { type Fact, pathOf, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty } from '../../core/node.ts';
import type { NamedFile } from '../../core/part-names.ts';
import { isComputed } from '../computed.ts';

/** Source: Elastic Beanstalk API reference, API_CreateEnvironment.html, checked 2026-11-30. */
const environment: Family = {
  title: 'an environment',
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]{2,38}[A-Za-z0-9]$',
  expected: '4 to 40 letters, digits and hyphens',
};
const branch: Family = { title: 'a branch', pattern: '^\\S+$', expected: 'a name without spaces' };

const definitions = [
  ['/environment-defaults/*', environment],
  ['/branch-defaults/*', branch],
] as const;

const uses = [
  ['/branch-defaults/*/environment', environment],
  ['/environment-defaults/*/branch', branch],
  ['/global/branch', branch],
] as const;

/** Branches and environments, which the file ties together. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => [
  ...definitions.flatMap(([pointer, family]) => select(root, pointer).flatMap((fact) => keyName(fact, family, text) ?? [])),
  ...uses.flatMap(([pointer, family]) => select(root, pointer).flatMap((fact) => valueName(fact, family, { text, syntax }) ?? [])),
];

/** Most environments and branches need no defaults of their own. */
export const isOpen = (): boolean => true;

function keyName({ entry }: Fact, family: Family, text: string): Name | undefined {
  const at = entry ? text.slice(entry.keySpan.start, entry.keySpan.end).indexOf(entry.key) : -1;
  if (!entry || at < 0 || entry.key === '') return undefined;
  const start = entry.keySpan.start + at;
  return { start, end: start + entry.key.length, text: entry.key, family, role: 'definition', isKey: true };
}

function valueName(fact: Fact, family: Family, file: NamedFile): Name | undefined {
  const { node } = fact;
  if (node.type !== 'scalar' || node.broken || (node.text === 'null' && isEmpty(node)) || isComputed(node.text)) return undefined;
  return { ...wholeName(node, file), family, role: 'use', at: { path: pathOf(fact) } };
}
