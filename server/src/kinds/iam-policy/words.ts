import type { ConditionKey, LevelCode } from './data.ts';
import { globalKeys } from './global-keys.ts';

/** Access levels. Source: IAM user guide, access_policies_understand-policy-summary-access-level-summaries.html (AWS access levels), checked 2026-11-30. */
export const levels: Readonly<Record<LevelCode, string>> = {
  R: 'Reads',
  L: 'Lists',
  W: 'Writes',
  T: 'Tags',
  P: 'Changes permissions',
};

export const levelWords: Readonly<Record<LevelCode, string>> = {
  R: '**Read**: reads the contents of resources without changing them.',
  L: '**List**: lists resources, but doesn’t show their contents.',
  W: '**Write**: creates, changes or deletes resources.',
  T: '**Tagging**: changes tags, which can change permissions if conditions check them.',
  P: '**Permissions management**: grants or changes permissions on resources.',
};

const types: Readonly<Record<string, string>> = {
  String: 'string',
  ARN: 'ARN',
  Bool: 'boolean',
  Numeric: 'number',
  Date: 'time',
  IPAddress: 'IP address',
};

/** What sort of value a key has. */
export function typeWords(type: string): string {
  const plain = type.replace(/^ArrayOf/, '');
  const word = types[plain] ?? plain;
  return type.startsWith('ArrayOf') ? `${word}, multivalued` : word;
}

export const keyWords = ({ name, type }: ConditionKey): string =>
  [globalKeys.get(name.toLowerCase())?.about, `Type: ${typeWords(type)}.`].filter(Boolean).join(' ');
