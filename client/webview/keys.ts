import type { Rating } from '../src/quiz/memory/schedule.ts';
import type { CardScreen, Draft, Said, Say, Screen, SummaryScreen } from '../src/quiz/session/screen.ts';
import { move } from './tasks.ts';

const tools = { u: 'undo', b: 'bury', s: 'suspend', f: 'flag', n: 'note' } as const;

/** Single keys. Whoever types into a field types; whoever stands on a button or a box uses it as anywhere else. */
export function onKey(event: KeyboardEvent, screen: Screen, say: Say, edit: (draft: Draft) => void, focus: (selector: string) => void): void {
  if (event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const done = act(event, target, screen, say, edit, focus);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function act(event: KeyboardEvent, target: HTMLElement, screen: Screen, say: Say, edit: (draft: Draft) => void, focus: (selector: string) => void): boolean {
  if (isTyping(target)) {
    if (event.key !== 'Escape') return false;
    focus('h1');
    return true;
  }
  if (event.altKey) return screen.screen === 'card' && moveStep(event, target, screen, edit);
  const tool = tools[event.key.toLowerCase() as keyof typeof tools];
  if (tool === 'undo' && (screen.screen === 'card' || screen.screen === 'summary') && screen.undo) {
    say({ do: 'undo' });
    return true;
  }
  if (event.key === ' ' && screen.screen === 'start' && screen.due + screen.fresh + screen.soon > 0) return press(target, say, { do: 'start', way: 'review' });
  if (event.key === ' ' && screen.screen === 'summary') return press(target, say, afterSession(screen));
  if (screen.screen !== 'card') return false;
  if (tool !== undefined && tool !== 'undo' && (tool !== 'note' || screen.answered?.note)) {
    say({ do: tool });
    return true;
  }
  if (event.key === ' ') return space(target, screen, say);
  const digit = Number(event.key);
  return digit >= 1 && digit <= 9 && (screen.answered ? rate(digit, screen, say) : choose(digit, screen, edit));
}

const afterSession = ({ left, paused }: SummaryScreen): Said =>
  paused !== undefined ? { do: 'back' } : left > 0 ? { do: 'start', way: 'review' } : { do: 'home' };

const isTyping = (target: HTMLElement): boolean =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));

/** Space shows, checks or goes on, unless it already does something where the focus is. */
function space(target: HTMLElement, { answered, task }: CardScreen, say: Say): boolean {
  // How well an answer was known that nobody checked, a key for going on can't say.
  if (answered && task.type === 'recall') return !isUsed(target);
  return press(target, say, { do: answered ? 'rate' : 'check' });
}

function press(target: HTMLElement, say: Say, said: Said): boolean {
  if (isUsed(target)) return false;
  say(said);
  return true;
}

const isUsed = (target: HTMLElement): boolean =>
  target.closest('button, summary, a') !== null || (target instanceof HTMLInputElement && !(target.type === 'radio' && target.checked));

function rate(digit: number, { answered }: CardScreen, say: Say): boolean {
  const found = answered?.ratings.find(({ rating }) => rating === digit);
  if (found) say({ do: 'rate', rating: digit as Rating });
  return found !== undefined;
}

function choose(digit: number, { task, draft }: CardScreen, edit: (draft: Draft) => void): boolean {
  if (task.type !== 'choice' && task.type !== 'multi') return false;
  const id = task.options[digit - 1]?.index;
  if (id === undefined) return false;
  if (task.type === 'choice') edit({ ...draft, chosen: [id] });
  else edit({ ...draft, chosen: draft.chosen.includes(id) ? draft.chosen.filter((each) => each !== id) : [...draft.chosen, id] });
  return true;
}

/** Alt with an arrow moves the step on which the focus is. */
function moveStep(event: KeyboardEvent, target: HTMLElement, { draft, answered }: CardScreen, edit: (draft: Draft) => void): boolean {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const step = target.closest<HTMLElement>('[data-step]')?.dataset.step;
  if (by === 0 || step === undefined || answered) return false;
  move(event, Number(step), by, draft, edit);
  return true;
}
