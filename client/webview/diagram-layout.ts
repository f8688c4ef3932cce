import { graphlib, layout } from '@dagrejs/dagre';
import type { DiagramReply } from '../../server/src/lsp/drawn.ts';

export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
/** A laid-out thing: its centre and size, in pixels. */
export type Laid = Point & Size;

/** Where all of a picture stands. An arrow has its corners, none if it is not drawn, and the middle of its label if that is shown. */
export type Layout = Size & {
  readonly boxes: ReadonlyMap<string, Laid>;
  readonly groups: ReadonlyMap<string, Laid>;
  readonly arrows: readonly { readonly points: readonly Point[]; readonly label?: Point }[];
};

type Shown = Pick<DiagramReply, 'boxes' | 'groups' | 'arrows'>;
/** The sizes of texts, which the page alone knows: of boxes by their ids, of labels by the number of their arrow. */
export type Sizes = { readonly boxes: ReadonlyMap<string, Size>; readonly labels: readonly (Size | undefined)[] };

/** Room around the boxes of a group, and for its title. */
export const PADDING = 14;
export const TITLE = 24;
/** So many boxes are laid out together; of more each group is on its own, in rows of at most so many, which takes as long as there are rows. */
const MANY = 100;
const MOST_IN_ROW = 50;
/** Between the rows of a large picture, for the arrows that lead from one to another. */
const BETWEEN = 40;

/** From one box so many arrows are drawn to other rows: more of them would only hide what they lead over. */
const MOST_ACROSS = 8;

const isLarge = ({ boxes }: Shown): boolean => boxes.length > MANY;

type Row = { readonly group: string | undefined; readonly boxes: Shown['boxes'] };

/** The rows of a large picture: what is in no group, and each group, in parts where they have very many boxes. */
function rowsOf({ boxes, groups }: Shown): Row[] {
  return [undefined, ...groups.map(({ id }) => id)].flatMap((group) => {
    const own = boxes.filter((box) => box.group === group);
    return Array.from({ length: Math.ceil(own.length / MOST_IN_ROW) }, (_, part) => ({
      group,
      boxes: own.slice(part * MOST_IN_ROW, (part + 1) * MOST_IN_ROW),
    }));
  });
}

/** Lays out a picture; in a wide page small ones grow to the right. */
export const layOut = (shown: Shown, sizes: Sizes, isWide: boolean): Layout => (isLarge(shown) ? inRows(shown, sizes, isWide) : together(shown, sizes, isWide));

/** The boxes from which arrows are not drawn, each with how many: they have to say so. */
export function notDrawn(shown: Shown): ReadonlyMap<string, number> {
  const across = new Map<string, number>();
  if (!isLarge(shown)) return across;
  const rows = new Map(rowsOf(shown).flatMap((row) => row.boxes.map(({ id }) => [id, row])));
  for (const { from, to } of shown.arrows) if (rows.get(from) !== rows.get(to)) across.set(from, (across.get(from) ?? 0) + 1);
  return new Map([...across].filter(([, count]) => count > MOST_ACROSS));
}

function together({ boxes, groups, arrows }: Shown, sizes: Sizes, isWide: boolean): Layout {
  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  const above = PADDING + TITLE;
  // Labels stand halfway between two ranks, and must not lie over the frames of groups or their titles.
  const apart =
    groups.length === 0 ? { nodesep: 20, ranksep: 28 } : isWide ? { nodesep: above + PADDING, ranksep: 3 * PADDING } : { nodesep: 34, ranksep: 2 * above + 8 };
  const margin = groups.length === 0 ? PADDING : above + 4;
  const ranker = boxes.length > MANY ? 'tight-tree' : 'network-simplex';
  graph.setGraph({ rankdir: isWide ? 'LR' : 'TB', edgesep: 12, marginx: PADDING + 8, marginy: margin, ranker, ...apart });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of groups) graph.setNode(`group ${id}`, {});
  for (const { id, group } of boxes) {
    graph.setNode(`box ${id}`, { ...sizes.boxes.get(id) });
    if (group !== undefined) graph.setParent(`box ${id}`, `group ${group}`);
  }
  arrows.forEach(({ from, to }, index) => {
    const label = sizes.labels[index];
    graph.setEdge(`box ${from}`, `box ${to}`, label ? { ...label, labelpos: 'c' } : {}, `${index}`);
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  const node = (id: string): Laid => graph.node(id) as Laid;
  const edge = (index: number, from: string, to: string) => graph.edge(`box ${from}`, `box ${to}`, `${index}`) as Point & { points: Point[] };
  return {
    width,
    height,
    boxes: new Map(boxes.map(({ id }) => [id, node(`box ${id}`)])),
    // A group without boxes may have no place.
    groups: new Map(groups.flatMap(({ id }) => (Number.isFinite(node(`group ${id}`)?.x) ? [[id, node(`group ${id}`)] as const] : []))),
    arrows: arrows.map(({ from, to }, index) => {
      const { points, x, y } = edge(index, from, to);
      return { points, ...(sizes.labels[index] ? { label: { x, y } } : {}) };
    }),
  };
}

/** One group below the other, each laid out on its own; arrows between them are straight, and without labels, which would lie over boxes. */
function inRows(shown: Shown, sizes: Sizes, isWide: boolean): Layout {
  const { arrows } = shown;
  const hidden = notDrawn(shown);
  const placed = new Map<string, Laid>();
  const framed = new Map<string, Laid>();
  const routes = new Map<number, Layout['arrows'][number]>();
  let [width, top] = [0, PADDING];
  for (const { group: id, boxes: own } of rowsOf(shown)) {
    const ids = new Set(own.map((box) => box.id));
    const within = arrows.flatMap((arrow, index) => (ids.has(arrow.from) && ids.has(arrow.to) ? [{ arrow, index }] : []));
    const labels = within.map(({ index }) => sizes.labels[index]);
    const row = together({ boxes: own.map(({ group: _, ...box }) => box), groups: [], arrows: within.map(({ arrow }) => arrow) }, { ...sizes, labels }, isWide);
    const below = top + TITLE;
    const moved = <At extends Point>(at: At): At => ({ ...at, y: at.y + below });
    for (const [box, laid] of row.boxes) placed.set(box, moved(laid));
    row.arrows.forEach(({ points, label }, index) => {
      routes.set(within[index]?.index ?? -1, { points: points.map(moved), ...(label ? { label: moved(label) } : {}) });
    });
    const frame = { x: row.width / 2, y: below + row.height / 2, width: row.width - 2 * PADDING - 8, height: row.height - 2 * PADDING };
    if (id !== undefined) framed.set(id, around(framed.get(id), frame));
    width = Math.max(width, row.width);
    top = below + row.height + BETWEEN;
  }
  return {
    width,
    height: top,
    boxes: placed,
    groups: framed,
    arrows: arrows.map(({ from, to }, index) => routes.get(index) ?? { points: hidden.has(from) ? [] : straight(placed.get(from), placed.get(to)) }),
  };
}

/** One frame around two, of which the second is below the first. */
function around(above: Laid | undefined, below: Laid): Laid {
  if (!above) return below;
  const [top, bottom, width] = [above.y - above.height / 2, below.y + below.height / 2, Math.max(above.width, below.width)];
  return { x: Math.max(above.x, below.x), y: (top + bottom) / 2, width, height: bottom - top };
}

/** From the edge of a box to the nearest edge of one in another row. */
function straight(from: Laid | undefined, to: Laid | undefined): Point[] {
  if (!from || !to) return [];
  const side = from.y < to.y ? 1 : -1;
  return [
    { x: from.x, y: from.y + (side * from.height) / 2 },
    { x: to.x, y: to.y - (side * to.height) / 2 },
  ];
}
