/** Phrases that STYLE.md bans, by what to write instead. */
const banned: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bbelongs? into\b/i, 'goes in'],
  [/(?<!there )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|better\b|different\b)/i, 'is not a'],
  [/\bby itself\b|\bwithout anybody's work\b/i, 'automatically'],
  [/\belse than\b/i, 'other than'],
  [/\bwork on afterwards\b/i, 'keep working'],
  [/\b(?:may|can) be disturbed\b/i, 'can be interrupted'],
  [/\bis written nowhere\b/i, "AWS doesn't document"],
  [/\bshall\b/i, 'should, must'],
  [/\b(?:is|are) to be \w+/i, 'can be, must be'],
  [/\bonce at a time\b/i, 'one at a time'],
  [/\bthe way from\b/i, 'the steps from'],
  [/\bclosed to newcomers\b/i, 'takes no new customers'],
  [/\bdearer\b/i, 'more expensive'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bthat is no text\b|\btext, because of its quotes\b/i, 'a string'],
];

/** The words that people read in a source file: what stands in its strings, line by line, without comments. */
function strings(line: string): string {
  if (/^\s*(?:\/\/|\/?\*)/.test(line)) return '';
  // Bounded: our own sources.
  return (line.match(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"/g) ?? []).join(' ');
}

/**
 * The phrases in a text that STYLE.md bans, each as a sentence with file and line. `path` tells whether all of the text counts or,
 * of a source, its strings. The style sheet's own table doesn't count.
 */
export function bannedPhrases(path: string, text: string): string[] {
  const lines = (path.endsWith('STYLE.md') ? text.replace(/^## Say it this way[\s\S]*/m, '') : text).split('\n');
  return lines.flatMap((line, at) => {
    const words = path.endsWith('.ts') ? strings(line) : line;
    return banned.flatMap(([phrase, instead]) => {
      const found = phrase.exec(words);
      return found ? [`${path}:${at + 1}: "${found[0].trim()}" reads as translated; write "${instead}" (STYLE.md).`] : [];
    });
  });
}

/** Long lines of a document that stand in it twice, each as a sentence: what a merge leaves of a paragraph that both sides changed. */
export function repeatedLines(path: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const first = lines.indexOf(line);
    return line.length > 80 && first < at ? [`${path}:${at + 1}: the same line as ${first + 1}.`] : [];
  });
}
