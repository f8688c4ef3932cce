import { type Fact, select } from '../../core/fact.ts';
import { type Node, resolve, type Span } from '../../core/node.ts';

/** What the transforms of a template may change. */
export type Transforms = {
  readonly names: readonly string[];
  /** Whether parts of the template are not in it: a macro, an included file, SAM. */
  readonly isOpen: boolean;
  /** Whether a macro of the account processes the template: it may give a meaning to anything. */
  readonly hasMacro: boolean;
  /** Where loops make parts of the template, whose names are put together. */
  readonly loops: readonly Span[];
  /** The logical IDs of modules, with which the names of their resources begin. */
  readonly modules: readonly string[];
};

/** Transforms that add nothing that a template could name. */
const closed = ['AWS::LanguageExtensions', 'AWS::CodeDeployBlueGreen', 'AWS::SecretsManager-2020-07-23', 'AWS::SecretsManager-2024-09-16'];

const known = new WeakMap<Fact, Transforms>();

/** The transforms of a template, looked for once. */
export function transformsOf(root: Fact): Transforms {
  const kept = known.get(root);
  if (kept) return kept;
  const names = select(root, '/Transform').flatMap(({ node }) => namesIn(node));
  const modules = select(root, '/Resources/*').flatMap(({ node, segment }) => (/::MODULE$/.test(typeIn(node)) ? [String(segment)] : []));
  const made = {
    names,
    loops: loopsIn(root),
    hasMacro: names.some((name) => !name.startsWith('AWS::')),
    isOpen: names.some((name) => !closed.includes(name)) || hasFragment(root),
    modules,
  };
  known.set(root, made);
  return made;
}

function namesIn(node: Node): string[] {
  const value = resolve(node);
  if (value?.type === 'scalar') return value.text === '' ? [] : [value.text];
  if (value?.type === 'list') return value.items.slice(0, 100).flatMap((item) => (item.type === 'list' ? [] : namesIn(item)));
  const name = value?.type === 'map' ? value.entries.find(({ key }) => key === 'Name')?.value : undefined;
  return name?.type === 'scalar' ? [name.text] : value?.type === 'map' ? [''] : [];
}

const typeIn = (node: Node): string => {
  const value = resolve(node);
  const type = value?.type === 'map' ? value.entries.find(({ key }) => key === 'Type')?.value : undefined;
  return type?.type === 'scalar' ? type.text : '';
};

/** Whether a macro makes a part of the template: `Fn::Transform` at its top or among its sections. */
const hasFragment = (root: Fact): boolean => [root, ...root.children].some(({ children }) => children.some(({ entry }) => entry?.key === 'Fn::Transform'));

function loopsIn(root: Fact): Span[] {
  const found: Span[] = [];
  const waiting: Fact[] = [root];
  for (let fact = waiting.pop(); fact; fact = waiting.pop())
    for (const child of fact.children) {
      if (child.entry?.key.startsWith('Fn::ForEach')) found.push(child.node);
      else waiting.push(child);
    }
  return found;
}
