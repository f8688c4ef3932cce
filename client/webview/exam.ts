import './translated.ts';
import { render } from 'preact';
import type { ExamMessage, ExamSaid, ExamScreen, QuestionScreen, SayExam } from '../src/quiz/exam/screen.ts';
import { onExamKey } from './exam-keys.ts';
import { clockText, examView, timeCall } from './exam-views.ts';

/** What VS Code gives a page to speak with the extension; its state is there again after a reload. */
declare function acquireVsCodeApi(): { postMessage(message: ExamMessage): void; setState(state: { readonly page: string }): void };

const vscode = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;
let shown: ExamScreen = JSON.parse(document.getElementById('screen')?.textContent ?? '');
/** The number of the last message; what the extension shows is newer once it has heard that. */
let said = shown.heard;
/** When the screen came, by a clock that nobody sets. */
let came = performance.now();

const say: SayExam = (message) => {
  said++;
  shown = ahead(shown, message);
  redraw();
  vscode.postMessage({ ...message, number: said });
};

/** What a person does with the question on show shows at once; the extension keeps it. */
function ahead(screen: ExamScreen, message: ExamSaid): ExamScreen {
  if (screen.screen !== 'question' || !('place' in message) || message.place !== screen.place) return screen;
  if (message.do === 'choose') return { ...screen, chosen: message.options, marks: marked(screen, { state: stateOf(screen, message.options) }) };
  if (message.do === 'strike') return { ...screen, struck: message.options };
  return message.do === 'flag' ? { ...screen, marks: marked(screen, { flagged: message.on }) } : screen;
}
const stateOf = ({ right }: QuestionScreen, chosen: readonly number[]): 'answered' | 'unanswered' => (chosen.length === right ? 'answered' : 'unanswered');
const marked = ({ marks, place }: QuestionScreen, change: Partial<QuestionScreen['marks'][number]>): QuestionScreen['marks'] =>
  marks.map((mark, index) => (index === place ? { ...mark, ...change } : mark));

const redraw = (): void => render(examView(shown, say, leftNow()), page);

function leftNow(): number {
  const left = 'clock' in shown ? shown.clock.left : 0;
  return Math.max(0, left - (performance.now() - came));
}

function show(screen: ExamScreen): void {
  // The answer to a later message is on its way.
  if (screen.heard < said) return;
  const before = shown;
  shown = screen;
  came = performance.now();
  vscode.setState({ page: screen.page });
  redraw();
  if (keyOf(before) === keyOf(screen)) return;
  focus('h1');
  scrollTo(0, 0);
}

const keyOf = (screen: ExamScreen): string => `${screen.screen} ${screen.screen === 'question' ? screen.place : screen.screen === 'result' ? screen.exam : ''}`;

/** Moves the focus, never out of another part of the window. */
function focus(selector: string): void {
  if (document.hasFocus()) page.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

/** The clock moves without the extension, and without the rest of the page. */
setInterval(() => {
  const left = leftNow();
  for (const [id, text] of [
    ['clock', clockText(left)],
    ['call', timeCall(left)],
  ] as const) {
    const element = document.getElementById(id);
    if (element && element.textContent !== text) redraw();
  }
}, 500);

addEventListener('message', ({ data }: MessageEvent<ExamScreen>) => show(data));
addEventListener('focus', () => {
  if (document.activeElement === document.body) focus('h1');
});
addEventListener('keydown', (event) => onExamKey(event, shown, say, focus));
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    say({ do: 'open', href: link.getAttribute('href') ?? '' });
  },
  true,
);
vscode.setState({ page: shown.page });
redraw();
focus('h1');
vscode.postMessage({ do: 'ready', number: said });
