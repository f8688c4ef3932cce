import type { ExamScreen, QuestionScreen, SayExam } from '../src/quiz/exam/screen.ts';

/** Single keys. Whoever stands on a button or a box uses it as anywhere else. */
export function onExamKey(event: KeyboardEvent, screen: ExamScreen, say: SayExam, focus: (selector: string) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (!act(event, target, screen, say, focus)) return;
  event.preventDefault();
  event.stopPropagation();
}

function act(event: KeyboardEvent, target: HTMLElement, screen: ExamScreen, say: SayExam, focus: (selector: string) => void): boolean {
  if (screen.screen === 'review' && event.key === 'Backspace') return did(() => say({ do: 'go', place: screen.place }));
  if (screen.screen !== 'question') return false;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1] ?? (/^[1-9]$/.test(event.key) ? event.key : undefined);
  if (digit !== undefined) return onOption(screen, Number(digit), event.shiftKey, say);
  if (event.shiftKey) return false;
  switch (event.key.toLowerCase()) {
    case ' ':
      return !isUsed(target) && forward(screen, say);
    case 'n':
      return forward(screen, say);
    case 'p':
      return screen.place > 0 && did(() => say({ do: 'go', place: screen.place - 1 }));
    case 'f':
      return did(() => say({ do: 'flag', place: screen.place, on: screen.marks[screen.place]?.flagged !== true }));
    case 'r':
      return did(() => say({ do: 'look' }));
    case 't':
      return did(() => say({ do: 'clock' }));
    case 'q':
      return did(() => focus('.palette [aria-current]'));
    default:
      return false;
  }
}

function did(run: () => void): true {
  run();
  return true;
}

/** After the last question come all of them. */
export const forward = ({ place, marks }: QuestionScreen, say: SayExam): true =>
  did(() => say(place + 1 < marks.length ? { do: 'go', place: place + 1 } : { do: 'look' }));

function onOption(screen: QuestionScreen, digit: number, isStrike: boolean, say: SayExam): boolean {
  const index = screen.options[digit - 1]?.index;
  if (index === undefined) return false;
  if (isStrike) strike(screen, index, say);
  else choose(screen, index, say);
  return true;
}

/** An option with one right answer takes the place of the one chosen before. What is chosen is no longer struck out. */
export function choose({ place, right, chosen, struck }: QuestionScreen, index: number, say: SayExam): void {
  const others = chosen.filter((each) => each !== index);
  const isNew = others.length === chosen.length;
  say({ do: 'choose', place, options: right === 1 ? [index] : isNew ? [...chosen, index] : others });
  if (isNew && struck.includes(index)) say({ do: 'strike', place, options: struck.filter((each) => each !== index) });
}

/** An option that is struck out is not chosen. */
export function strike({ place, chosen, struck }: QuestionScreen, index: number, say: SayExam): void {
  const isNew = !struck.includes(index);
  say({ do: 'strike', place, options: isNew ? [...struck, index] : struck.filter((each) => each !== index) });
  if (isNew && chosen.includes(index)) say({ do: 'choose', place, options: chosen.filter((each) => each !== index) });
}

const isUsed = (target: HTMLElement): boolean =>
  target.closest('button, summary, a') !== null || (target instanceof HTMLInputElement && !(target.type === 'radio' && target.checked));
