import { parseArgs } from 'node:util';
import { kinds, makeKinds } from '../src/catalogue.ts';
import type { Kind } from '../src/core/kind.ts';
import { nearest, oneOfWords } from '../src/core/words.ts';
import { hasJsonForm, jsonSchemaOf } from '../src/features/json-schema/index.ts';
import { data } from './data.ts';
import { parsed, schemaOptions } from './options.ts';
import { print } from './output.ts';
import { shownJson } from './shown.ts';
import { Misuse, say } from './usage.ts';

/** What can be described: the kinds, and sorts of some that have a name of their own. */
type Described = Pick<Kind, 'id' | 'title' | 'schema' | 'tables' | 'computed' | 'isComputed' | 'reader'>;

/** Prints the JSON Schema of a kind; gives the exit code. */
export async function schema(args: string[]): Promise<number> {
  const { values, positionals } = parsed(() => parseArgs({ args, allowPositionals: true, options: schemaOptions }));
  await makeKinds();
  const all: Described[] = kinds.flatMap((kind) => [kind, ...Object.entries(kind.variants ?? {}).map(([id, variant]) => ({ ...kind, id, ...variant }))]);
  if (values.list) return list(all);
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new Misuse('schema takes one kind. "schema --list" shows them.');
  const found = all.find((each) => each.id === id);
  if (!found)
    throw new Misuse(
      `"${id}" is not a kind.${guess(
        id,
        all.map((each) => each.id),
      )} "schema --list" shows those with a JSON Schema.`,
    );
  if (!hasJsonForm(found))
    throw new Misuse(`${found.title} is neither YAML nor JSON, so no JSON Schema describes it.`.replace(/^./, (first) => first.toUpperCase()));
  const wanted = (values.types ?? '')
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');
  const made = jsonSchemaOf(found, data, wanted);
  for (const type of wanted) {
    if (made.types.size === 0) throw new Misuse(`${id} has no types of resources; --types is for templates.`);
    if (!made.types.has(type)) throw new Misuse(`"${type}" is not a type of resources.${guess(type, [...made.types])}`);
  }
  print(1, shownJson(made.schema));
  return 0;
}

const list = (all: readonly Described[]): number =>
  say(
    all
      .filter(hasJsonForm)
      .map(({ id, title }) => `${id.padEnd(28)} ${title}`)
      .join('\n'),
  );

/** The names that may be meant: the nearest one, and those that share a beginning or a part. */
function guess(name: string, all: readonly string[]): string {
  const near = nearest(name, all);
  const part = name.toLowerCase();
  const alike = part.length < 3 ? [] : all.filter((each) => each !== near && each.toLowerCase().includes(part));
  const names = [...(near === undefined ? [] : [near]), ...alike].slice(0, 3);
  return names.length === 0 ? '' : ` Did you mean ${oneOfWords(names)}?`;
}
