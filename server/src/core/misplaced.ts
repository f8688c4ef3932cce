import { fits } from './decide.ts';
import { type Fact, pathOf } from './fact.ts';
import { type Entry, isEmpty, resolve } from './node.ts';
import type { Path } from './path.ts';
import type { Fix } from './problem.ts';
import type { Key, Schema } from './schema.ts';
import { keysOf } from './schema-keys.ts';
import { code, oneOfWords } from './words.ts';

/** A place below some value that knows a key: the way down to it (`*` for names and indexes), and what it says of the key. */
type Below = { readonly way: readonly string[]; readonly key: Key };

/** Places further away than so many steps up and down the tree are another matter than a slip of the indentation. */
const FURTHEST = 3;
/** A key with more places than these is at home anywhere. */
const MOST = 4;

const known = new WeakMap<Schema, ReadonlyMap<string, readonly Below[]>>();

/** All keys below a schema by their name. Kept, since each unknown key asks. */
function placesBelow(schema: Schema): ReadonlyMap<string, readonly Below[]> {
  const kept = known.get(schema);
  if (kept) return kept;
  const found = new Map<string, Below[]>();
  for (const { path, key } of keysOf(schema, ({ path, key }) => path.length <= FURTHEST + 1 && isOffered(key))) {
    const name = path.at(-1) ?? '*';
    if (name === '*') continue;
    const same = found.get(name) ?? [];
    found.set(name, same);
    const way = path.slice(0, -1);
    if (!same.some((each) => each.way.join('/') === way.join('/'))) same.push({ way, key });
  }
  known.set(schema, found);
  return found;
}

const isOffered = (key: Key): boolean => key.offered !== false && key.deprecated === undefined;

const meanings = new WeakMap<Schema, ReadonlyMap<string, number>>();

/** How many different things a name means in files of a schema. */
function meaningsOf(schema: Schema, name: string): number {
  const kept = meanings.get(schema);
  if (kept) return kept.get(name) ?? 0;
  const found = new Map<string, number>();
  const seen = new Set<Key>();
  for (const { path, key } of keysOf(schema, ({ key }) => !seen.has(key) && isOffered(key))) {
    seen.add(key);
    const last = path.at(-1) ?? '*';
    found.set(last, (found.get(last) ?? 0) + 1);
  }
  meanings.set(schema, found);
  return found.get(name) ?? 0;
}

/** Where a key goes that is unknown where it stands and known elsewhere, in words and, if there is one such place, as a fix. */
export function misplaced(owner: Fact, entry: Entry): { words: string; fix: Fix | undefined } | undefined {
  const places = placesOf(owner, entry);
  const [to, ...others] = places;
  if (!to) return undefined;
  const isSure = others.length === 0 && !to.includes('*');
  // A person decides, as the key takes effect there.
  const fix: Fix = { title: `Move it ${placeWords([to], 'to')}`, operations: [{ op: 'move', path: [...pathOf(owner), entry.key], to }], suggestion: true };
  return { words: `It goes ${placeWords(places)}.`, fix: isSure ? fix : undefined };
}

/** A place, the value from which its way goes down, and how many steps up that is. */
type Candidate = Below & { readonly from: Fact; readonly up: number };

/**
 * The nearest places of the file that know a key which is unknown where it stands. A place is what owns the key, as a path; `*` in it
 * stands for a name or index that the file would have to choose.
 */
function placesOf(owner: Fact, { key, value }: Entry): Path[] {
  let best: Candidate[] = [];
  let least = FURTHEST + 1;
  const node = resolve(value) ?? value;
  for (let from: Fact | undefined = owner, up = 0; from && up < least; from = from.parent, up++) {
    for (const below of placesBelow(from.schema).get(key) ?? []) {
      const away = up + below.way.length;
      if (away > least || away > FURTHEST || !(isEmpty(node) || fits(below.key.schema, node)) || isOwner(below.way, owner, up)) continue;
      if (away < least) best = [];
      least = away;
      best.push({ ...below, from, up });
    }
  }
  const isUnique = meaningsOf(rootOf(owner).schema, key) <= new Set(best.map((each) => each.key)).size;
  const plausible = isUnique && isCompound(key) ? best : best.filter((each) => isPlausible(each, isUnique || best.length === 1, isUnique));
  return plausible.length > MOST ? [] : plausible.map(({ from, way }) => [...pathOf(from), ...way]);
}

/**
 * Whether a key of one word may have been meant for a place: it slipped out of a value around it, or into one from a value below. A place that is
 * further away, or in an entry of a list that isn't there, is none: `description` and `type` fit everywhere.
 */
function isPlausible({ from, up, way }: Candidate, isOnly: boolean, isUnique: boolean): boolean {
  if (way.length === 0) return true;
  const isThere = from.node.type === 'map' && from.node.entries.some(({ key }) => key === way[0]);
  if (up > 0) return isUnique && isThere && !way.includes('*');
  return way.includes('*') ? isThere && way.length <= 2 : isThere || isOnly;
}

/** `exported-variables`, `portMappings`: a name of several words. */
const isCompound = (key: string): boolean => /[a-z0-9][A-Z_-]/.test(key);

/** Whether a way down leads back to where the key stands, in a value that takes other keys by what it says. */
function isOwner(way: readonly string[], owner: Fact, up: number): boolean {
  const steps = pathOf(owner);
  return way.length === up && way.every((step, index) => step === '*' || step === steps[steps.length - up + index]);
}

const rootOf = (fact: Fact): Fact => (fact.parent ? rootOf(fact.parent) : fact);

function placeWords(places: readonly Path[], preposition = 'in'): string {
  const names = places.flatMap((place) => {
    const name = place.findLast((segment) => typeof segment === 'string' && segment !== '*');
    const last = place.at(-1);
    const entry = last === '*' ? 'an entry of ' : typeof last === 'number' ? 'the entry of ' : '';
    return name === undefined ? [] : [`${entry}${code(String(name))}`];
  });
  const top = names.length < places.length ? [preposition === 'to' ? 'to the top level' : 'at the top level'] : [];
  return [...top, ...(names.length > 0 ? [`${preposition} ${oneOfWords([...new Set(names)])}`] : [])].join(' or ');
}
