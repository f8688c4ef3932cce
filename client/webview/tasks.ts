import { type ComponentChild, type ComponentChildren, h } from 'preact';
import { l10n } from '../src/l10n.ts';
import type { CardScreen, Draft, Option, Say, Step } from '../src/quiz/session/screen.ts';
import { inner } from './inner.ts';

/** What a card asks a person to do, and after the answer how each part was. */
export function task(screen: CardScreen, say: Say, edit: (draft: Draft) => void): ComponentChild {
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!screen.answered) say({ do: 'check' });
  };
  return h('form', { id: 'task', onsubmit }, inside(screen, say, edit));
}

function inside({ task, draft, answered }: CardScreen, say: Say, edit: (draft: Draft) => void): ComponentChildren {
  const done = answered !== undefined;
  switch (task.type) {
    case 'recall':
      return undefined;
    case 'cloze':
      return h(
        'div',
        { class: 'fields' },
        Array.from({ length: task.gaps }, (_, index) =>
          h('label', {}, task.gaps === 1 ? l10n.t('Gap') : l10n.t('Gap {0}', index + 1), field(draft, index, edit, done, task.right?.[index])),
        ),
      );
    case 'choice':
    case 'multi':
      return options(task.type, task.options, draft, done, edit);
    case 'order':
      return order(task.steps, draft, done, edit);
    case 'fill':
      return [
        h('p', { class: 'file' }, task.file),
        h(
          'pre',
          { class: 'snippet' },
          h('code', {}, task.before),
          field(draft, 0, edit, done, answered?.correct, l10n.t('What is missing')),
          h('code', {}, task.after),
        ),
      ];
    case 'fix':
      return h(
        'p',
        {},
        h('button', { type: 'button', onclick: () => say({ do: 'file' }) }, done ? l10n.t('Open {0}', task.file) : l10n.t('Go to {0}', task.file)),
      );
  }
}

/** A field for the text of a gap. */
function field({ typed, ...draft }: Draft, index: number, edit: (draft: Draft) => void, done: boolean, right?: boolean, name?: string): ComponentChild {
  return h('input', {
    type: 'text',
    class: right === undefined ? undefined : right ? 'right' : 'wrong',
    'aria-label': name,
    'aria-invalid': right === false ? 'true' : undefined,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    readonly: done,
    value: typed[index] ?? '',
    oninput: (event: Event) => {
      const all = [...typed];
      for (let at = all.length; at < index; at++) all[at] = '';
      all[index] = (event.target as HTMLInputElement).value;
      edit({ ...draft, typed: all });
    },
  });
}

function options(type: 'choice' | 'multi', all: readonly Option[], draft: Draft, done: boolean, edit: (draft: Draft) => void): ComponentChild {
  const toggle = (id: number, checked: boolean): void => {
    const others = type === 'choice' ? [] : draft.chosen.filter((each) => each !== id);
    edit({ ...draft, chosen: checked ? [...others, id] : others });
  };
  return h(
    'fieldset',
    {},
    h('legend', { class: 'unseen' }, type === 'choice' ? l10n.t('One answer') : l10n.t('Several answers')),
    all.map((option, place) => {
      const { index: id, text, right, why } = option;
      const chosen = draft.chosen.includes(id);
      return h(
        'div',
        { class: ['option', done && right && 'right', done && chosen && !right && 'wrong'].filter(Boolean).join(' ') },
        h(
          'label',
          {},
          h('input', {
            type: type === 'choice' ? 'radio' : 'checkbox',
            name: 'option',
            value: String(id),
            checked: chosen,
            disabled: done,
            'aria-describedby': done ? `why-${place}` : undefined,
            'aria-keyshortcuts': String(place + 1),
            onchange: (event: Event) => toggle(id, (event.target as HTMLInputElement).checked),
          }),
          h('span', { class: 'number', 'aria-hidden': 'true' }, String(place + 1)),
          h('span', { ...inner(text) }),
        ),
        done && h('div', { class: 'why', id: `why-${place}` }, h('strong', {}, verdict(right === true, chosen)), ' ', h('span', { ...inner(why ?? '') })),
      );
    }),
  );
}

const verdict = (right: boolean, chosen: boolean): string =>
  right ? (chosen ? l10n.t('\u2713 Right, your choice.') : l10n.t('\u2713 Right.')) : chosen ? l10n.t('\u2717 Wrong, your choice.') : l10n.t('Wrong.');

/** The step that is being dragged, on this page. */
let dragged: number | undefined;

/** Steps in the order of the draft: they can be dragged, have two buttons each, and Alt with an arrow key moves them too. */
function order(steps: readonly Step[], draft: Draft, done: boolean, edit: (draft: Draft) => void): ComponentChild {
  const sorted = draft.order.flatMap((index) => steps.find((step) => step.index === index) ?? []);
  return h(
    'ol',
    { class: done ? 'order' : 'order open', ...(done ? {} : dragging(draft, edit)) },
    sorted.map((step, index) =>
      h(
        'li',
        {
          class:
            [done && step.right !== undefined && (step.right ? 'right' : 'wrong'), step.index === dragged && 'dragged'].filter(Boolean).join(' ') || undefined,
          'data-step': step.index,
        },
        h('span', { class: 'number', 'aria-hidden': 'true' }, String(index + 1)),
        h('span', { class: 'step', id: `step-${step.index}`, ...inner(step.text) }),
        done &&
          step.right !== undefined &&
          h('strong', {}, step.right ? '\u2713' : '\u2717', h('span', { class: 'unseen' }, step.right ? l10n.t('in its place') : l10n.t('not in its place'))),
        !done &&
          h(
            'span',
            { class: 'movers' },
            [-1, 1].map((by) => mover(step, index, by, sorted.length, (event) => move(event, step.index, by, draft, edit))),
          ),
      ),
    ),
  );
}

/** A step follows the pointer from place to place. The list hears it, since a step's element shows another one after each move. */
function dragging(draft: Draft, edit: (draft: Draft) => void): Readonly<Record<string, (event: PointerEvent) => void>> {
  const end = (): void => {
    if (dragged === undefined) return;
    dragged = undefined;
    edit({ ...draft });
  };
  return {
    onpointerdown: (event) => {
      const { target, currentTarget } = event;
      const step = target instanceof Element && !target.closest('button') ? target.closest<HTMLElement>('[data-step]') : undefined;
      if (event.button !== 0 || !step || !(currentTarget instanceof Element)) return;
      event.preventDefault();
      currentTarget.setPointerCapture(event.pointerId);
      dragged = Number(step.dataset.step);
      edit({ ...draft });
    },
    onpointermove: ({ clientY, currentTarget }) => {
      if (dragged === undefined || !(currentTarget instanceof Element)) return;
      const places = [...currentTarget.children].map((item) => item.getBoundingClientRect());
      const from = draft.order.indexOf(dragged);
      const to = places.findIndex(({ bottom }) => clientY < bottom);
      const place = to < 0 ? places.length - 1 : to;
      // Not before the pointer is past the middle, or steps of different height would jump back and forth.
      const { top = 0, bottom = 0 } = places[place] ?? {};
      const middle = (top + bottom) / 2;
      if (place === from || (place > from ? clientY < middle : clientY > middle)) return;
      const others = draft.order.filter((each) => each !== dragged);
      edit({ ...draft, order: [...others.slice(0, place), dragged, ...others.slice(place)] });
    },
    onpointerup: end,
    onpointercancel: end,
  };
}

function mover(step: Step, index: number, by: number, length: number, onclick: (event: Event) => void): ComponentChild {
  const name = by < 0 ? l10n.t('Move up') : l10n.t('Move down');
  const stays = index + by < 0 || index + by >= length;
  return h(
    'button',
    {
      type: 'button',
      class: 'icon',
      'aria-label': name,
      'aria-describedby': `step-${step.index}`,
      'aria-disabled': stays ? 'true' : undefined,
      'aria-keyshortcuts': by < 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown',
      title: `${name} (Alt+${by < 0 ? '\u2191' : '\u2193'})`,
      onclick,
    },
    h('span', { 'aria-hidden': 'true' }, by < 0 ? '\u2191' : '\u2193'),
  );
}

/** Moves a step by one place, if there is one; the focus goes with it. */
export function move({ target }: Event, step: number, by: number, draft: Draft, edit: (draft: Draft) => void): void {
  const list = target instanceof Element ? target.closest('ol') : null;
  edit({ ...draft, order: moved(draft.order, step, by) });
  list?.querySelector<HTMLElement>(`[data-step="${step}"] button:${by < 0 ? 'first' : 'last'}-of-type`)?.focus();
}

function moved(steps: readonly number[], step: number, by: number): readonly number[] {
  const from = steps.indexOf(step);
  const other = steps[from + by];
  if (from < 0 || other === undefined) return steps;
  return steps.map((each, index) => (index === from ? other : index === from + by ? step : each));
}
