import { iniType } from './ini/value.ts';
import { lineEndAfter } from './lines.ts';
import { type Entry, isEmpty, type ListNode, type MapNode, type Node, type ScalarNode, type Span, type ValueType } from './node.ts';
import type { Content, Operation } from './operation.ts';
import { emptyAt } from './parsed.ts';
import type { Path } from './path.ts';
import { isJsonLiteral } from './scalar-text.ts';
import { endOf, hasKey, locate, locateNearest, type Source, type Target } from './target.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';
import { textOf } from './to-text.ts';
import { tomlType } from './toml/plain.ts';
import { written } from './written.ts';
import { plainType } from './yaml/scalar.ts';

/** What operations are to come to, whatever edits carry them out. */
export type Meaning = {
  readonly root: Node;
  /** What is renamed, set, moved or given another shape, by its path in the new tree. */
  readonly touched: readonly Touched[];
  /** The same by its place in the old text. */
  readonly from: readonly Span[];
  /** Up to where what was written at an offset of the old text is taken away, or becomes a part of a value. */
  readonly takenUntil: (offset: number) => number | undefined;
};

/** `onKey`: it is the key that is another, or stands elsewhere. */
export type Touched = { readonly path: Path; readonly onKey: boolean };

/** The tree after the operations, as a function of the tree before; paths are those of the tree as it is. `undefined` where they make no sense. */
export function meaning(source: Source, operations: readonly Operation[]): Meaning | undefined {
  const plan: Plan = { source, keys: new Map(), values: new Map(), parts: new Map(), gone: new Set(), added: new Map(), taken: [], touched: new Set() };
  for (const operation of operations) {
    const target = locate(source.root, operation.path);
    if (!target || !plans(plan, target, operation)) return undefined;
  }
  const touched: Touched[] = [];
  const root = build(plan, source.root, [], touched);
  const from = [...plan.touched].map((each) => ('keySpan' in each ? { start: each.keySpan.start, end: endOf(each) } : each));
  return { root, touched, from, takenUntil: (offset) => plan.taken.find(({ start, end }) => start <= offset && offset < end)?.end };
}

type Member = { readonly first: boolean; readonly make: (path: Path, touched: Touched[]) => Entry | Node };

/** What becomes of the nodes and entries of the tree as it is. */
type Plan = {
  readonly source: Source;
  readonly keys: Map<Entry, string>;
  readonly values: Map<Node, (node: Node) => Node>;
  readonly parts: Map<Node, TextEdit[]>;
  readonly gone: Set<Entry | Node>;
  readonly added: Map<Node, Member[]>;
  readonly taken: Span[];
  readonly touched: Set<Entry | Node>;
};

function plans(plan: Plan, target: Target, operation: Operation): boolean {
  const { node, entry, parent } = target;
  const { source } = plan;
  switch (operation.op) {
    case 'rename':
      if (!entry || !parent || (operation.to !== entry.key && hasKey(parent, operation.to))) return false;
      plan.keys.set(entry, operation.to);
      plan.touched.add(entry);
      return true;
    case 'set':
      return becomes(plan, node, (old) => valueSet(old, operation, source.syntax));
    case 'replace':
      return node.type === 'scalar' && replaces(plan, node, operation);
    case 'quote': {
      const found = written(source, target);
      if (!found) return false;
      plan.taken.push(found);
      const { anchor, tag } = found;
      const text: ScalarNode = { ...textNode(source.text.slice(found.start, found.end)), ...(anchor ? { anchor } : {}), ...(tag ? { tag } : {}) };
      return becomes(plan, node, () => text);
    }
    case 'insert':
      if (!isEmpty(node) && (node.type !== 'map' || hasKey(node, operation.key))) return false;
      return adds(plan, node, operation.first === true, () => {
        const { key, value, quoted } = operation;
        return entryOf(key, quoted && typeof value === 'string' && source.syntax !== 'ini' ? textNode(value) : contentNode(value, source.syntax, true));
      });
    case 'append':
      return (isEmpty(node) || node.type === 'list') && adds(plan, node, false, () => contentNode(operation.value, source.syntax, false));
    case 'remove':
      if (!parent) return false;
      plan.gone.add(entry ?? node);
      plan.taken.push({ start: entry?.keySpan.start ?? node.start, end: lineEndAfter(source.text, Math.max(node.end, entry?.keySpan.end ?? 0)) });
      return true;
    case 'unwrap': {
      if (node.type !== 'map' || !parent) return false;
      const keyEnd = entry && !node.flow ? lineEndAfter(source.text, entry.keySpan.end) : node.start;
      plan.taken.push({ start: parent.start, end: keyEnd }, { start: node.end, end: parent.end });
      plan.values.set(parent, (old) => memberOf(old, parent, entry ?? node) ?? old);
      return true;
    }
    case 'move':
      return entry !== undefined && moves(plan, entry, operation);
    case 'wrap': {
      const { key } = operation;
      return becomes(plan, node, (old) => listNode([key === undefined ? old : mapNode([entryOf(key, old)])]));
    }
    case 'nest':
      return becomes(plan, node, (old) => mapNode([entryOf(operation.key, old)]));
    case 'tag':
      return becomes(plan, node, (old) => tagged(old, operation.tag));
    case 'indent':
      return true;
    case 'to-list':
      return node.type === 'map' && becomes(plan, node, (old) => (old.type === 'map' ? listNode(old.entries.map((each) => mapNode([each]))) : old));
    case 'to-text': {
      const made = textOf(source.text, target);
      if (!made) return false;
      // Comments between the lines are a part of the text, and one behind the key is one of its mark.
      plan.taken.push({ start: entry?.keySpan.end ?? node.start, end: lineEndAfter(source.text, node.end) });
      return becomes(plan, node, () => textNode(made));
    }
    case 'to-map':
      return (
        node.type === 'list' &&
        becomes(plan, node, (old) => mapNode(old.type === 'list' ? old.items.flatMap((each) => (each.type === 'map' ? each.entries : [])) : []))
      );
  }
}

/** What has become of a member of a collection from which nothing before it goes away. */
function memberOf(now: Node, before: MapNode | ListNode, member: Entry | Node): Node | undefined {
  if (isEntry(member)) return now.type === 'map' ? now.entries.find(({ key }) => key === member.key)?.value : undefined;
  return now.type === 'list' && before.type === 'list' ? now.items[before.items.indexOf(member)] : undefined;
}

function becomes(plan: Plan, node: Node, how: (node: Node) => Node): boolean {
  const before = plan.values.get(node);
  plan.touched.add(node);
  plan.values.set(node, before ? (old) => how(before(old)) : how);
  return true;
}

/** Parts of one scalar may be replaced one by one; their offsets are those of the text as it is, and all are replaced at once. */
function replaces(plan: Plan, node: ScalarNode, { part, to }: Extract<Operation, { op: 'replace' }>): boolean {
  const edit = { ...part, text: to };
  const parts = plan.parts.get(node);
  if (parts) {
    parts.push(edit);
    return true;
  }
  const all = [edit];
  plan.parts.set(node, all);
  return becomes(plan, node, (old) => {
    const inOrder = all.toSorted((a, b) => a.start - b.start || a.end - b.end);
    return old.type === 'scalar' ? withText(plan.source.syntax, old, applyEdits(old.text, inOrder)) : old;
  });
}

/** In INI, where nothing is in quotes, another text may be of another type. */
const withText = (syntax: Source['syntax'], old: ScalarNode, text: string): ScalarNode => ({
  ...old,
  text,
  ...(syntax === 'ini' ? { valueType: iniType(text) } : {}),
});

function adds(plan: Plan, to: Node, first: boolean, make: Member['make']): boolean {
  plan.added.set(to, [...(plan.added.get(to) ?? []), { first, make }]);
  return true;
}

function moves(plan: Plan, entry: Entry, { to, first }: Extract<Operation, { op: 'move' }>): boolean {
  const { target, missing } = locateNearest(plan.source.root, to);
  const nest = (left: Path, at: Path, touched: Touched[]): Entry => {
    const [name, ...others] = left;
    if (name !== undefined) return entryOf(String(name), mapNode([nest(others, [...at, name], touched)]));
    return renamed(plan, entry, at, touched);
  };
  if (!isEmpty(target.node) && target.node.type !== 'map') return false;
  plan.gone.add(entry);
  plan.touched.add(entry);
  return adds(plan, target.node, first === true && target.entry !== undefined, (path, made) => nest(missing, path, made));
}

/** The node after all that is planned for it and for what is below. */
function build(plan: Plan, node: Node, path: Path, touched: Touched[]): Node {
  const changed = content(plan, node, path, touched);
  const how = plan.values.get(node);
  if (plan.touched.has(node)) touched.push({ path, onKey: false });
  return how ? how(changed) : changed;
}

function content(plan: Plan, node: Node, path: Path, touched: Touched[]): Node {
  const added = plan.added.get(node) ?? [];
  const around = <Kind extends Entry | Node>(members: readonly Kind[]): Kind[] => {
    const made = (wanted: boolean): Kind[] => added.filter(({ first }) => first === wanted).map(({ make }) => make(path, touched) as Kind);
    return [...made(true), ...members, ...made(false)];
  };
  if (node.type === 'map') {
    const entries = node.entries.filter((each) => !plan.gone.has(each)).map((each) => renamed(plan, each, path, touched));
    return kept(plan, node, around(entries));
  }
  if (node.type === 'list')
    return kept(plan, node, around(node.items.filter((each) => !plan.gone.has(each)).map((each, index) => build(plan, each, [...path, index], touched))));
  if (added.length === 0) return node;
  const members = around<Entry | Node>([]);
  return { ...properties(node), ...(members.every(isEntry) ? mapNode(members) : listNode(members as Node[])) };
}

const isEntry = (member: Entry | Node): member is Entry => 'keySpan' in member;

function renamed(plan: Plan, entry: Entry, path: Path, touched: Touched[]): Entry {
  const key = plan.keys.get(entry);
  const at = [...path, key ?? entry.key];
  const value = build(plan, entry.value, at, touched);
  if (plan.touched.has(entry)) touched.push({ path: at, onKey: true });
  if (key === undefined) return { ...entry, value };
  const { half: _, ...whole } = entry;
  return { ...whole, key, value };
}

/** A collection with other members; in block style nothing is left of it without any, unless it has a header. */
function kept(plan: Plan, node: MapNode, members: Entry[]): Node;
function kept(plan: Plan, node: ListNode, members: Node[]): Node;
function kept({ source }: Plan, node: MapNode | ListNode, members: (Entry | Node)[]): Node {
  const hasHeader = node !== source.root && (source.syntax === 'ini' || source.syntax === 'toml' || source.syntax === 'groovy');
  if (members.length === 0 && !node.flow && !hasHeader) return { ...emptyAt(node.start), ...properties(node) };
  return node.type === 'map' ? { ...node, entries: members as Entry[] } : { ...node, items: members as Node[] };
}

const properties = ({ tag, anchor }: Node): Pick<Node, 'tag' | 'anchor'> => ({
  ...(tag === undefined ? {} : { tag }),
  ...(anchor === undefined ? {} : { anchor }),
});

// New nodes, which stand nowhere yet

const textNode = (text: string): ScalarNode => ({ type: 'scalar', start: 0, end: 0, text, valueType: 'text', style: 'single' });
const mapNode = (entries: Entry[]): MapNode => ({ type: 'map', start: 0, end: 0, entries, flow: false });
const listNode = (items: Node[]): ListNode => ({ type: 'list', start: 0, end: 0, items, flow: false });
const entryOf = (key: string, value: Node): Entry => ({ key, keySpan: { start: 0, end: 0 }, value });

function valueSet(old: Node, { to, quoted }: Extract<Operation, { op: 'set' }>, syntax: Source['syntax']): Node {
  const wasText = old.type === 'scalar' && (syntax === 'json' ? old.valueType === 'text' : old.style === 'double' || old.style === 'single');
  const text = syntax !== 'ini' && (quoted ?? (wasText || (syntax === 'json' && old.type !== 'scalar')));
  const node = text ? textNode(to) : contentNode(to, syntax, true);
  const localTag = old.tag === '!!str' || (old.tag !== undefined && !old.tag.startsWith('!!'));
  return { ...node, ...properties(old), ...(localTag ? { valueType: 'text' as const } : {}) } as Node;
}

/** A plain text behind a tag of an application is only that; without one it means what YAML makes of it. */
function tagged(old: Node, tag: string | undefined): Node {
  const { tag: _, ...bare } = old;
  if (bare.type === 'alias') return old;
  const node = bare.type === 'scalar' && bare.style === 'plain' ? { ...bare, valueType: tag === undefined ? plainType(bare.text) : ('text' as const) } : bare;
  return { ...node, ...(tag === undefined ? {} : { tag }) } as Node;
}

const groovyType = (text: string): ValueType =>
  /^-?\d/.test(text) && !Number.isNaN(Number(text)) ? 'number' : text === 'true' || text === 'false' ? 'flag' : 'text';

/** What text without quotes means in each syntax; of YAML it is never null, as it is written so that it is none. */
const typeOf: Readonly<Record<Source['syntax'], (text: string, top: boolean) => ValueType>> = {
  yaml: (text) => (plainType(text) === 'null' ? 'text' : plainType(text)),
  json: (text, top) => (top && isJsonLiteral(text) ? plainType(text) : 'text'),
  ini: iniType,
  toml: (text) => tomlType(text) ?? 'text',
  groovy: groovyType,
};

/** Content to write as a node. `top`: JSON writes numbers and literals as such. */
function contentNode(content: Content, syntax: Source['syntax'], top: boolean): Node {
  if (typeof content === 'string') return { ...textNode(content), valueType: typeOf[syntax](content, top) };
  if (Array.isArray(content)) return listNode(content.map((each: Content) => contentNode(each, syntax, false)));
  return mapNode(Object.entries(content).map(([key, value]) => entryOf(key, contentNode(value, syntax, false))));
}
