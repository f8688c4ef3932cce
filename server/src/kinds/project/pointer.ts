import { kindData } from '../../core/data.ts';
import { type Fact, select } from '../../core/fact.ts';
import type { Kind, Offer } from '../../core/kind.ts';
import { segments } from '../../core/path.ts';
import type { Value } from '../../core/schema.ts';
import { keysOf, type Placed, reaches } from '../../core/schema-keys.ts';

/** The id of the kind that a rule is for, which one of its values belongs to. */
export function kindFor({ parent }: Fact): string | undefined {
  const node = parent?.children.find(({ segment }) => segment === 'kind')?.node;
  return node?.type === 'scalar' && node.text !== '' ? node.text : undefined;
}

/** The kinds that rules look into. */
export const asks: NonNullable<Kind['asks']> = (root) =>
  select(root, '/custom/*/pointer')
    .flatMap((fact) => kindFor(fact) ?? [])
    .map(kindData);

const isPointer = ({ segment, parent }: Fact): boolean => segment === 'pointer' && parent?.parent?.segment === 'custom';

/** The keys that a pointer can go on with. */
export const offer: NonNullable<Kind['offer']> = (fact, { data }): Offer | undefined => {
  const { node } = fact;
  const kind = isPointer(fact) ? (data.get(kindData(kindFor(fact) ?? '')) as Kind | undefined | null) : undefined;
  if (!kind || node.type !== 'scalar') return undefined;
  const before = segments(node.text).slice(0, -1);
  const found = new Map<string, Value>();
  for (const { path, key } of keysOf(kind.schema)) {
    if (path.length !== before.length + 1 || !before.every((segment, index) => segment === '*' || path[index] === '*' || segment === path[index])) continue;
    const value = [...before, path.at(-1) ?? ''].map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    if (!found.has(value) && key.offered !== false) found.set(value, { value, about: key.about });
  }
  return { replace: node, values: [...found.values()] };
};

/** What stands at a pointer, in the words of its kind. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset, data }) => {
  const fact = select(root, '/custom/*/pointer').find(({ node }) => node.start <= offset && offset <= node.end);
  const kind = fact && (data.get(kindData(kindFor(fact) ?? '')) as Kind | undefined | null);
  if (!fact || !kind || fact.node.type !== 'scalar') return undefined;
  const wanted = fact.node.text;
  const found = [...keysOf(kind.schema)].find(({ path }: Placed) => path.length === segments(wanted).length && reaches(wanted, path));
  return (
    found && {
      span: fact.node,
      markdown: [`In ${kind.title}: ${found.key.about}`, found.key.more].filter(Boolean).join('\n\n'),
      ...(found.key.see === undefined ? {} : { see: found.key.see }),
    }
  );
};
