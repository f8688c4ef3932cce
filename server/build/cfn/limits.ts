import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RE2JS } from 're2js';
import type { PropertyData } from '../../src/kinds/cloudformation/spec-data.ts';

/** Limits of one property that the service spec lacks. */
export type Limits = Pick<PropertyData, 'values' | 'pattern' | 'length' | 'range'>;

/** By the name of the type or nested type, then of the property: `AWS::S3::Bucket.Tag`, `Key`. */
export type LimitsOf = ReadonlyMap<string, ReadonlyMap<string, Limits>>;

/**
 * Reads the limits out of the declarations of `@awboost/cfn-resource-types`, line by line: they are printed by a program, so each
 * property is one line, with its limits as tags of the comment above. `dropped` are patterns that no linear matcher takes.
 */
export function readLimits(folder: string): { readonly limits: LimitsOf; readonly dropped: readonly string[] } {
  const limits = new Map<string, Map<string, Limits>>();
  const dropped = new Set<string>();
  for (const file of readdirSync(folder))
    if (file.endsWith('.d.ts') && file !== 'index.d.ts') readFile(typeIn(file), readFileSync(join(folder, file), 'utf8'), limits, dropped);
  return { limits, dropped: [...dropped] };
}

/** `AWS-S3-Bucket.d.ts` declares `AWS::S3::Bucket`. */
const typeIn = (file: string): string => file.replace(/\.d\.ts$/, '').replaceAll('-', '::');

function readFile(resource: string, text: string, limits: Map<string, Map<string, Limits>>, dropped: Set<string>): void {
  const named = new Map([...text.matchAll(/^export type (\w+) = ((?:"[^"\n]*"(?: \| )?)+);$/gm)].map(([, name = '', union = '']) => [name, union]));
  const properties = `export type ${resource.split('::').slice(1).join('')}Properties = {`;
  let owner: Map<string, Limits> | undefined;
  let described: string | undefined;
  let tags: [tag: string, value: string][] = [];
  for (const line of text.split('\n')) {
    described = /^ \* Type definition for `(AWS::[\w:.]+)`\.$/.exec(line)?.[1] ?? described;
    if (line.startsWith('export ')) {
      const type = line === properties ? resource : described;
      owner = type === undefined ? undefined : (limits.get(type) ?? new Map<string, Limits>());
      if (type !== undefined && owner) limits.set(type, owner);
      described = undefined;
    }
    const tag = /^ +\* @(pattern|minLength|maxLength|min|max) `(.*)`$/.exec(line);
    if (tag) tags.push([tag[1] ?? '', tag[2] ?? '']);
    const property = /^ {4}"?([\w.-]+)"?\??: (.+);$/.exec(line);
    if (property?.[1] !== undefined && property[2] !== undefined) {
      const found = limitsOf(tags, named.get(property[2].replace(/\[\]$/, '')) ?? property[2], dropped);
      if (owner && Object.keys(found).length > 0) owner.set(property[1], found);
    }
    if (property || /^ {4}"?[\w.-]+"?\??: .*[{]$/.test(line)) tags = [];
  }
}

function limitsOf(tags: readonly [tag: string, value: string][], type: string, dropped: Set<string>): Limits {
  const all = new Map(tags);
  const numeric = (tag: string): number | null => (all.has(tag) ? Number(all.get(tag)) : null);
  const pair = (least: string, most: string): [number | null, number | null] | undefined =>
    all.has(least) || all.has(most) ? [numeric(least), numeric(most)] : undefined;
  const values = /^\(?((?:"[^"]*"(?: \| )?)+)\)?(?:\[\])?$/.test(type) ? [...type.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value) : undefined;
  const isList = /\[\]$/.test(type);
  const pattern = isList ? undefined : linear(all.get('pattern'), dropped);
  const length = isList ? undefined : pair('minLength', 'maxLength');
  const range = isList ? undefined : pair('min', 'max');
  return { ...(values ? { values } : {}), ...(pattern === undefined ? {} : { pattern }), ...(length ? { length } : {}), ...(range ? { range } : {}) };
}

const translations = new Map<string, string | undefined>();

/** A pattern of Java as one of RE2, if it can be one; those that can't are dropped, since nothing else runs in linear time. */
function linear(pattern: string | undefined, dropped: Set<string>): string | undefined {
  if (pattern === undefined) return undefined;
  if (!translations.has(pattern)) translations.set(pattern, translated(pattern));
  const found = translations.get(pattern);
  if (found === undefined) dropped.add(pattern);
  return found;
}

function translated(pattern: string): string | undefined {
  const re2 = pattern
    .replace(/\\u([0-9A-Fa-f]{4})/g, '\\x{$1}')
    .replace(/\\Z$/, '\\z')
    // RE2 knows no escape of a character that needs none.
    .replace(/\\([/@#%&=:,"'<>~!;_])/g, '$1');
  try {
    RE2JS.compile(re2);
    return re2;
  } catch {
    return undefined;
  }
}
