/** The way to a value from the top of a document: keys and list indexes. */
export type Path = readonly (string | number)[];

/** The segments of a pointer such as `/phases/ANY/commands`; `*` stands for any one segment. */
export const segments = (text: string): string[] =>
  text
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
