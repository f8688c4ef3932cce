import { type Fact, factsIn, perPart, select } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { contains, type Node, resolve, type Span } from '../../core/node.ts';
import { deadIn } from './guards.ts';
import { mergedBodies } from './sam/merged-bodies.ts';

/** What the transforms of a template may change. */
export type Transforms = {
  readonly names: readonly string[];
  /** Whether parts of the template are not in it: a macro, an included file. */
  readonly isOpen: boolean;
  /** Whether a macro processes the whole template: it may give a meaning to anything. */
  readonly hasMacro: boolean;
  /** The maps that a macro gets, which stands among their entries: it may add, change and remove what is in them. */
  readonly rewritten: readonly Span[];
  /** Whether a part of the template is made by a macro or comes out of another file. */
  readonly hasFragment: boolean;
  /** Where loops make parts of the template, whose names are put together. */
  readonly loops: readonly Span[];
};

export const SAM = 'AWS::Serverless-2016-10-31';
/** Transforms that add nothing that a template could name, or whose additions are known (sam/generated.ts). */
const closed = [SAM, 'AWS::LanguageExtensions', 'AWS::CodeDeployBlueGreen', 'AWS::SecretsManager-2020-07-23', 'AWS::SecretsManager-2024-09-16'];
/** Whether a name means AWS SAM, as it is or with a slip. */
export const meansSam = (name: string): boolean => /^AWS::Serverless(?:-\d{4}(?:-\d\d){0,2})?$/i.test(name);
const INCLUDE = 'AWS::Include';
/** Transforms that leave alone what stands in the template. Of others nothing is known. */
const additive = [...closed, INCLUDE];

const known = new WeakMap<Fact, Transforms>();

/** The transforms of a template, looked for once. */
export function transformsOf(root: Fact): Transforms {
  const kept = known.get(root);
  if (kept) return kept;
  const names = select(root, '/Transform').flatMap(({ node }) => namesIn(node));
  const { loops, fragments, isRain } = madeIn(root);
  const made = {
    names,
    loops,
    // A slip in the name of SAM is no macro.
    hasMacro: names.some((name) => !additive.includes(name) && !meansSam(name)),
    rewritten: fragments.flatMap(({ name, of }) => (name === INCLUDE ? [] : [wholeOf(of)])),
    hasFragment: fragments.length > 0,
    // Modules of Rain bring resources, and so do loops of which SAM makes more.
    isOpen:
      isRain ||
      names.some((name) => !closed.includes(name)) ||
      (loops.length > 0 && (names.includes(SAM) || hasServerless(root))) ||
      fragments.some(({ of }) => of === root || of.parent === root),
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

/** Resources of AWS SAM become others, whether the transform is there yet or not. */
const hasServerless = (root: Fact): boolean => select(root, '/Resources/*').some(({ node }) => typeIn(node).startsWith('AWS::Serverless::'));

/** Whether a resource is a module, which makes others. */
export const isModule = (resource: Node): boolean => typeIn(resource).endsWith('::MODULE');

const typeIn = (node: Node): string => {
  const value = resolve(node);
  const type = value?.type === 'map' ? value.entries.find(({ key }) => key === 'Type')?.value : undefined;
  return type?.type === 'scalar' ? type.text : '';
};

/**
 * What a macro of the template, or of a part of it, may write anew; what AWS SAM may put right; and where no deployment fails: in the metadata of the
 * template, and by a value that is never chosen. Names and calls are looked at wherever they stand.
 */
export const atMost: NonNullable<Kind['atMost']> = ({ start, rule }, root) => {
  const { hasMacro, rewritten } = transformsOf(root);
  if (hasMacro || rewritten.some((part) => contains(part, start))) return 'hint';
  if (ofValues.test(rule) && deadIn(root).some((part) => contains(part, start))) return 'warning';
  if (mergedBodies(root).some((part) => contains(part, start))) return 'warning';
  return root.children.some(({ segment, node }) => segment === 'Metadata' && contains(node, start)) ? 'warning' : undefined;
};

/** What the schema says of a value. */
const ofValues = /\/(?:bad-value|missing-key|unknown-key|wrong-type)$/;

const wholeOf = ({ node, entry }: Fact): Span => ({ start: entry?.keySpan.start ?? node.start, end: node.end });

type Made = { isRain: boolean; readonly loops: Span[]; readonly fragments: { readonly name: string; readonly of: Fact }[] };

/** What loops and macros make: `Fn::ForEach`, and `Fn::Transform` by the name of the macro and the map in which it stands. */
function madeIn(root: Fact): Made {
  const found: Made = { isRain: false, loops: [], fragments: [] };
  for (const fact of makers(root)) {
    const { entry, node, parent } = fact;
    if (fact.computed?.name.includes('Rain::')) found.isRain = true;
    if (entry?.key.startsWith('Fn::ForEach')) found.loops.push(node);
    // The tag stands for a value as a whole, and has no entries beside it.
    const of = entry?.key === 'Fn::Transform' ? parent : resolve(node)?.tag === '!Transform' ? fact : undefined;
    if (of) for (const name of namesIn(node)) found.fragments.push({ name, of });
  }
  return found;
}

const isMaker = ({ entry, node, parent, computed }: Fact): boolean =>
  parent !== undefined &&
  (computed?.name.includes('Rain::') === true ||
    entry?.key.startsWith('Fn::ForEach') === true ||
    entry?.key === 'Fn::Transform' ||
    resolve(node)?.tag === '!Transform');
const makersInPart = perPart((part) => factsIn(part).filter(isMaker));
/** The values that make something, of the sections first. */
const makers = (root: Fact): readonly Fact[] => [...root.children.filter((section) => section.children.length > 0 && isMaker(section)), ...makersInPart(root)];
