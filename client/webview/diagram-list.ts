import { type ComponentChild, h } from 'preact';
import type { DiagramReply } from '../../server/src/lsp/drawn.ts';
import { l10n } from '../src/l10n.ts';

type Box = DiagramReply['boxes'][number];
type Place = DiagramReply['at'] | undefined;

/** The same as the picture, as a list: for screen readers, and for whoever likes to read. */
export function listOf(shown: DiagramReply, open: (at: Place) => void): ComponentChild[] {
  const link = (title: string, at: Place): ComponentChild => (at ? h('button', { type: 'button', class: 'link', onclick: () => open(at) }, title) : title);
  const item = (box: Box): ComponentChild =>
    h(
      'li',
      {},
      link(box.title, box.at),
      ...(box.detail ?? '').split('\n').map((line) => line !== '' && h('div', { class: 'detail' }, line)),
      leads(shown, box),
    );
  const loose = shown.boxes.filter(({ group }) => group === undefined);
  return [
    ...(loose.length > 0 ? [h('ol', {}, ...loose.map(item))] : []),
    ...(shown.groups.length > 0
      ? [
          h(
            'ol',
            {},
            ...shown.groups.map((group) =>
              h('li', {}, link(group.title, group.at), h('ol', {}, ...shown.boxes.filter((box) => box.group === group.id).map(item))),
            ),
          ),
        ]
      : []),
  ];
}

function leads({ boxes, arrows }: DiagramReply, { id }: Box): ComponentChild | false {
  const words = leadsTo({ boxes, arrows }, id);
  return words !== '' && h('div', { class: 'detail' }, words);
}

/** What arrows lead from a box to, in words. */
export function leadsTo({ boxes, arrows }: Pick<DiagramReply, 'boxes' | 'arrows'>, id: string): string {
  const titles = new Map(boxes.map((box) => [box.id, box.title]));
  const targets = arrows.filter(({ from }) => from === id).map(({ to, label }) => `${titles.get(to) ?? to}${label === undefined ? '' : ` (${label})`}`);
  return targets.length === 0 ? '' : l10n.t('Leads to {0}.', targets.join(', '));
}
