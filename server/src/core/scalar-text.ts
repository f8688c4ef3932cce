import { isEmpty } from './node.ts';
import { parseYaml } from './yaml/parse.ts';

/** Only double quotes can hold these. */
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text in the quotes that need the fewest escapes. */
export const inQuotes = (text: string): string =>
  control.test(text) ? doubleQuoted(text) : text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : singleQuoted(text);

/** A text in the quotes it had, if it had any and they can hold it. */
export function inQuotesOf(style: string, text: string): string | undefined {
  if (style === 'single') return control.test(text) ? doubleQuoted(text) : singleQuoted(text);
  return style === 'double' ? doubleQuoted(text) : undefined;
}

/** A text as a scalar of YAML: plain if it reads back as the same characters. */
export function scalarText(text: string, flow: boolean): string {
  const { documents, problems } = parseYaml(flow ? `[${text}]` : `- ${text}`);
  const item = documents[0]?.type === 'list' && documents[0].items.length === 1 ? documents[0].items[0] : undefined;
  const plain =
    problems.length === 0 &&
    item?.type === 'scalar' &&
    item.style === 'plain' &&
    item.text === text &&
    !isEmpty(item) &&
    item.end === text.length + (flow ? 1 : 2);
  return plain ? text : inQuotes(text);
}

/** Whether JSON can write a text as a number or literal. */
export const isJsonLiteral = (text: string): boolean => /^(-?(0|[1-9]\d*)(\.\d+)?|true|false|null)$/.test(text);
