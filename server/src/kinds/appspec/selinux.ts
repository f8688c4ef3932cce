import type { Severity } from '../../core/problem.ts';
import { code } from '../../core/words.ts';

/** What is wrong with an SELinux range, as the end of a sentence. */
type RangeFault = { readonly words: string; readonly severity: Severity };

const refused = (words: string): RangeFault => ({ words, severity: 'error' });

/**
 * Reads `s<low>[-s<high>][:<categories>]` as both versions of the agent do, and says where they differ.
 * Source: aws-codedeploy-agent 800eb28, application_specification/range_info.rb; 5a96830, selinux.rs. Checked 2026-11-30.
 */
export function rangeFault(range: string): RangeFault | undefined {
  const [levels = '', categories] = splitOnce(range, ':');
  const [low = '', high] = splitOnce(levels, '-');
  const all = high === undefined ? [low] : [low, high];
  for (const level of all) if (!/^s\d+$/.test(level)) return refused(`has ${code(level)} for a sensitivity. Expected \`s\` and a number.`);
  if (high !== undefined && numberIn(high) < numberIn(low))
    return refused(`goes down from ${code(low)} to ${code(high)}. Expected the lower sensitivity first.`);
  const fault = categories === undefined ? undefined : categoriesFault(categories);
  const large = all.find((level) => numberIn(level) > 255);
  if (fault || large === undefined) return fault;
  return { words: `has the sensitivity ${code(large)}, which version 2 of the agent refuses. Expected at most \`s255\`.`, severity: 'hint' };
}

function categoriesFault(categories: string): RangeFault | undefined {
  const seen = new Set<number>();
  for (const part of categories.replace(/(?<=[^,]),+$/, '').split(',')) {
    const [low = '', high = low] = splitOnce(part, '.');
    for (const category of [low, high])
      if (!/^c\d+$/.test(category) || numberIn(category) > 1023)
        return refused(`has ${code(category)} for a category. Expected \`c\` and a number from 0 to 1023.`);
    if (numberIn(high) < numberIn(low)) return refused(`goes down from ${code(low)} to ${code(high)}. Expected the lower category first.`);
    for (let category = numberIn(low); category <= numberIn(high); category++) {
      if (seen.has(category))
        return refused(`names the category \`c${category}\` twice, which version 1 of the agent refuses and version 2 does not. Expected each once.`);
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
