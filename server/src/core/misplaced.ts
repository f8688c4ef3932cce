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

const known = new WeakMap<Schema, ReadonlyMap<string, readonly Below[]>>();

/** All keys below a schema by their name. Kept, since each unknown key asks. */
function placesBelow(schema: Schema): ReadonlyMap<string, readonly Below[]> {
  const kept = known.get(schema);
  if (kept) return kept;
  const found = new Map<string, Below[]>();
  for (const { path, key } of keysOf(schema, ({ path, key }) => path.length <= FURTHEST + 1 && key.offered !== false && key.deprecated === undefined)) {
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

/**
 * The nearest places of the file that know a key which is unknown where it stands: it slipped a level up or down. A place is what owns
 * the key, as a path; `*` in it stands for a name or index that the file would have to choose.
 */
function placesOf(owner: Fact, { key, value }: Entry): Path[] {
  let best: Path[] = [];
  let least = FURTHEST + 1;
  const node = resolve(value) ?? value;
  for (let from: Fact | undefined = owner, up = 0; from && up < least; from = from.parent, up++) {
    for (const below of placesBelow(from.schema).get(key) ?? []) {
      const away = up + below.way.length;
      if (away > least || away > FURTHEST || !(isEmpty(node) || fits(below.key.schema, node))) continue;
      if (away < least) best = [];
      least = away;
      best.push([...pathOf(from), ...below.way]);
    }
  }
  return best;
}

function placeWords(places: readonly Path[], preposition = 'in'): string {
  const names = places.flatMap((place) => {
    const name = place.findLast((segment) => typeof segment === 'string' && segment !== '*');
    return name === undefined ? [] : [place.at(-1) === '*' ? `an entry of ${code(String(name))}` : code(String(name))];
  });
  const top = names.length < places.length ? [preposition === 'to' ? 'to the top level' : 'at the top level'] : [];
  return [...top, ...(names.length > 0 ? [`${preposition} ${oneOfWords(names)}`] : [])].join(' or ');
}
