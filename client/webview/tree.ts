/** What is to stand in the page, as a value, and how the page comes to look like it. */

export type Tree = string | Branch;
type Branch = { readonly tag: string; readonly props: Props; readonly children: readonly Tree[] };
type Prop = string | number | boolean | undefined | ((event: never) => void);
/** Attributes, properties of inputs, handlers (`onclick`), `html` for a finished inside, `key` for what must not be reused. */
type Props = { readonly [name: string]: Prop };

/** Text, elements, lists of them; what is false or undefined is left out. */
export type Child = Tree | false | undefined | readonly Child[];

export const h = (tag: string, props: Props = {}, ...children: readonly Child[]): Tree => ({ tag, props, children: flat(children) });

function flat(children: readonly Child[]): Tree[] {
  return children.flatMap((child) => (child === false || child === undefined ? [] : isList(child) ? flat(child) : [child]));
}
const isList = (child: Child): child is readonly Child[] => Array.isArray(child);

const last = new WeakMap<Node, Branch>();

/** Makes the inside of an element look like the trees. What is there already stays, with its focus and its cursor. */
export function draw(parent: Element, trees: readonly Tree[]): void {
  trees.forEach((tree, index) => {
    const there = parent.childNodes[index];
    if (there === undefined) parent.append(make(tree));
    else if (typeof tree === 'string' && there.nodeType === Node.TEXT_NODE) {
      if (there.nodeValue !== tree) there.nodeValue = tree;
    } else if (typeof tree !== 'string' && there instanceof HTMLElement && isSame(last.get(there), tree)) update(there, tree);
    else there.replaceWith(make(tree));
  });
  while (parent.childNodes.length > trees.length) parent.lastChild?.remove();
}

const isSame = (before: Branch | undefined, tree: Branch): boolean => before?.tag === tree.tag && before.props.key === tree.props.key;

function make(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  update(element, tree);
  return element;
}

function update(element: HTMLElement, tree: Branch): void {
  const before = last.get(element)?.props ?? {};
  last.set(element, tree);
  // Children first: a select takes its value only when its options are there.
  if (tree.props.html === undefined) draw(element, tree.children);
  for (const name of new Set([...Object.keys(before), ...Object.keys(tree.props)])) setProp(element, name, tree.props[name], before[name]);
}

function setProp(element: HTMLElement, name: string, value: Prop, before: Prop): void {
  if (name === 'key') return;
  if (name === 'html') {
    if (value !== before) element.innerHTML = String(value ?? '');
  } else if (name === 'value' || name === 'checked') {
    const input = element as unknown as Record<string, unknown>;
    if (input[name] !== value) input[name] = value;
  } else if (name.startsWith('on')) (element as unknown as Record<string, unknown>)[name] = value ?? null;
  else if (value === undefined || value === false) element.removeAttribute(name);
  else if (value !== before) element.setAttribute(name, value === true ? '' : String(value));
}
