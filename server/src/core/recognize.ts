import { matchesGlob } from './glob.ts';

/** How the files of a kind are told from others. */
export type Files = {
  /** Globs for the end of a path that say enough, unless the content says `no`. */
  readonly names: readonly string[];
  /** Where such files are, in words, if neither name nor content tells them: client or project assign their kind. */
  readonly where?: string;
  /** Globs that say enough together with a content that is at least `perhaps`. */
  readonly likelyNames?: readonly string[];
  /** What the top of the text says. `yes` is enough whatever the name. */
  readonly content: (top: TopLevel) => 'yes' | 'perhaps' | 'unknown' | 'no';
};

/** The keys of the top level with the text behind them on their line. */
type TopLevel = ReadonlyMap<string, string>;

export type Recognizer = { readonly id: string; readonly files: Files };

/** Only this much of a text is looked at: UTF-16 units. */
export const HEAD_LENGTH = 64 * 1024;

/** The id of the kind a file is of; `undefined` if it is none of ours. `path` may be any path or URI, `head` the first 64 kB. */
export function recognize(path: string, head: string, kinds: readonly Recognizer[]): string | undefined {
  const name = decodeURIComponentSafe(path);
  if (isLockFile(name)) return undefined;
  const top = topLevel(head.slice(0, HEAD_LENGTH));
  const said = kinds.map((kind) => ({ kind, content: kind.files.content(top) }));
  const possible = said.filter(({ content }) => content !== 'no');
  const isNamed = (globs: readonly string[] = []): boolean => globs.some((glob) => matchesGlob(name, glob));
  const found =
    possible.find(({ kind }) => isNamed(kind.files.names)) ??
    possible.find(({ content }) => content === 'yes') ??
    possible.find(({ kind, content }) => content === 'perhaps' && isNamed(kind.files.likelyNames));
  return found?.kind.id;
}

const isLockFile = (path: string): boolean => /(^|[/\\])[^/\\]*(^|[/\\.-])lock(\.[a-z]+)?$|[/\\]npm-shrinkwrap\.json$/i.test(path);

function decodeURIComponentSafe(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The top-level keys of a YAML or JSON text, found without parsing it: the text may be cut off or broken. */
function topLevel(head: string): TopLevel {
  return /^\uFEFF?\s*[{[]/.test(head) ? topOfJson(head) : topOfYaml(head);
}

function topOfYaml(head: string): TopLevel {
  const top = new Map<string, string>();
  for (const [, , key = '', value = ''] of head.matchAll(/^\uFEFF?(["']?)(:?[\w.$/-]+)\1[ \t]*:(?:[ \t]+(.*))?$/gm))
    if (!top.has(key)) top.set(key, bare(value));
  return top;
}

function topOfJson(head: string): TopLevel {
  const top = new Map<string, string>();
  let depth = 0;
  for (const [token, , value = ''] of head.matchAll(/"((?:[^"\\\n]|\\.)*)"(?:\s*:\s*("(?:[^"\\\n]|\\.)*"|[\w.+-]+)?)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1) {
      const key = /^"((?:[^"\\]|\\.)*)"\s*:/.exec(token)?.[1];
      if (key !== undefined && !top.has(key)) top.set(key, bare(value));
    }
  }
  return top;
}

const bare = (value: string): string =>
  value
    .replace(/[ \t]#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
