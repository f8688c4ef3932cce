import type { CardScreen, Draft, Option, Step } from '../src/quiz/screen.ts';
import { type Child, h, type Tree } from './tree.ts';
import type { Say } from './views.ts';

/** What a card asks a person to do, and after the answer how each part was. */
export function task(screen: CardScreen, say: Say, edit: (draft: Draft) => void): Tree {
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!screen.answered) say({ do: 'check' });
  };
  return h('form', { id: 'task', onsubmit }, inside(screen, say, edit));
}

function inside({ task, draft, answered }: CardScreen, say: Say, edit: (draft: Draft) => void): Child {
  const done = answered !== undefined;
  switch (task.type) {
    case 'recall':
      return undefined;
    case 'cloze':
      return h(
        'p',
        { class: 'cloze' },
        task.parts.map((part, index) => [
          h('span', { html: part }),
          index < task.parts.length - 1 && (done ? h('mark', { html: task.answers?.[index] ?? '' }) : h('span', { class: 'gap' }, '\u2026')),
        ]),
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
          h('input', {
            type: 'text',
            class: answered?.correct === undefined ? 'gap' : answered.correct ? 'gap right' : 'gap wrong',
            'aria-label': 'What is missing',
            autocomplete: 'off',
            autocapitalize: 'off',
            spellcheck: 'false',
            readonly: done,
            value: draft.typed[0] ?? '',
            oninput: (event: Event) => edit({ ...draft, typed: [(event.target as HTMLInputElement).value] }),
          }),
          h('code', {}, task.after),
        ),
      ];
    case 'fix':
      return h('p', {}, h('button', { type: 'button', onclick: () => say({ do: 'file' }) }, `Go to ${task.file}`));
  }
}

function options(type: 'choice' | 'multi', all: readonly Option[], draft: Draft, done: boolean, edit: (draft: Draft) => void): Tree {
  const toggle = (id: string, checked: boolean): void => {
    const others = type === 'choice' ? [] : draft.chosen.filter((each) => each !== id);
    edit({ ...draft, chosen: checked ? [...others, id] : others });
  };
  return h(
    'fieldset',
    {},
    h('legend', { class: 'unseen' }, type === 'choice' ? 'One answer' : 'Several answers'),
    all.map((option, index) => {
      const { id, text, right, why } = option;
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
            value: id,
            checked: chosen,
            disabled: done,
            'aria-describedby': done ? `why-${index}` : undefined,
            'aria-keyshortcuts': String(index + 1),
            onchange: (event: Event) => toggle(id, (event.target as HTMLInputElement).checked),
          }),
          h('span', { class: 'number', 'aria-hidden': 'true' }, String(index + 1)),
          h('span', { html: text }),
        ),
        done && h('div', { class: 'why', id: `why-${index}` }, h('strong', {}, verdict(right === true, chosen)), ' ', h('span', { html: why ?? '' })),
      );
    }),
  );
}

const verdict = (right: boolean, chosen: boolean): string =>
  right ? (chosen ? '\u2713 Right, your choice.' : '\u2713 Right.') : chosen ? '\u2717 Wrong, your choice.' : 'Wrong.';

/** Steps in the order of the draft, each with two buttons; Alt with an arrow key does the same. */
function order(steps: readonly Step[], draft: Draft, done: boolean, edit: (draft: Draft) => void): Tree {
  const sorted = draft.order.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  return h(
    'ol',
    { class: 'order' },
    sorted.map((step, index) =>
      h(
        'li',
        { class: !done ? undefined : step.right ? 'right' : 'wrong', 'data-step': step.id },
        h('span', { id: `step-${step.id}`, html: step.text }),
        done && h('strong', {}, step.right ? ' \u2713' : ' \u2717', h('span', { class: 'unseen' }, step.right ? 'in its place' : 'not in its place')),
        !done && [-1, 1].map((by) => mover(step, index, by, sorted.length, () => edit({ ...draft, order: moved(draft.order, step.id, by) }))),
      ),
    ),
  );
}

function mover(step: Step, index: number, by: number, length: number, onclick: () => void): Tree {
  const name = by < 0 ? 'Move up' : 'Move down';
  const stays = index + by < 0 || index + by >= length;
  return h(
    'button',
    {
      type: 'button',
      class: 'icon',
      'aria-label': name,
      'aria-describedby': `step-${step.id}`,
      'aria-disabled': stays ? 'true' : undefined,
      'aria-keyshortcuts': by < 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown',
      title: `${name} (Alt+${by < 0 ? '\u2191' : '\u2193'})`,
      onclick,
    },
    h('span', { 'aria-hidden': 'true' }, by < 0 ? '\u2191' : '\u2193'),
  );
}

/** The ids with one of them moved by one place, if there is one. */
export function moved(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((each, index) => (index === from ? other : index === from + by ? id : each));
}
