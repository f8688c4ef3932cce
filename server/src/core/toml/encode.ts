import { newlineAt } from '../lines.ts';
import type { ScalarNode } from '../node.ts';

/** Whether a scalar begins with three quotes. */
export const isLongQuote = (source: string, { start }: ScalarNode): boolean => /^(?:"""|''')/.test(source.slice(start, start + 3));

/** How text is written inside of a scalar of TOML, by its quotes; `undefined` where it can't be. */
export function tomlEncoder(source: string, node: ScalarNode): (text: string) => string | undefined {
  if (node.style === 'plain') return () => undefined;
  const isLong = isLongQuote(source, node);
  // Looked for only where a line ends: of many strings in one long line none asks.
  const eol = (): string => newlineAt(source, node.start);
  const escaped = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('\u007f', '\\u007F');
  if (node.style === 'double') return (text) => (isLong && text.includes('\n') ? text.split('\n').map(escaped).join(eol()) : escaped(text));
  const own = isLong ? /'|[\u0000-\u0008\u000b-\u001f\u007f]/ : /['\u0000-\u0008\u000a-\u001f\u007f]/;
  return (text) => (own.test(text) ? undefined : text.replace(/\n/g, eol));
}
