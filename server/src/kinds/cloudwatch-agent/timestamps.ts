/** What `timestamp_format` knows. Source: amazon-cloudwatch-agent, internal/util/timestamp/timestamp.go of 2026-08-07, checked 2026-11-30. */
const known = new Set(['B', 'b', '-m', 'm', 'A', 'a', '-d', 'd', 'H', '-I', 'I', '-M', 'M', '-S', 'S', 'Y', 'y', 'p', 'Z', 'z', 'f']);

/** What other tools write for the same. */
const same: Readonly<Record<string, string>> = {
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  e: '%-d',
  h: '%b',
  l: '%-I',
  L: '%f',
  N: '%f',
  '3N': '%f',
  '6N': '%f',
  '9N': '%f',
  '3f': '%f',
  '6f': '%f',
};

export type Directive = { readonly start: number; readonly end: number; readonly text: string; readonly right: string | undefined };

/** The directives of a format that the agent doesn't know, and what to write for them. */
export function unknownDirectives(format: string): Directive[] {
  return [...format.matchAll(/%([-_0^#]?\d?[A-Za-z%])/g)].flatMap((match) => {
    const name = match[1] ?? '';
    if (known.has(name)) return [];
    const plain = name.replace(/^[-_0^#]/, '');
    const right = same[name] ?? (known.has(plain) ? `%${plain}` : undefined);
    return [{ start: match.index, end: match.index + match[0].length, text: match[0], right }];
  });
}

/** Whether a format has no directive at all: that of Java, or a date. */
export const hasNoDirective = (format: string): boolean => !/%[-A-Za-z]/.test(format);
