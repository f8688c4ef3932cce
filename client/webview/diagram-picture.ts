import { graphlib, layout } from '@dagrejs/dagre';
import type { DiagramReply } from '../../server/src/lsp/drawn.ts';
import { leadsTo } from './diagram-list.ts';

type Open = (at: DiagramReply['at'] | undefined) => void;

type Point = { readonly x: number; readonly y: number };
/** A laid-out thing: its centre and size, in pixels. */
type Laid = Point & { readonly width: number; readonly height: number };

/** Room around the boxes of a group, and for its title. */
const PADDING = 14;
const TITLE = 24;
/** In a narrower page the picture grows downwards. */
const WIDE = 900;
/** So many boxes are put into ranks by the quick way. */
const MANY = 100;

/** Draws boxes as buttons, groups behind them, and arrows as one picture below; the layout is made here, where texts have their sizes. */
export function drawPicture(content: HTMLElement, shown: DiagramReply, open: Open): void {
  const boxes = new Map(shown.boxes.map((box) => [box.id, boxElement(box, leadsTo(shown, box.id), open)]));
  content.append(...boxes.values());
  const labels = shown.arrows.map(({ label }) => label !== undefined && labelElement(label));
  content.append(...labels.filter((each) => each !== false));
  // A size of its own, since the room beside the place where it will stand would change it.
  const sizes = new Map([...boxes].map(([id, box]) => [id, { width: Math.ceil(box.getBoundingClientRect().width) + 1, height: box.offsetHeight }]));
  for (const [id, box] of boxes) box.style.width = `${sizes.get(id)?.width}px`;

  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  const isWide = window.innerWidth >= WIDE;
  const above = PADDING + TITLE;
  // Labels stand halfway between two ranks, and must not lie over the frames of groups or their titles.
  const apart =
    shown.groups.length === 0
      ? { nodesep: 20, ranksep: 28 }
      : isWide
        ? { nodesep: above + PADDING, ranksep: 3 * PADDING }
        : { nodesep: 34, ranksep: 2 * above + 8 };
  const margin = shown.groups.length === 0 ? PADDING : above + 4;
  graph.setGraph({
    rankdir: isWide ? 'LR' : 'TB',
    edgesep: 12,
    marginx: PADDING + 8,
    marginy: margin,
    ranker: shown.boxes.length > MANY ? 'tight-tree' : 'network-simplex',
    ...apart,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of shown.groups) graph.setNode(`group ${id}`, {});
  for (const { id, group } of shown.boxes) {
    graph.setNode(`box ${id}`, sizes.get(id) ?? {});
    if (group !== undefined) graph.setParent(`box ${id}`, `group ${group}`);
  }
  shown.arrows.forEach(({ from, to }, index) => {
    const label = labels[index];
    const size = label ? { width: label.offsetWidth, height: label.offsetHeight, labelpos: 'c' } : {};
    graph.setEdge(`box ${from}`, `box ${to}`, size, `${index}`);
  });
  layout(graph);

  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(arrowhead());
  const { width = 0, height = 0 } = graph.graph() as Partial<Laid>;
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  for (const { id, title, at } of shown.groups) {
    const laid = graph.node(`group ${id}`) as Laid | undefined;
    if (laid && Number.isFinite(laid.x)) content.prepend(groupElement(title, laid, () => open(at)));
  }
  content.prepend(picture);
  for (const [id, box] of boxes) place(box, graph.node(`box ${id}`) as Laid);
  for (const edge of graph.edges()) {
    const laid = graph.edge(edge) as Point & { readonly points: readonly Point[] };
    picture.append(line(laid.points));
    const label = labels[Number(edge.name)];
    if (label) place(label, { ...laid, width: label.offsetWidth, height: label.offsetHeight });
  }
  moveByKeys(content, [...boxes.values()]);
}

function boxElement({ title, detail, at }: DiagramReply['boxes'][number], leads: string, open: Open): HTMLElement {
  const box = document.createElement(at ? 'button' : 'div');
  box.className = at ? 'box' : 'box given';
  const name = document.createElement('strong');
  name.textContent = title;
  box.append(name);
  for (const text of (detail ?? '').split('\n')) {
    if (text === '') continue;
    const small = document.createElement('small');
    small.textContent = text;
    box.append(small);
  }
  if (at) {
    if (leads !== '') box.setAttribute('aria-description', leads);
    box.addEventListener('click', () => open(at));
  }
  return box;
}

function labelElement(text: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = text;
  label.setAttribute('aria-hidden', 'true');
  return label;
}

function groupElement(title: string, { x, y, width, height }: Laid, open: () => void): HTMLElement {
  const group = document.createElement('section');
  group.className = 'group';
  group.setAttribute('aria-label', title);
  const name = document.createElement('button');
  name.className = 'link';
  name.textContent = title;
  name.addEventListener('click', open);
  group.append(name);
  const size = { width: width + 2 * PADDING, height: height + 2 * PADDING + TITLE };
  group.style.width = `${size.width}px`;
  group.style.height = `${size.height}px`;
  place(group, { x, y: y - TITLE / 2, ...size });
  return group;
}

function place(element: HTMLElement, { x, y, width, height }: Laid): void {
  element.style.left = `${x - width / 2}px`;
  element.style.top = `${y - height / 2}px`;
}

const SVG = 'http://www.w3.org/2000/svg';

function line(points: readonly Point[]): SVGElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''));
  path.setAttribute('marker-end', 'url(#head)');
  return path;
}

function arrowhead(): SVGElement {
  const marker = document.createElementNS(SVG, 'marker');
  for (const [name, value] of Object.entries({ id: 'head', viewBox: '0 0 8 8', refX: '7', refY: '4', markerWidth: '8', markerHeight: '8', orient: 'auto' }))
    marker.setAttribute(name, value);
  const head = document.createElementNS(SVG, 'path');
  head.setAttribute('d', 'M0 0L8 4L0 8z');
  marker.append(head);
  const defs = document.createElementNS(SVG, 'defs');
  defs.append(marker);
  return defs;
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** An arrow key goes to the nearest box in its direction. */
function moveByKeys(content: HTMLElement, boxes: readonly HTMLElement[]): void {
  content.onkeydown = (event) => {
    const direction = directions[event.key];
    const from = document.activeElement;
    if (!direction || !(from instanceof HTMLElement) || !boxes.includes(from)) return;
    event.preventDefault();
    const distance = (box: HTMLElement): number => {
      const x = box.offsetLeft + box.offsetWidth / 2 - from.offsetLeft - from.offsetWidth / 2;
      const y = box.offsetTop + box.offsetHeight / 2 - from.offsetTop - from.offsetHeight / 2;
      const ahead = x * direction.x + y * direction.y;
      return ahead <= 1 ? Number.POSITIVE_INFINITY : ahead + 3 * Math.abs(x * direction.y + y * direction.x);
    };
    const [nearest] = boxes
      .filter((box) => box instanceof HTMLButtonElement && Number.isFinite(distance(box)))
      .sort((one, other) => distance(one) - distance(other));
    nearest?.focus();
  };
}
