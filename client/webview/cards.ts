import { type ComponentChild, h } from 'preact';
import { l10n } from '../src/l10n.ts';
import type { CardFilter, CardsScreen, StudyMessage } from '../src/quiz/study/screen.ts';
import { inner } from './inner.ts';

/** The list of all cards, with search and filters. */
export function cardsPage({ filter, choices, count, cards }: CardsScreen, say: (said: StudyMessage) => void): ComponentChild {
  const choose = (change: Partial<CardFilter>): void => say({ do: 'filter', filter: change });
  const select = (
    name: string,
    member: keyof CardFilter,
    all: string,
    options: CardsScreen['choices']['topics'],
    change: Partial<CardFilter> = {},
  ): ComponentChild =>
    h(
      'label',
      {},
      name,
      h(
        'select',
        { value: filter[member], onchange: (event: Event) => choose({ ...change, [member]: (event.target as HTMLSelectElement).value }) },
        h('option', { value: '' }, all),
        options.map(({ id, name: title }) => h('option', { key: id, value: id }, title)),
      ),
    );
  return [
    h(
      'div',
      { class: 'fields' },
      h(
        'label',
        { class: 'search' },
        l10n.t('Search'),
        h('input', {
          type: 'search',
          // What is typed is ahead of what the extension knows.
          defaultValue: filter.text,
          placeholder: l10n.t('Words of questions and answers'),
          oninput: (event: Event) => choose({ text: (event.target as HTMLInputElement).value }),
        }),
      ),
      select(l10n.t('Domain'), 'domain', l10n.t('All domains'), choices.domains, { topic: '' }),
      select(l10n.t('Topic'), 'topic', l10n.t('All topics'), choices.topics),
      select(l10n.t('Type'), 'type', l10n.t('All types'), choices.types),
      select(l10n.t('State'), 'state', l10n.t('Any state'), choices.states),
    ),
    h(
      'p',
      { role: 'status' },
      l10n.count(count, '1 card', '{0} cards'),
      count > cards.length && l10n.t(', the first {0} of which are below', cards.length),
      '.',
    ),
    h(
      'ul',
      { class: 'list' },
      cards.map(({ card, question, topic, type, state, suspended, flagged }, index) => {
        const about = `card-${index}`;
        const button = (name: string, said: StudyMessage, pressed?: boolean): ComponentChild =>
          h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              'aria-describedby': about,
              ...(pressed === undefined ? {} : { 'aria-pressed': String(pressed) }),
              onclick: () => say(said),
            },
            name,
          );
        return h(
          'li',
          { key: card },
          h('p', { id: about, class: 'brief', ...inner(question) }),
          h('p', { class: 'quieter' }, [topic, type, state].join(' \u00b7 ')),
          h(
            'div',
            { class: 'tools' },
            !suspended && button(l10n.t('Practise'), { do: 'practise', card }),
            button(l10n.t('Open note'), { do: 'note', card }),
            button(l10n.t('Flag'), { do: 'flag', card, on: !flagged }, flagged),
            button(l10n.t('Suspend'), { do: 'suspend', card, on: !suspended }, suspended),
          ),
        );
      }),
    ),
    count > cards.length && h('p', {}, h('button', { type: 'button', onclick: () => say({ do: 'more' }) }, l10n.t('Show more'))),
  ];
}
