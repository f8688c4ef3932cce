import type { Computed, Part } from '../../server/src/core/computed.ts';
import { type Data, kindData } from '../../server/src/core/data.ts';
import { select } from '../../server/src/core/fact.ts';
import type { Family, Kind, Name } from '../../server/src/core/kind.ts';
import { wholeName } from '../../server/src/core/name-places.ts';
import { repeatedNames, unknownNames } from '../../server/src/core/names.ts';
import { any, cases, flag, type Inside, key, list, map, object, oneOf, type Schema, type Spelling, text } from '../../server/src/core/schema.ts';

// Kinds that no service has: a recipe, and boxes in which recipes lie, as texts and as they are.

const files = { names: [], marks: () => false } as unknown as Kind['files'];

const pot: Family = { title: 'a pot', pattern: '^[a-z]+$', expected: 'letters' };
const guest: Family = { title: 'a guest', pattern: '^[a-z]+$', expected: 'letters' };

const step = object({ use: key('The pot it uses.', text(), { required: 'error' }), heat: key('How hot.', oneOf({ high: 'High.', low: 'Low.' })) });

const named = (pointer: string, family: Family, role: Name['role']): NonNullable<Kind['names']> => {
  return (root, source, syntax) =>
    select(root, pointer).flatMap(({ node, segment, parent }): Name[] =>
      node.type === 'scalar' ? [{ ...wholeName(node, { text: source, syntax }), family, role, at: { path: [...way(parent), segment] } }] : [],
    );
};

const way = (fact: ReturnType<typeof select>[number] | undefined): (string | number)[] => (fact?.parent ? [...way(fact.parent), fact.segment] : []);

export const recipe: Kind = {
  id: 'recipe',
  title: 'a recipe',
  files,
  reader: 'yaml',
  schema: object({
    title: key('What it is called.', text(), { required: 'error', preset: 'Soup' }),
    potsToWash: key('The pots there are.', list(text())),
    hotPlate: key('Where it is cooked.', object({ isGas: key('Whether it burns gas.', flag('Gas.', 'Power.')) })),
    steps: key('What to do.', list(cases([{ when: { has: 'use' }, use: step }], step))),
    labels: key('Words of its author.', map('A word.', text())),
    note: key('A recipe that goes with it.', text({ inside: { kind: 'recipe', when: '\\n' } })),
  }),
  names: (...of) => [
    ...named('/potsToWash/*', pot, 'definition')(...of),
    ...named('/steps/*/use', pot, 'use')(...of),
    ...named('/labels/guest', guest, 'use')(...of),
  ],
  environment: guest,
  rules: [
    unknownNames({ id: 'recipe/unknown-pot', severity: 'error', family: pot, says: ({ text: name }) => `There is no pot \`${name}\`.` }),
    unknownNames({ id: 'recipe/unknown-guest', severity: 'error', family: guest, says: ({ text: name }) => `Nobody knows \`${name}\`.` }),
    repeatedNames({ id: 'recipe/pot-twice', severity: 'warning', family: pot, says: ({ text: name }) => `The pot \`${name}\` comes twice.` }),
    {
      id: 'recipe/no-gas',
      severity: 'warning',
      on: ['/hotPlate/isGas'],
      check({ node, parent }, { report }) {
        if (node.type !== 'scalar' || node.text !== 'true' || !parent) return;
        report(node, 'Gas is dangerous: `isGas` should be off, or `hotPlate` away.', {
          fix: { title: 'Take `hotPlate` away', operations: [{ op: 'remove', path: way(parent) }] },
        });
      },
    },
  ],
  snippets: [{ name: 'Plate', prefix: 'plate', description: 'Where it is cooked.', path: '', body: ['hotPlate:', '  isGas: ${1:false}'] }],
};

/** What `!Fill` fills in. */
const partsOf = (source: string): Part[] =>
  Array.from(source.matchAll(/<(!?)[a-z]*>?/g), ({ 0: all, 1: literal, index }) =>
    literal ? { start: index, end: index + 2, text: '<' } : { start: index, end: index + all.length },
  );

const computed: Computed = {
  value(node) {
    const only = node.type === 'map' && node.entries.length === 1 ? node.entries[0]?.key : undefined;
    return only === 'Fn::Get' || node.tag === '!Fill' || node.tag === '!Get' || node.tag === '!Glue' || node.tag === '!Json'
      ? { name: node.tag ?? 'Fn::Get', schema: any }
      : undefined;
  },
  content(node) {
    if (node.tag === '!Fill' && node.type === 'scalar')
      return { pieces: [{ scalar: node, path: [], parts: partsOf(node.text), escaped: (source) => source.replaceAll('<', '<!') }] };
    if (node.tag === '!Glue' && node.type === 'list')
      return {
        pieces: node.items.flatMap((item, index) => [
          ...(index > 0 ? [{ between: '\n' }] : []),
          item.type === 'scalar' && item.tag === undefined ? { scalar: item, path: [index] } : { unknown: item },
        ]),
      };
    if (node.tag !== '!Json') return undefined;
    const { tag: _, ...value } = node;
    return { value, path: [] };
  },
};

const spelling: Spelling = { first: 'upper', except: { potsToWash: 'Pots' } };
const whole: Inside = { kind: 'recipe', when: '\\n|: ', given: '/Guests/*' };

export const box: Kind = {
  id: 'box',
  title: 'a box',
  files,
  reader: 'yaml',
  schema: object({
    Guests: key('Who comes.', list(text())),
    Recipe: key('A recipe, or its file.', text({ inside: whole })),
    Other: key('Another.', text({ inside: whole })),
    Spelled: key('A recipe in the box’s spelling.', { ...any, inside: { kind: 'recipe', spelling } }),
    Plate: key('A part of a recipe.', { ...any, inside: { kind: 'recipe', at: '/hotPlate', spelling } }),
  } satisfies Record<string, { schema: Schema; about: string }>),
  computed,
  rules: [],
  snippets: [],
};

const loaded: Readonly<Record<string, Kind>> = { [kindData('recipe')]: recipe };
export const data: Data = { get: (name) => loaded[name] ?? null };
