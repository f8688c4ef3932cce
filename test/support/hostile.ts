/** Values that are damaged or meant ill, as logs, backups and other devices may bring them. */
import fc from 'fast-check';
import { checksum } from '../../client/src/quiz/memory/line.ts';
import { LATEST } from '../../client/src/quiz/memory/ranges.ts';
import { NOW } from './study.ts';

const DAY = 86_400_000;

/** JSON has no NaN; what is meant for it becomes null. */
const number = fc.constantFrom(
  0,
  -0,
  1,
  2,
  3,
  9,
  0.5,
  -1,
  1e-9,
  40,
  1e6,
  NOW,
  NOW - 1,
  NOW + DAY,
  NOW + 400 * DAY,
  LATEST,
  LATEST + 1,
  2 ** 53,
  8.64e15,
  1e300,
  -1e300,
  null,
);
const text = fc.constantFrom(
  'one',
  'two',
  'a b',
  '',
  '__proto__',
  'constructor',
  'é',
  '\ud800',
  'a\nb',
  '\u2028',
  'x'.repeat(250),
  'x'.repeat(1000),
  '%',
  '%E0%A4%A',
);
const any = fc.oneof({ weight: 5, arbitrary: number }, { weight: 5, arbitrary: text }, fc.constantFrom<unknown>(true, false, [], {}, [[]], { length: 9 }));

const memory = fc.oneof(
  fc.tuple(fc.constantFrom('new', 'learning', 'review', 'relearning', 'x', 2), ...Array.from({ length: 8 }, () => number)),
  fc.constantFrom<unknown>(
    ['review', NOW + DAY, 3, 5, 1, 0, 4, 1, NOW],
    ['learning', NOW, 0.4, 9, 0, 1, 1, 0, NOW - DAY],
    ['review', LATEST, 36500, 1, 36500, 0, 9, 9, LATEST],
  ),
  any,
);

const places = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>([], [1], [0, 1], [2], [-1], [1e9], ['one'], [0.5]) }, any);

/** An entry as JSON: of each part what fits or something else. */
const entry = fc.record(
  {
    id: fc.oneof(fc.uuid(), text, any),
    at: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(NOW, NOW + 1, NOW + 400 * DAY, LATEST) }, number),
    type: fc.constantFrom(
      'review',
      'review',
      'take',
      'take',
      'bury',
      'suspend',
      'flag',
      'undo',
      'limits',
      'practice',
      'exam-begin',
      'exam-step',
      'exam-end',
      'x',
    ),
    card: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('one', 'two', 'three') }, text),
    of: fc.oneof(fc.uuid(), any),
    rating: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(1, 2, 3, 4) }, any),
    from: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('new', 'review') }, any),
    milliseconds: any,
    memory,
    on: any,
    until: any,
    newCards: any,
    reviews: any,
    suspended: any,
    flagged: any,
    hint: any,
    exam: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('e', 'f') }, any),
    used: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 5000) }, any),
    question: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('one', 'two') }, any),
    spent: any,
    chosen: places,
    struck: places,
    holder: fc.oneof(text, any),
    pause: any,
    how: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('time', 'handed-in', 'dropped') }, any),
    right: places,
    profile: fc.oneof({ weight: 3, arbitrary: fc.constant('p') }, any),
    form: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('full', 'half', 'd') }, any),
    cards: fc.oneof({ weight: 3, arbitrary: fc.constant(['one', 'two']) }, any),
    uncounted: places,
    seen: places,
    seconds: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 60) }, any),
    strict: any,
  },
  { requiredKeys: ['type'] },
);

export const hostileEntries: fc.Arbitrary<readonly unknown[]> = fc.array(fc.oneof({ weight: 9, arbitrary: entry }, any), { maxLength: 25, size: 'max' });

/** Lines of a log that are whole, whatever they hold. */
export const hostileLines: fc.Arbitrary<string> = hostileEntries.map((all) =>
  all
    .map((each) => {
      const json = JSON.stringify(each).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
      return `1 ${checksum(json)} ${json}\n`;
    })
    .join(''),
);

const word = fc.constantFrom(
  'one',
  'two',
  'm',
  's',
  'f',
  '1',
  '0',
  '2',
  '-1',
  '5',
  '0.5',
  '40',
  '1e300',
  'NaN',
  'Infinity',
  '',
  '%',
  'zzzzzzzzzzzz',
  NOW.toString(36),
  LATEST.toString(36),
  '9'.repeat(400),
  'x'.repeat(300),
);
const line = fc.oneof(
  fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
  fc
    .tuple(
      fc.constantFrom('one', 'two'),
      fc.constantFrom(NOW, NOW + 400 * DAY, LATEST),
      fc.uuid(),
      fc.array(fc.oneof(word, fc.integer({ min: 0, max: 9 }).map(String)), { minLength: 9, maxLength: 9 }),
    )
    .map(([card, at, id, numbers]) => `${card} ${at.toString(36)} ${id} m ${numbers.join(' ')}`),
);

/** What another device may have written. */
export const hostileDevice: fc.Arbitrary<unknown> = fc.array(line, { maxLength: 12 }).map((lines) => ({ format: 1, cards: lines.join('\n') }));
