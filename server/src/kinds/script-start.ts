/** Why the kernel can't run a text as a script; `undefined` where it can, and for binary files. Lines that end in CRLF are another matter. */
export function startFault(script: string): string | undefined {
  if (script === '' || script.startsWith('#!') || /^[^\n]*\r\n/.test(script) || script.slice(0, 1000).includes('\0')) return undefined;
  if (/^\uFEFF\s*#!/.test(script)) return 'begins with a byte order mark in front of `#!`';
  if (/^\s+#!/.test(script)) return 'begins with blanks or empty lines in front of `#!`';
  return 'does not begin with `#!`';
}

/** Whether Linux doesn't find the interpreter that the first line names. */
export const hasWindowsStart = (script: string): boolean => /^#![^\n]*\r\n/.test(script);
