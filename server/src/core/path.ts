/** The way to a value from the top of a document: keys and list indexes. */
export type Path = readonly (string | number)[];

/** JSON pointer text of a path, as rules and notes write it. */
export const pointer = (path: Path): string => path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The segments of a pointer such as `/phases/ANY/commands`; `*` stands for any one segment. */
export const segments = (text: string): string[] =>
  text
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
