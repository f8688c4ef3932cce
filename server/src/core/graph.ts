import type { Span } from './node.ts';
import { code } from './words.ts';

/** A directed graph over names: what each points at. Names that are no key point at nothing. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * The cycles of a graph: of each group of names that all reach each other, one shortest way from its first name back to it, the first
 * name at its start only. In the order of the graph; linear in names and arrows, without recursion.
 */
export function cycles(graph: Graph): string[][] {
  return components(graph).flatMap((group) => {
    const [first] = group;
    if (first === undefined || (group.length === 1 && !graph.get(first)?.includes(first))) return [];
    return [wayBack(graph, first, new Set(group))];
  });
}

/** Whether no names point at each other in a circle: in large graphs without one, which most are, much quicker to tell than `cycles`. */
export function isAcyclic(arrows: readonly { readonly from: string; readonly to: string }[]): boolean {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const from = arrows.map((arrow) => numberOf(arrow.from));
  const to = arrows.map((arrow) => numberOf(arrow.to));
  /** How many arrows to a name are left, the last arrow from it, and of each arrow the one before from the same name, each plus 1. */
  const [left, last, before] = [new Int32Array(numbers.size), new Int32Array(numbers.size), new Int32Array(arrows.length)];
  for (const [arrow, target] of to.entries()) {
    const source = from[arrow] as number;
    left[target] = (left[target] as number) + 1;
    before[arrow] = last[source] as number;
    last[source] = arrow + 1;
  }
  const free: number[] = [];
  for (let name = 0; name < numbers.size; name++) if (left[name] === 0) free.push(name);
  for (const name of free)
    for (let arrow = last[name] as number; arrow > 0; arrow = before[arrow - 1] as number) {
      const target = to[arrow - 1] as number;
      left[target] = (left[target] as number) - 1;
      if (left[target] === 0) free.push(target);
    }
  return free.length === numbers.size;
}

/** One arrow of a circle, and the place that says it. */
type Arrow<Place extends Span> = { readonly from: string; readonly to: string; readonly at: Place };

/** The cycles of what names point at by which places: in words, as `a` → `b` → `a`, and arrow by arrow. */
export function circles<Place extends Span>(places: ReadonlyMap<string, ReadonlyMap<string, Place>>): { shown: string; arrows: Arrow<Place>[] }[] {
  return cycles(new Map([...places].map(([name, to]) => [name, [...to.keys()]]))).map((way) => {
    const back = [...way, ...way.slice(0, 1)];
    const arrows = way.flatMap((from, index): Arrow<Place>[] => {
      const to = back[index + 1] ?? '';
      const at = places.get(from)?.get(to);
      return at ? [{ from, to, at }] : [];
    });
    return { shown: back.map((name) => code(name)).join(' → '), arrows };
  });
}

/** All names that can be reached from some, those themselves included. */
export function reachable(graph: Graph, from: Iterable<string>): Set<string> {
  const found = new Set(from);
  for (const name of found) for (const next of graph.get(name) ?? []) found.add(next);
  return found;
}

/** The names in an order in which each comes after all it points at; those on a cycle come in the graph's order. */
export const inOrder = (graph: Graph): string[] => components(graph, 'as they end').flat();

/**
 * The strongly connected components (Tarjan), with a stack of its own. Each group has its names in the graph's order, and groups are in
 * the order of their first names, or, as they end, after all that they point at.
 */
function components(graph: Graph, order: 'as they begin' | 'as they end' = 'as they begin'): string[][] {
  const names = [...graph.keys()];
  const at = new Map(names.map((name, index) => [name, index]));
  const arrows = names.map((name) => (graph.get(name) ?? []).map((to) => at.get(to) ?? -1));
  /** By number of a name: when it was entered (0 is not yet), the earliest that it reaches, and whether its group is open. */
  const [entered, low, isOpen] = [new Int32Array(names.length), new Int32Array(names.length), new Uint8Array(names.length)];
  const open: number[] = [];
  const found: number[][] = [];
  let count = 0;
  for (let start = 0; start < names.length; start++) {
    if (entered[start]) continue;
    const path: { readonly name: number; next: number }[] = [];
    const enter = (name: number): void => {
      entered[name] = low[name] = ++count;
      isOpen[name] = 1;
      open.push(name);
      path.push({ name, next: 0 });
    };
    const lower = (name: number, to: number): void => {
      low[name] = Math.min(low[name] as number, to);
    };
    enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { name } = step;
      const to = arrows[name]?.[step.next++];
      if (to !== undefined) {
        if (to < 0) continue;
        if (!entered[to]) enter(to);
        else if (isOpen[to]) lower(name, entered[to] as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.name, low[name] as number);
      if (low[name] !== entered[name]) continue;
      const group = open.splice(open.lastIndexOf(name));
      for (const each of group) isOpen[each] = 0;
      found.push(group.sort((a, b) => a - b));
    }
  }
  if (order === 'as they begin') found.sort(([a = 0], [b = 0]) => a - b);
  return found.map((group) => group.map((each) => names[each] as string));
}

/** A shortest way from a name back to itself inside of its group. */
function wayBack(graph: Graph, start: string, group: ReadonlySet<string>): string[] {
  const from = new Map<string, string>();
  const queue = [start];
  for (const name of queue)
    for (const next of graph.get(name) ?? []) {
      if (next === start) {
        const way = [name];
        for (let at = from.get(name); at !== undefined; at = from.get(at)) way.push(at);
        return way.reverse();
      }
      if (group.has(next) && !from.has(next)) {
        from.set(next, name);
        queue.push(next);
      }
    }
  return [start];
}
