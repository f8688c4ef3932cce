/** A longer glob matches nothing. */
const MAX_LENGTH = 1000;
/** A glob stands for at most so many plain ones; further members of its braces don't count. */
const MAX_ALTERNATIVES = 64;
/** So many globs are kept taken apart: those of all kinds and of a project file. */
const MAX_KEPT = 1000;

/**
 * Whether the end of a path, or all of it if the glob begins with a slash, matches a glob of `*`, `**`, `?` and `{a,b}`;
 * letter case does not count. Total: a brace without its other half is a character. No expression is made of the glob,
 * since those may go back and forth: the work is at most the length of the path times that of the glob.
 */
export const matchesGlob = (path: string, glob: string): boolean => isAny(plainOf(glob), pathOf(path));

/** Whether one of several globs matches a path, for many lists of globs that stay what they are. */
export function globsOn(path: string): (globs: readonly string[]) => boolean {
  const own = pathOf(path);
  return (globs) => {
    if (asked.has(globs)) return isAny(plainOfAll(globs), own);
    // Who asks for one path only has most globs ruled out as they are written: to take all apart takes longer than to read a small file.
    asked.add(globs);
    return globs.some((glob) => mayEnd(glob, own.end) && isAny(plainOf(glob), own));
  };
}

/** The lists that were asked for a path before. */
const asked = new WeakSet<readonly string[]>();

/** Whether a name that a glob matches may have this last character. */
function mayEnd(glob: string, end: string): boolean {
  const last = glob.toLowerCase().slice(-1);
  return last === end || last === '*' || last === '?' || last === '}' || last === '/';
}

type OwnPath = { readonly name: string; readonly folders: readonly string[]; readonly end: string };

function pathOf(path: string): OwnPath {
  const [name = '', ...folders] = segmentsOf(path.replaceAll('\\', '/'));
  return { name, folders, end: name.slice(-1) };
}

function isAny(globs: readonly Plain[], { name, folders, end }: OwnPath): boolean {
  for (const plain of globs)
    if ((plain.end === '' || plain.end === end) && isNamed(plain, name) && (plain.isAnywhere || matches(folders, plain.folders, '**', isName))) return true;
  return false;
}

/** Whether a text, as a whole and by its letter case, matches a pattern in which `*` and `?` are all that isn't itself. */
export const matchesWildcards = (text: string, pattern: string): boolean => matches(text, pattern, '*', isOne);

/** Whether a text is these parts in their order with any characters between them; each is taken at its first place, so that the work is that of a search. */
export function fitsParts(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  if (parts.length <= 1) return text === first;
  const last = parts[parts.length - 1] ?? '';
  if (text.length < first.length + last.length || !text.endsWith(last) || !text.startsWith(first)) return false;
  let at = first.length;
  for (let place = 1; place < parts.length - 1; place++) {
    const part = parts[place] ?? '';
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}

const isName = (segment: string, wanted: string): boolean => matches(segment, wanted, '*', isOne);

const isOne = (character: string, wanted: string): boolean => wanted === '?' || wanted === character;

/** Two pointers: after a difference the last star takes one item more, and no star before it is ever asked again. */
function matches(items: ArrayLike<string>, pattern: ArrayLike<string>, star: string, same: (item: string, wanted: string) => boolean): boolean {
  let [at, place] = [0, 0];
  let taken: { from: number; to: number } | undefined;
  while (at < items.length) {
    const wanted = pattern[place];
    if (wanted === star) taken = { from: ++place, to: at };
    else if (wanted !== undefined && same(items[at] ?? '', wanted)) {
      at++;
      place++;
    } else if (taken) {
      at = ++taken.to;
      place = taken.from;
    } else return false;
  }
  while (pattern[place] === star) place++;
  return place === pattern.length;
}

/** From the last segment to the first: most paths differ in their names. */
const segmentsOf = (path: string): string[] => path.replace(/^\//, '').toLowerCase().split('/').reverse();

/** A glob without braces: the name of a file, taken apart at its stars, and the folders above it, the nearest first. */
type Plain = {
  readonly name: string;
  readonly parts: readonly string[];
  /** The last character, where that is one and the same: it rules out most at once. */
  readonly end: string;
  readonly hasMarks: boolean;
  readonly folders: readonly string[];
  readonly isAnywhere: boolean;
};

const isNamed = (plain: Plain, name: string): boolean => (plain.hasMarks ? isName(name, plain.name) : fitsParts(plain.parts, name));

const keptOfAll = new WeakMap<readonly string[], readonly Plain[]>();

function plainOfAll(globs: readonly string[]): readonly Plain[] {
  const known = keptOfAll.get(globs);
  if (known) return known;
  const found = globs.flatMap(plainOf);
  keptOfAll.set(globs, found);
  return found;
}

const kept = new Map<string, readonly Plain[]>();

/** The globs without braces that a glob stands for. */
function plainOf(glob: string): readonly Plain[] {
  if (glob.length > MAX_LENGTH) return [];
  const known = kept.get(glob);
  if (known) return known;
  const plain = (glob.startsWith('/') ? [glob] : [`**/${glob}`]).flatMap((each) => expanded(each, inBraces)).flatMap((each) => expanded(each, aroundStars));
  const found = plain.slice(0, MAX_ALTERNATIVES).map((each): Plain => {
    const [name = '', ...folders] = segmentsOf(each.replace(/(^|\/)\*\*$/, '$1**/*'));
    return {
      name,
      parts: name.split(/\*+/),
      end: /[*?]$/.test(name) ? '' : name.slice(-1),
      hasMarks: name.includes('?'),
      folders,
      isAnywhere: folders.length === 1 && folders[0] === '**',
    };
  });
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(glob, found);
  return found;
}

/** What a glob stands for, in its order, by a function that gives the choices at the first place where there are some. */
function expanded(glob: string, choose: (glob: string) => string[]): string[] {
  const found: string[] = [];
  const left = [glob];
  for (let next = left.pop(); next !== undefined && found.length < MAX_ALTERNATIVES; next = left.pop()) {
    const choices = choose(next);
    if (choices.length === 0) found.push(next);
    else left.push(...choices.slice(0, MAX_ALTERNATIVES).reverse());
  }
  return found;
}

function inBraces(glob: string): string[] {
  const opened: number[] = [];
  let first: { open: number; close: number } | undefined;
  for (let at = 0; at < glob.length; at++) {
    if (glob[at] === '{') opened.push(at);
    const open = glob[at] === '}' ? opened.pop() : undefined;
    if (open !== undefined && (!first || open < first.open)) first = { open, close: at };
  }
  if (!first) return [];
  const [before, after] = [glob.slice(0, first.open), glob.slice(first.close + 1)];
  return members(glob.slice(first.open + 1, first.close)).map((each) => `${before}${each}${after}`);
}

/** The parts between the commas that stand in no further braces. */
function members(inner: string): string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at <= inner.length; at++) {
    if (inner[at] === '{') depth++;
    else if (inner[at] === '}') depth--;
    else if (at === inner.length || (inner[at] === ',' && depth === 0)) {
      found.push(inner.slice(start, at));
      start = at + 1;
    }
  }
  return found;
}

/** `a**b` is a name in one folder, or goes through any number of them. */
function aroundStars(glob: string): string[] {
  const stars = /[^/*]\*{2,}|(?<=^|\/)\*{2,}(?=[^/*])/.exec(glob);
  if (!stars) return [];
  // Bounded: a glob is short.
  const before = glob.slice(0, stars.index) + stars[0].replace(/\*+$/, '');
  const after = glob.slice(stars.index + stars[0].length);
  return [`${before}*${after}`, `${before}*/**/*${after}`];
}
