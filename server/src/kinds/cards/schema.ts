import { type Case, cases, flag, type Key, key, list, object, oneOf, text } from '../../core/schema.ts';
import { tasks } from '../../notes/tasks.ts';

/** Quiz cards of this tool: those beside its notes, and a user's own. */

const types = {
  recall: 'A question whose answer you say to yourself, and judge.',
  cloze: 'A text with gaps to fill.',
  choice: 'Options of which one is right.',
  multi: 'Options of which several are right.',
  order: 'Steps to bring into order.',
  fill: 'A snippet of a file with one gap, for a key or a value.',
};

const common = {
  id: key(
    'Name of the card. Its history hangs on it: keep it, and never give it to another card.',
    text({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', expected: 'small letters, digits and single dashes' }),
    { required: 'error' },
  ),
  type: key('What the card asks for, which decides its other keys.', oneOf(types), { required: 'error' }),
  section: key('Section of the note: its heading in small letters, with dashes for blanks.', text()),
  task: key('Task of the exam.', oneOf(tasks, { others: 'warning' })),
  difficulty: key('How hard the card is.', oneOf({ easy: 'One fact.', medium: 'Two facts, or a rare one.', hard: 'A situation to think through.' })),
  source: key('Where the right answer comes from.', text()),
  hint: key('One sentence that helps. Who reads it gets no better rating than Hard.', text()),
  guid: key('Id of the card in Anki, from where it came.', text()),
};

const question: Key = key('What is asked, in Markdown.', text(), { required: 'error' });
const ownQuestion: Key = key('What is asked, in Markdown, if the text does not say it.', text());
const why: Key = key('One sentence that gives the reason.', text(), { required: 'warning' });

const option = object({
  text: key('The option, in Markdown.', text(), { required: 'error' }),
  right: key('Whether the option is right.', flag('It is a right answer.', 'It is a wrong answer.'), { preset: 'true' }),
  why: key('One sentence that says why the option is right or wrong.', text(), { required: 'warning' }),
});

const exam = key(
  'Whether the card is in exam form, a scenario with full options, so that exam simulations can use it.',
  flag('It is in exam form.', 'It is not in exam form.'),
  { preset: 'false' },
);
const options: Key = key('What to choose from; the order changes each time.', list(option), { required: 'error' });
const answer: Key = key('The answer, in Markdown.', text(), { required: 'error' });
const cloze: Key = key('Text with `{{...}}` around each gap; `{{one|two}}` accepts both answers.', text(), { required: 'error' });
const steps: Key = key('The steps in their right order; they are shown in another.', list(text()), { required: 'error' });
const file: Key = key('Kind or name of the file that the snippet is of.', text(), { required: 'error' });
const snippet: Key = key('Lines of a file with one gap, `____`.', text(), { required: 'error' });
const accept: Key = key('What is right in the gap. Letter case, quotes and blanks around it do not count.', list(text()), { required: 'error' });

const of = (type: keyof typeof types, keys: Readonly<Record<string, Key>>): Case => ({
  when: { key: 'type', is: [type] },
  use: object({ ...common, ...keys }, { why: `A card of type ${type} has no use for other keys.` }),
});

const optional = (each: Key): Key => {
  const { required: _, ...rest } = each;
  return rest;
};

const card = cases(
  [
    of('recall', { question, answer }),
    of('cloze', { question: ownQuestion, text: cloze, why }),
    of('choice', { exam, question, options }),
    of('multi', { exam, question, options }),
    of('order', { question, steps, why }),
    of('fill', { question: ownQuestion, file, snippet, accept, why }),
  ],
  object({
    ...common,
    question: optional(question),
    answer: optional(answer),
    exam,
    options: optional(options),
    text: optional(cloze),
    steps: optional(steps),
    file: optional(file),
    snippet: optional(snippet),
    accept: optional(accept),
    why: optional(why),
  }),
);

export const schema = object({
  note: key('Id of the note that the cards belong to: the name of its file without `.md`.', text(), { required: 'error' }),
  cards: key('The cards.', list(card), { required: 'error' }),
});
