import type { DiagramReply } from '../../server/src/lsp/drawn.ts';
import { l10n } from '../src/l10n.ts';
import { type Laid, layOut, notDrawn, PADDING, type Point, TITLE } from './diagram-layout.ts';
import { leadsTo } from './diagram-list.ts';

type Open = (at: DiagramReply['at'] | undefined) => void;

/** In a narrower page the picture grows downwards. */
const WIDE = 900;

/** Draws boxes as buttons, groups behind them, and arrows as one picture below; the layout is made here, where texts have their sizes. */
export function drawPicture(content: HTMLElement, shown: DiagramReply, open: Open): void {
  const hidden = notDrawn(shown);
  const detailed = shown.boxes.map((box) => ({
    ...box,
    detail: [box.detail, hidden.has(box.id) && l10n.t('leads to {0} others', hidden.get(box.id))].filter(Boolean).join('\n'),
  }));
  const boxes = new Map(detailed.map((box) => [box.id, boxElement(box, leadsTo(shown, box.id), open)]));
  const labels = shown.arrows.map(({ label }) => (label === undefined ? undefined : labelElement(label)));
  content.append(...boxes.values(), ...labels.filter((each) => each !== undefined));
  // A size of its own, since the room beside the place where it will stand would change it. What is read is read at once, between what is written.
  const widths = new Map([...boxes].map(([id, box]) => [id, Math.ceil(box.getBoundingClientRect().width) + 1]));
  for (const [id, box] of boxes) box.style.width = `${widths.get(id)}px`;
  const sizes = {
    boxes: new Map([...boxes].map(([id, box]) => [id, { width: widths.get(id) ?? 0, height: box.offsetHeight }])),
    labels: labels.map((label) => label && { width: label.offsetWidth, height: label.offsetHeight }),
  };
  const laid = layOut(shown, sizes, window.innerWidth >= WIDE);

  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(arrowhead());
  picture.setAttribute('width', String(laid.width));
  picture.setAttribute('height', String(laid.height));
  for (const { id, title, at } of shown.groups) {
    const group = laid.groups.get(id);
    if (group) content.prepend(groupElement(title, group, () => open(at)));
  }
  content.prepend(picture);
  for (const [id, box] of boxes) {
    const at = laid.boxes.get(id);
    if (at) place(box, at);
  }
  laid.arrows.forEach(({ points, label: at }, index) => {
    if (points.length > 0) picture.append(line(points));
    const [label, size] = [labels[index], sizes.labels[index]];
    if (label && size && at) place(label, { ...at, ...size });
    else label?.remove();
  });
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
