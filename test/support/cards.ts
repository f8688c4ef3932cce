import fc from 'fast-check';
import type { Option } from '../../client/src/quiz/cards/card.ts';
import type { Writable } from '../../client/src/quiz/cards/card-file.ts';

/** Texts as people write them into cards, and odd ones; without blanks around, as files give them back. */
const line = fc
  .oneof(
    fc.constantFrom(
      'yes',
      '0.2',
      'null',
      '- dash',
      'key: value',
      'a # b',
      '"quoted"',
      "it's",
      '`code` and **bold**',
      '<TASK_DEFINITION>',
      '&amp; &nbsp;',
      'a\tb',
      '{{x}}',
      'größe \u{1f600}',
      '#tag',
      'a,b;c|d',
      '100 %',
      '!Ref X',
      '*alias',
      '\u2028',
      '~',
    ),
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.stringMatching(/^[A-Z][a-z ]{5,40}[.?]$/),
  )
  .map((text) => text.replace(/\p{C}|\p{Surrogate}|\u2028/gu, '').trim())
  .filter((text) => text !== '' && !text.includes('____'));

const paragraphs = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));
const id = fc.stringMatching(/^[a-z]{2,8}(-[a-z0-9]{1,6}){1,3}$/);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });

const common = fc.record(
  {
    id,
    note: fc.constant('lambda'),
    section: fc.constant('versions-and-aliases'),
    task: fc.constantFrom('c02-1-4', 'c02-6-1'),
    difficulty: fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
    source: fc.constantFrom('study:lambda-07', 'https://docs.aws.amazon.com/lambda/latest/dg/a.html'),
    hint: line,
  },
  { requiredKeys: ['id', 'note'] },
);

const options = (right: number): fc.Arbitrary<readonly Option[]> =>
  fc
    .uniqueArray(line, {
      minLength: 4,
      maxLength: 5,
      selector: (text) =>
        text
          .toLowerCase()
          .replace(/[\s`"'.]+/g, ' ')
          .trim(),
    })
    .chain((texts) => fc.tuple(fc.constant(texts), fc.array(paragraphs, { minLength: texts.length, maxLength: texts.length })))
    .map(([texts, whys]) => texts.map((text, index) => ({ text, ...(index < right ? { right: true as const } : {}), why: whys[index] ?? '' })));

const gap = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 :.]{0,10}[a-z0-9]$/);
const withoutBraces = line.map((text) => text.replace(/[{}]/g, '').trim() || 'text');

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.record({ type: fc.constant('recall' as const), question: paragraphs, answer: paragraphs }),
  fc.record({ type: fc.constant('choice' as const), question: paragraphs, options: options(1) }),
  fc.record({ type: fc.constant('multi' as const), question: paragraphs.map((text) => `${text}\n\nWhich two?`), options: options(2) }),
  fc.record({ type: fc.constant('order' as const), question: paragraphs, steps: fc.array(line, { minLength: 2, maxLength: 6 }), why: paragraphs }),
  fc.record({
    type: fc.constant('cloze' as const),
    text: fc.tuple(withoutBraces, gap, withoutBraces, gap).map(([a, b, c, d]) => `${a} {{${b}}} ${c} {{${d}}}`),
    why: paragraphs,
  }),
  fc.record({
    type: fc.constant('fill' as const),
    file: fc.constantFrom('buildspec', 'template.yaml'),
    snippet: fc.tuple(line, line).map(([a, b]) => `version: 0.2\n  ${a}\n    ____: x\n\n${b}`),
    accept: fc.array(line, { minLength: 1, maxLength: 3 }),
    why: paragraphs,
  }),
);
type Content = Writable extends infer Each
  ? Each extends Writable
    ? Pick<Each, Extract<keyof Each, 'type' | 'question' | 'answer' | 'options' | 'steps' | 'text' | 'file' | 'snippet' | 'accept' | 'why'>>
    : never
  : never;

/** Any card that a file can hold. */
export const card: fc.Arbitrary<Writable> = fc
  .tuple(common, content, maybe(fc.constantFrom('Q#x{4', 'b&<p"')))
  .map(([base, own, guid]) => ({ ...base, ...own, ...(guid === undefined ? {} : { guid }) }) as Writable);

export const cards: fc.Arbitrary<readonly Writable[]> = fc.uniqueArray(card, { maxLength: 5, selector: (each) => each.id }).map((all) =>
  all.map((each, index) => {
    const { guid, ...rest } = each;
    return (guid === undefined ? rest : { ...rest, guid: `${guid}${index}` }) as Writable;
  }),
);
