import { type Fact, pathOf, perRoot } from '../../core/fact.ts';
import { type Entry, entriesWithMerged, entryOf, type Node, resolve } from '../../core/node.ts';
import type { Path } from '../../core/path.ts';
import { isYes } from '../../core/words.ts';
import { literalOf } from '../computed.ts';
import type { Given as AnyGiven } from '../parameter-values/giving.ts';

/** Which of the three forms a file has: the list of the command line, CodePipeline's template configuration, Git sync's deployment file. */
export type Form = 'list' | 'configuration' | 'deployment';

/** A parameter of a file, and the node of its value. */
export type Given = AnyGiven & {
  /** What stands for its value, if anything does. */
  readonly value: Node | undefined;
  readonly valuePath: Path;
  /** What its name stands in. */
  readonly at: Entry | Node;
};

export const formOf = perRoot((root): Form => {
  const node = resolve(root.node);
  if (node?.type !== 'map') return 'list';
  const has = (key: string): boolean => entryOf(node, key) !== undefined;
  return !has('template-file-path') && (has('Parameters') || has('Tags') || has('StackPolicy')) ? 'configuration' : 'deployment';
});

/** The key that holds the parameters of a map. */
export const sectionOf = (form: Form): string => (form === 'configuration' ? 'Parameters' : 'parameters');

/** The parameters of a file, in its order; keys that are being typed are none yet. */
export const givenIn = perRoot((root): readonly Given[] => (formOf(root) === 'list' ? listed(root) : named(root, sectionOf(formOf(root)))));

function listed(root: Fact): Given[] {
  return root.children.flatMap((item): Given[] => {
    const node = resolve(item.node);
    const name = node?.type === 'map' ? entryOf(node, 'ParameterKey') : undefined;
    if (node?.type !== 'map' || !name || name.half) return [];
    const previous = literalIn(entryOf(node, 'UsePreviousValue'));
    return [
      {
        name: literalIn(name),
        span: name.value,
        at: name.value,
        ...writtenAt(entryOf(node, 'ParameterValue')?.value, [...pathOf(item), 'ParameterValue']),
        keeps: previous !== undefined && isYes(previous),
        rename: (to) => ({ op: 'set', path: [...pathOf(item), 'ParameterKey'], to }),
      },
    ];
  });
}

const literalIn = (entry: Entry | undefined): string | undefined => entry && literalOf(entry.value);

function named(root: Fact, section: string): Given[] {
  const map = root.children.find(({ segment }) => segment === section);
  const node = map && resolve(map.node);
  if (node?.type !== 'map') return [];
  return entriesWithMerged(node)
    .filter(({ entry: { half, broken } }) => !half && !broken)
    .map(({ entry, entry: { key, keySpan, value } }) => ({
      name: /[${}<%]/.test(key) ? undefined : key,
      span: keySpan,
      at: entry,
      ...writtenAt(value, [section, key]),
      keeps: false,
      rename: (to) => ({ op: 'rename', path: [section, key], to }),
    }));
}

/** What stands for a value: a text, or a list of such. */
function writtenAt(value: Node | undefined, path: Path): Pick<Given, 'value' | 'valuePath' | 'values' | 'isList'> {
  const node = value && resolve(value);
  const isList = node?.type === 'list';
  const scalars = isList ? node.items.map(resolve) : [node];
  const values = scalars.flatMap((scalar, index): Given['values'][number][] => {
    const text = scalar && literalOf(scalar);
    return scalar?.type !== 'scalar' || text === undefined
      ? []
      : [{ span: scalar, text, set: (to) => ({ op: 'set', path: isList ? [...path, index] : path, to }) }];
  });
  return { value, valuePath: path, values, isList };
}
