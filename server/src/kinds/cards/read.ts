import type { Analysis } from '../../core/analyze.ts';
import { type Fact, select } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import { isYes } from '../../core/words.ts';
import type { Card, Difficulty, Option } from './card.ts';
import { gapsOf } from './cloze.ts';
import { textAt } from './members.ts';

/** The cards of a file. One that lacks what its type needs is left out: the diagnostics of the file say why. */
export function cardsOf({ root }: Analysis): Card[] {
  const note = textAt(root, 'note').trim();
  return select(root, '/cards/*').flatMap((fact) => {
    const card = cardOf(fact, note);
    return card ? [card] : [];
  });
}

const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];

function cardOf(fact: Fact, note: string): Card | undefined {
  const text = (name: string): string => textAt(fact, name).trim();
  const id = text('id');
  const difficulty = difficulties.find((each) => each === text('difficulty'));
  const optional = (name: 'section' | 'task' | 'source' | 'hint' | 'guid'): { [key in typeof name]?: string } =>
    text(name) === '' ? {} : { [name]: text(name) };
  const common = {
    id,
    note,
    ...optional('section'),
    ...optional('task'),
    ...(difficulty ? { difficulty } : {}),
    ...optional('source'),
    ...optional('hint'),
    ...optional('guid'),
  };
  const question = text('question');
  const own = question === '' ? {} : { question };
  const why = text('why');
  if (id === '' || note === '') return undefined;
  switch (text('type')) {
    case 'recall':
      return question && text('answer') ? { ...common, type: 'recall', question, answer: text('answer') } : undefined;
    case 'cloze':
      return gapsOf(text('text')).length > 0 ? { ...common, type: 'cloze', ...own, text: text('text'), why } : undefined;
    case 'choice':
    case 'multi': {
      const options = optionsOf(fact);
      const right = options.filter((option) => option.right).length;
      const type = text('type') === 'multi' ? 'multi' : 'choice';
      const exam = isYes(text('exam')) ? { exam: true as const } : {};
      const fits = right < options.length && (type === 'multi' ? right > 1 : right === 1);
      return question && fits ? { ...common, type, ...exam, question, options } : undefined;
    }
    case 'order': {
      const steps = textsAt(fact, '/steps/*');
      return question && steps.length > 1 ? { ...common, type: 'order', question, steps, why } : undefined;
    }
    case 'fill': {
      const snippet = withoutLastLineEnds(textAt(fact, 'snippet'));
      const accept = textsAt(fact, '/accept/*');
      return accept.length > 0 && snippet.split('____').length === 2
        ? { ...common, type: 'fill', ...own, file: text('file'), snippet, accept, why }
        : undefined;
    }
  }
  return undefined;
}

/** Not by an expression: one that looks for the end from each line end is quadratic. */
function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

const optionsOf = (card: Fact): Option[] =>
  select(card, '/options/*').flatMap((fact) => {
    const text = textAt(fact, 'text').trim();
    return text === '' ? [] : [{ text, ...(isYes(textAt(fact, 'right')) ? { right: true as const } : {}), why: textAt(fact, 'why').trim() }];
  });

const textsAt = (card: Fact, pointer: string): string[] =>
  select(card, pointer).flatMap(({ node }) => {
    const value = resolve(node);
    return value?.type === 'scalar' && value.text.trim() !== '' ? [value.text.trim()] : [];
  });
