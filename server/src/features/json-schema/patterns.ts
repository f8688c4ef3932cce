import { isTemplated } from '../../core/computed.ts';

/** What a string may have in it that something fills in before the service reads it: an example, and an expression for its like. */
const marks: readonly (readonly [example: string, pattern: string])[] = [
  ['{{ name }}', '\\{\\{'],
  ['{% name %}', '\\{%'],
  ['<% name %>', '<%'],
  ['#{name}', '#\\{'],
  ['${NAME}', '\\$\\{'],
  ['$NAME', '\\$'],
  ['%NAME%', '%\\w+%'],
  ['<NAME>', '<[\\w .-]+>'],
  ['@@NAME@@', '@@\\w+@@'],
  ['__NAME__', '\\b__[A-Z][A-Z0-9_]*__'],
  ['`NAME`', '`'],
  ['', '^$'],
];

/** An expression for the strings that a kind takes for computed, by what it says of an example of each sort. */
export const computedPattern = (isComputed: (text: string) => boolean = isTemplated): string =>
  marks.flatMap(([example, pattern]) => (isComputed(example) ? [pattern] : [])).join('|');

/** An expression of ours as every reader of JSON Schemas takes it: strict readers refuse `\-` and its like outside of brackets, and there are no flags. */
export function portable(pattern: string, ignoreCase = false): string {
  let [made, inBrackets] = ['', false];
  for (let at = 0; at < pattern.length; at++) {
    const one = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (one === '\\') {
      made += isNeeded(next, inBrackets) ? one + next : next;
      at++;
    } else if (inBrackets) {
      if (one === ']') inBrackets = false;
      // A hyphen beside a class stands for itself.
      made += one === '-' && isBesideClass(pattern, at) ? '\\-' : ignoreCase ? inEitherCase(pattern, at) : one;
    } else {
      if (one === '[') inBrackets = true;
      made += ignoreCase && isLetter(one) ? eitherCase(one) : one;
    }
  }
  return made;
}

/** A text as an expression that only this text matches, in any letter case if that doesn't count. */
export const exactly = (text: string, ignoreCase: boolean): string => `^${portable(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), ignoreCase)}$`;

const otherCase = (letter: string): string => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());
const isLetter = (text: string): boolean => /^[A-Za-z]$/.test(text);
const eitherCase = (letter: string): string => `[${letter.toLowerCase()}${letter.toUpperCase()}]`;

/** Letters and digits have a meaning behind a backslash, and so has what is syntax. */
const isNeeded = (escaped: string, inBrackets: boolean): boolean => /^[\w^$\\.*+?()[\]{}|/]$/.test(escaped) || (inBrackets && escaped === '-');

/** The class `\w-.` of an expression without the flag `u`. */
const isBesideClass = (pattern: string, at: number): boolean =>
  /\\[wdsWDS]$/.test(pattern.slice(Math.max(0, at - 2), at)) || /^\\[wdsWDS]/.test(pattern.slice(at + 1));

/** A letter in brackets with its other case; of a range its ends. */
function inEitherCase(pattern: string, at: number): string {
  const one = pattern.charAt(at);
  if (!isLetter(one)) return one;
  if (pattern.charAt(at - 1) === '-' && isLetter(pattern.charAt(at - 2))) return `${one}${otherCase(pattern.charAt(at - 2))}-${otherCase(one)}`;
  return pattern.charAt(at + 1) === '-' && isLetter(pattern.charAt(at + 2)) ? one : one.toLowerCase() + one.toUpperCase();
}
