import { key, list, object, oneOf, text } from '../../core/schema.ts';
import { oldDomains, tasks } from '../../notes/tasks.ts';

/** The front matter of a note. All of it can be left out. */
export const schema = object(
  {
    id: key('The name of the file without its ending, by which links name the note.', text({ pattern: '^[\\w-]+$', expected: 'letters, digits and dashes' })),
    title: key('The title as lists show it; the heading of the note counts before it.', text()),
    services: key('The AWS services the note is about; the search looks at them too.', list(text())),
    tasks: key('The tasks of the exam DOP-C02 that the note is for. The domain of the first decides where the note is in the sidebar.', list(oneOf(tasks))),
    c01: key('The domain of the exam before, DOP-C01.', oneOf(oldDomains)),
    status: key(
      'How the note relates to what people learned some years ago.',
      oneOf({
        current: 'All of it holds as it did then.',
        changed: 'Something in it has changed since then.',
        legacy: 'It is about something that has ended.',
      }),
      { default: 'current', preset: 'current' },
    ),
    checked: key(
      'The day on which the facts were last compared with their sources.',
      text({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', expected: 'a date such as 2026-11-23', others: 'warning' }),
    ),
    sources: key('Where the facts come from.', list(text({ pattern: '^https://', expected: 'an address that begins with https://', others: 'warning' }))),
  },
  { others: 'warning' },
);
