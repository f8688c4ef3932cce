import { parseFrontMatter } from './front-matter.ts';
import { parseGroovy } from './groovy/parse.ts';
import { parseIni } from './ini/parse.ts';
import { withoutComments } from './json/comments.ts';
import { parseJson } from './json/parse.ts';
import { parsePairs, parseWhole } from './pairs.ts';
import type { Parsed } from './parsed.ts';
import type { Schema } from './schema.ts';
import { parseToml } from './toml/parse.ts';
import { parseYaml } from './yaml/parse.ts';

/**
 * What the service itself reads the file as: `yaml` takes JSON too, `json` takes nothing else; `commented-json` is JSON with `//` and `/* *\/`; `toml` takes YAML too, for tools that read both; of `markdown` only the front matter is read;
 * `pairs` are lines of a name and a text; of `whole` nothing is known but the whole.
 */
export type Reader = 'yaml' | 'json' | 'commented-json' | 'ini' | 'toml' | 'markdown' | 'pairs' | 'whole' | GroovyReader;

/** In a script the schema says what is a map, a list, a statement. */
type GroovyReader = { readonly groovy: Schema };

/**
 * Parses a text with the parser its first characters ask for. JSON is read about 14 times faster than as YAML. An earlier reading gives what
 * it can, and can't be used any more then.
 */
export function parse(text: string, reader: Reader, earlier?: Parsed): Parsed {
  if (typeof reader === 'object') return parseGroovy(text, reader.groovy, earlier?.earlierGroovy);
  if (reader === 'markdown') return parseFrontMatter(text);
  if (reader === 'pairs') return parsePairs(text);
  if (reader === 'whole') return parseWhole(text);
  if (reader === 'json') return parseJson(text, {}, earlier?.earlierJson);
  if (reader === 'commented-json') {
    const plain = withoutComments(text);
    if (startsLikeJson(plain)) return parseJson(plain, {}, earlier?.earlierJson);
  }
  if (reader === 'ini') return parseIni(text);
  if (reader === 'toml' && !startsLikeYaml(text)) return parseToml(text);
  if (!startsLikeJson(text)) return parseYaml(text, earlier?.earlier);
  const json = parseJson(text, { trailingCommas: true }, earlier?.earlierJson);
  if (json.problems.length === 0 || text.length > MAX_SECOND_READING || hasComment(text, json)) return json;
  // Single quotes, bare words, comments behind `#`: YAML may still take it.
  const yaml = parseYaml(text);
  return yaml.problems.length === 0 ? { ...yaml, syntax: 'json' } : json;
}

/** A longer text is not read a second time, as YAML, when it is no JSON. */
const MAX_SECOND_READING = 100_000;

/** A comment as in JavaScript, which is a part of a word to YAML: nobody means that. */
const hasComment = (text: string, { problems }: Parsed): boolean =>
  problems.some(({ rule, start }) => rule === 'syntax/invalid-json' && (text.startsWith('//', start) || text.startsWith('/*', start)));

const startsLikeJson = (text: string): boolean => /^\uFEFF?\s*(\{\s*("|\}|\/[/*]|$)|\[\s*(["{[\]]|$))/.test(text);

/** The first line with content has a key with a colon, as no line of TOML has. */
const startsLikeYaml = (text: string): boolean => /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*[\w."'-]+[ \t]*:(?:[ \t\r\n]|$)/.test(text);
