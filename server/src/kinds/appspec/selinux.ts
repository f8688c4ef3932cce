import { quoted } from '../../core/words.ts';

/**
 * What is wrong with an SELinux range, as the end of a sentence: `s<low>[-s<high>][:<categories>]`, read as the agent does.
 * Source: aws-codedeploy-agent 800eb28, application_specification/range_info.rb, checked 2026-11-23.
 */
export function rangeFault(range: string): string | undefined {
  const [levels = '', categories] = splitOnce(range, ':');
  const [low = '', high] = splitOnce(levels, '-');
  for (const level of high === undefined ? [low] : [low, high])
    if (!/^s\d+$/.test(level)) return `has ${quoted(level)} for a sensitivity; expected s and a number.`;
  if (high !== undefined && numberIn(high) < numberIn(low)) return `goes down from ${low} to ${high}; expected the lower sensitivity first.`;
  return categories === undefined ? undefined : categoriesFault(categories);
}

function categoriesFault(categories: string): string | undefined {
  const seen = new Set<number>();
  for (const part of categories.replace(/(?<=.),+$/, '').split(',')) {
    const [low = '', high = low] = splitOnce(part, '.');
    for (const category of [low, high])
      if (!/^c\d+$/.test(category) || numberIn(category) > 1023) return `has ${quoted(category)} for a category; expected c and a number from 0 to 1023.`;
    if (numberIn(high) < numberIn(low)) return `goes down from ${low} to ${high}; expected the lower category first.`;
    for (let category = numberIn(low); category <= numberIn(high); category++) {
      if (seen.has(category)) return `names the category c${category} twice; expected each once.`;
      seen.add(category);
    }
  }
  return undefined;
}

const numberIn = (text: string): number => Number(text.slice(1));

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
