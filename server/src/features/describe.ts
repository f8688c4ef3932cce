import type { Key, Schema, Value } from '../core/schema.ts';
import { typeWords } from '../core/words.ts';

/** What a key is, in a few words: its type, and whether it must be there. */
export const keyDetails = (key: Key): string => [typeWords(key.schema), ...(key.required === 'error' ? ['required'] : [])].join(', ');

/** Our words about a key and the facts of its value, as Markdown. */
export function keyWords(key: Key): string {
  const values = listed(key.schema);
  const facts = [
    key.deprecated && `**Deprecated:** ${key.deprecated}`,
    values === '' && allowed(key.schema) && `**Values:** ${allowed(key.schema)}`,
    key.default && `**Default:** ${key.default}`,
    key.since && `**Since:** ${key.since}`,
  ].filter((fact) => fact);
  return [key.about, key.more, values, facts.join('  \n')].filter(Boolean).join('\n\n');
}

export const valueWords = (value: Value): string =>
  [
    value.about,
    ...(value.more ? [value.more] : []),
    ...(value.deprecated ? [`**Deprecated:** ${value.deprecated}`] : []),
    ...(value.since ? [`**Since:** ${value.since}`] : []),
  ].join('\n\n');

/** As many values have their meanings beside them; more are only named. */
const MOST_VALUES = 8;
/** The completion list is the place for more of them, as for the 1,800 types of a template. */
const MOST_NAMES = 40;
const MOST_COUNTED = 100;

/** The values a key takes, each with what it means. */
function listed(schema: Schema): string {
  if (schema.type === 'list') return listed(schema.of);
  if (schema.type !== 'text' && schema.type !== 'number') return '';
  const { values = [] } = schema;
  if (values.length < 2 || values.length > MOST_VALUES || values.every(({ about }) => about === '')) return '';
  const others = schema.type === 'text' && schema.others && schema.others !== 'error' ? ['- and others'] : [];
  return ['**Values:**', '', ...values.map(({ value, about }) => `- \`${value}\`${about && `: ${about}`}`), ...others].join('\n');
}

/** The values a key takes, if the schema lists them. */
function allowed(schema: Schema): string {
  switch (schema.type) {
    case 'text':
    case 'number': {
      if (schema.values) {
        if (schema.values.length > MOST_COUNTED) return '';
        const named = schema.values.slice(0, MOST_NAMES).map(({ value }) => `\`${value}\``);
        const more = schema.values.length - named.length;
        if (more > 0) return `${named.join(', ')} and ${more} more`;
        return `${named.join(', ')}${schema.type === 'text' && schema.others && schema.others !== 'error' ? ' and others' : ''}`;
      }
      if (schema.type === 'number' && schema.min !== undefined) return schema.max === undefined ? `${schema.min} or more` : `${schema.min} to ${schema.max}`;
      return '';
    }
    case 'flag':
      return schema.others ? '`true`, `false`' : '`yes`, `no` (or `true`, `false`)';
    case 'list':
      return allowed(schema.of);
    case 'either':
      return schema.of.map(allowed).find((words) => words !== '') ?? '';
    default:
      return '';
  }
}
