/**
 * A text out of a file as a terminal or a log may show it. What would begin a line, move the cursor, turn the direction of
 * writing, or be a command to GitHub's or Azure's runner (`##[...]`) becomes a visible sign of the same width. Tabs stay.
 */
export const shown = (text: string): string => text.replace(/\p{Cc}|\p{Zl}|\p{Zp}|[\u202A-\u202E\u2066-\u2069]/gu, visible).replaceAll('##[', '##\u27E6');

/** The same for the name of a file that begins a line, where two colons would begin a command too. */
export const shownFile = (path: string): string => (/^\s*::/.test(path) ? `./${shown(path)}` : shown(path));

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t') return character;
  // Unicode has pictures of the first control characters, in their order.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** JSON in which nothing commands a terminal or a log: what JSON allows as it is becomes an escape. */
export const shownJson = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 1).replace(/[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]|#(?=#\[)/g, escaped)}\n`;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
