/**
 * Whether cards give their answer away. Somebody who knows nothing of AWS guesses by one feature of the options
 * at a time; no guess may do much better than chance.
 */
import type { Card, Choice } from '../../server/src/kinds/cards/card.ts';
import { wordsOf } from '../../server/src/kinds/cards/exam-form.ts';

export type ChoiceCard = Extract<Card, Choice>;

/** What a guesser looks at: how strongly it marks each option of a card, from 0 to 1. */
export type Feature = { readonly name: string; readonly marks: (card: ChoiceCard) => readonly number[] };

/** The features, where `services` has the names of each service that cards speak of. */
export function featuresWith(services: readonly (readonly string[])[]): readonly Feature[] {
  const patterns = services.map((names) => new RegExp(`\\b(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})s?\\b`));
  const servicesIn = (text: string): readonly number[] => patterns.flatMap((pattern, index) => (pattern.test(text) ? [index] : []));
  return [
    { name: 'longest', marks: most((option) => option.length) },
    { name: 'shortest', marks: most((option) => -option.length) },
    { name: 'most words of the stem', marks: most(shared) },
    { name: 'fewest words of the stem', marks: most((option, stem) => -shared(option, stem)) },
    { name: 'absolute word', marks: having(/\b(?:only|always|never|all|every|none)\b/i) },
    { name: 'reason clause', marks: having(/\b(?:because|since|so that|in order to|therefore)\b|, (?:so|as) /i) },
    { name: 'number', marks: having(/(?<![\w.])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|half)\b/i) },
    { name: 'code', marks: having(/`/) },
    {
      name: 'only one with a service of the stem',
      marks: ({ question, options }) => {
        const asked = servicesIn(question);
        const has = options.map(({ text }) => (servicesIn(text).some((each) => asked.includes(each)) ? 1 : 0));
        return has.filter((each) => each === 1).length === 1 ? has : options.map(() => 0);
      },
    },
  ];
}

/** Marks the options with the largest value; several share the mark. */
const most =
  (amount: (option: string, stem: string) => number) =>
  ({ question, options }: ChoiceCard): readonly number[] => {
    const values = options.map(({ text }) => amount(text, question));
    const largest = Math.max(...values);
    const ties = values.filter((value) => value === largest).length;
    return values.map((value) => (value === largest ? 1 / ties : 0));
  };

const having =
  (pattern: RegExp) =>
  ({ options }: ChoiceCard): readonly number[] =>
    options.map(({ text }) => (pattern.test(text) ? 1 : 0));

const small = new Set(
  'a an the and or but of to in on at by for from with without into onto as is are be been has have had it its this that these those then than which what who when where how each their they them there not no so if while will would can could must should may do does did one'.split(
    ' ',
  ),
);

/** The words of a text that say what it is about, once each and without their endings. */
export const topicWords = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((word) => word.length > 1 && !small.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word)),
  );

function shared(option: string, stem: string): number {
  const words = topicWords(stem);
  return [...topicWords(option)].filter((word) => words.has(word)).length;
}

/** What a feature gives away over some cards. */
export type Habit = {
  readonly name: string;
  /** Share of cards that somebody gets right who takes an option with the feature, and who takes one without it. */
  readonly hits: number;
  readonly hitsWithout: number;
  /** Share of the right and of the wrong options that have it. */
  readonly right: number;
  readonly wrong: number;
};

export function habitsOf(cards: readonly ChoiceCard[], features: readonly Feature[]): Habit[] {
  return features.map(({ name, marks }) => {
    const marked = cards.map((card) => card.options.map(({ right }, index) => ({ right, mark: marks(card)[index] ?? 0 })));
    const of = (which: (right: boolean) => boolean): number =>
      mean(marked.flatMap((options) => options.flatMap(({ right, mark }) => (which(right === true) ? [mark] : []))));
    return {
      name,
      hits: mean(marked.map((options) => hit(options))),
      hitsWithout: mean(marked.map((options) => hit(options.map(({ right, mark }) => ({ right, mark: 1 - mark }))))),
      right: of((right) => right),
      wrong: of((right) => !right),
    };
  });
}

/** How likely somebody is right who takes one of the marked options, and any where none is marked. */
function hit(options: readonly { readonly right: true | undefined; readonly mark: number }[]): number {
  const total = options.reduce((sum, { mark }) => sum + mark, 0);
  return options.reduce((sum, { right, mark }) => sum + (right ? (total === 0 ? 1 / options.length : mark / total) : 0), 0);
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** How much better than chance a guess may do, and how much more often right options may have a feature than wrong ones. */
const MARGIN = 0.07;
const RATIO = 2;
/** A feature that so few right and so few wrong options have says nothing. */
const RARE = 0.1;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** In a sentence each what gives away the answers of single-choice cards with four options. */
export const giveAways = (habits: readonly Habit[]): string[] =>
  habits.flatMap((habit) => [
    ...(habit.hits > 0.25 + MARGIN ? [`"${habit.name}" finds the right option in ${percent(habit.hits)}.`] : []),
    ...(habit.hitsWithout > 0.25 + MARGIN ? [`"not ${habit.name}" finds the right option in ${percent(habit.hitsWithout)}.`] : []),
    ...unequal([habit]),
  ]);

/** In a sentence each which features right options have far more or less often than wrong ones. */
export const unequal = (habits: readonly Habit[]): string[] =>
  habits.flatMap(({ name, right, wrong }) =>
    Math.max(right, wrong) > RARE && (right > RATIO * wrong || wrong > RATIO * right)
      ? [`"${name}" is in ${percent(right)} of the right options and ${percent(wrong)} of the wrong ones.`]
      : [],
  );
