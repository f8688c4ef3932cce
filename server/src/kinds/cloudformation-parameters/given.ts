import { type Fact, pathOf, perRoot } from '../../core/fact.ts';
import { type Entry, entriesWithMerged, entryOf, type Node, resolve, type Span } from '../../core/node.ts';
import type { Operation } from '../../core/operation.ts';
import type { Path } from '../../core/path.ts';
import { isYes } from '../../core/words.ts';
import { literalOf } from '../computed.ts';

/** Which of the three forms a file has: the list of the command line, CodePipeline's template configuration, Git sync's deployment file. */
export type Form = 'list' | 'configuration' | 'deployment';

/** A parameter to which a file gives a value. */
export type Given = {
  /** Its name; `undefined` where that is filled in later. */
  readonly name: string | undefined;
  readonly span: Span;
  /** What stands for its value, if anything does. */
  readonly value: Node | undefined;
  readonly valuePath: Path;
  /** The stack keeps the value it has. */
  readonly keeps: boolean;
  readonly rename: (to: string) => Operation;
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
        value: entryOf(node, 'ParameterValue')?.value,
        valuePath: [...pathOf(item), 'ParameterValue'],
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
    .map(({ entry: { key, keySpan, value } }) => ({
      name: /[${}<%]/.test(key) ? undefined : key,
      span: keySpan,
      value,
      valuePath: [section, key],
      keeps: false,
      rename: (to) => ({ op: 'rename', path: [section, key], to }),
    }));
}
