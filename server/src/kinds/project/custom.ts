import { flag, key, list, number, object, oneOf, type Schema, text } from '../../core/schema.ts';

/** The family of the ids that a project's own rules get. */
export const CUSTOM = 'custom';

/** A project has no more rules, and a pattern or message of one is no longer. */
export const MOST_RULES = 50;
export const MOST_CHARACTERS = 300;

export const conditions = ['present', 'absent', 'one-of', 'pattern', 'range'] as const;

export const idPattern = '^[a-z][a-z0-9-]{0,59}$';
export const idExpected = 'a lower-case letter, then letters, digits and hyphens, 60 at most';

const set = (yes: string): Schema => flag(yes, 'Nothing is checked; leave the key out.', { others: 'error' });

/** A rule of the project's own. */
export const customRule = (kinds: Readonly<Record<string, string>>): Schema =>
  object({
    id: key('Its name. Problems show it as `custom/<name>`, and so do `rules`, `ignore` and comments.', text({ pattern: idPattern, expected: idExpected }), {
      required: 'error',
    }),
    kind: key('The kind of file that it checks, also where one stands inside another file, such as a buildspec in a template.', oneOf(kinds), {
      required: 'error',
    }),
    pointer: key(
      'Which values it looks at: keys with a slash before each, `/phases/build/commands/*`.',
      text({ pattern: '^(?:/[^/]+)+$', expected: 'keys with a slash before each, such as `/phases/build/commands/*`' }),
      { required: 'error', more: '`*` stands for any key or item. Write a slash in a key as `~1`, and a tilde as `~0`.' },
    ),
    present: key('The values must be there.', set('Each place that lacks the value is reported.')),
    absent: key('The values may not be there.', set('Each such value is reported.')),
    'one-of': key('What the values may be.', list(text(), { min: 1 })),
    pattern: key('A regular expression that some part of each value must match; `^` and `$` bind it to the whole.', text({ length: [1, MOST_CHARACTERS] }), {
      more: 'In [RE2’s syntax](https://github.com/google/re2/wiki/Syntax), which has no lookarounds and no references to groups. So no expression can take long.',
    }),
    range: key('The least and greatest number that the values may be.', object({ min: key('The least.', number()), max: key('The greatest.', number()) })),
    severity: key(
      'How severe a problem is.',
      oneOf({
        hint: 'Three dots below the place.',
        information: 'A note in the list of problems.',
        warning: 'A warning.',
        error: 'An error; the command line ends with exit code 1.',
      }),
      { default: 'warning' },
    ),
    message: key('What people read, as plain text: what is wrong, then what is expected.', text({ length: [1, MOST_CHARACTERS] }), { required: 'error' }),
    link: key(
      'A page that says more. The ID of a problem leads there; without it, to the rule in this file.',
      text({ pattern: '^https://[^\\s<>"]+$', expected: 'an address that begins with `https://`' }),
    ),
  });
