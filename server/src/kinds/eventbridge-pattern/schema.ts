import { any, either, flag, key, type ListOf, list, type MapOf, object, type Schema, text } from '../../core/schema.ts';

/**
 * Event patterns of EventBridge. What matchers take is judged by rules, which know what the engine says of each.
 * Source: EventBridge user guide, eb-create-pattern-operators.html; RuleCompiler.java of aws/event-ruler of 2026-07-21; checked 2026-11-30.
 */

const anyCase = object({ 'equals-ignore-case': key('The text, in any letter case.', text(), { required: 'error' }) });

/** A text, or an object for any letter case. */
const textInAnyCase = either(text(), anyCase);

const texts = either(text(), list(text(), { min: 1 }));

export const matchers = object({
  prefix: key('The text begins with this.', textInAnyCase, {
    mistaken: ['startsWith', 'starts-with', 'begins-with', 'beginsWith', 'startswith'],
    more: '`{ "prefix": { "equals-ignore-case": "…" } }` ignores letter case.',
  }),
  suffix: key('The text ends with this.', textInAnyCase, {
    mistaken: ['endsWith', 'ends-with', 'endswith'],
    more: '`{ "suffix": { "equals-ignore-case": "…" } }` ignores letter case.',
  }),
  'equals-ignore-case': key('The text is this one, in any letter case.', text(), { mistaken: ['equalsIgnoreCase', 'ignore-case'] }),
  wildcard: key('The text matches this, where `*` stands for any characters.', text(), {
    mistaken: ['glob'],
    more: '`\\*` and `\\\\` are the characters themselves (in JSON with one more backslash each). Two `*` may not follow each other.',
  }),
  'anything-but': key(
    'The field is there and has none of these values.',
    either(
      text(),
      list(any, { min: 1 }),
      object({
        prefix: key('It does not begin with this, or with one of these.', texts),
        suffix: key('It does not end with this, or with one of these.', texts),
        'equals-ignore-case': key('It is none of these, in any letter case.', texts),
        wildcard: key('It matches none of these, where `*` stands for any characters.', texts),
      }),
    ),
    {
      mistaken: ['anythingBut', 'not', 'anything_but', 'not-in', 'exclude'],
      more: 'A text, a number, or a list of texts or of numbers. An event without the field does not match. Of a field that is a list one value that is none of these is enough.',
    },
  ),
  numeric: key('A number in a range: `[">", 0, "<=", 100]`.', list(any), {
    more: 'One comparison (`=`, `<`, `<=`, `>`, `>=`), or a lower bound and then an upper one. A number in quotes is a text and never matches.',
  }),
  cidr: key('An IP address in a block of addresses: `10.0.0.0/24`.', text(), { mistaken: ['ip', 'ipAddress', 'ip-address'] }),
  exists: key(
    'Whether the event has the field.',
    flag('The event has the field, with a value that is not an object.', 'The event lacks the field.', { others: 'error' }),
    {
      mistaken: ['exist', 'present'],
      more: 'It looks at values, never at objects: for those, ask for a field in them.',
    },
  ),
  exactly: key('The text is this one, as it is without a matcher.', text(), { offered: false }),
});

/** What a field may be: values and matchers of which one has to match, or an object with fields of its own. */
const tests = list(either(text(), matchers), { min: 1, shapeByRule: true });

const or = 'Patterns of which at least one has to match, beside the other fields.';

const fields: MapOf = {
  type: 'map',
  recursive: true,
  each: {
    about: 'A field of the event: values and matchers, of which one has to match; or an object with fields of its own.',
    get schema(): Schema {
      return field;
    },
  },
  get named() {
    return [{ matches: '^\\$or$', each: key(or, alternatives) }];
  },
};

const field: Schema = { ...either(tests, fields), shapeByRule: true };

const alternatives: ListOf = { ...list(fields, { min: 2 }), recursive: true };

export const schema = object(
  {
    source: key('What sent the event: `aws.ec2` and its like for services of AWS, or a name of your own.', tests),
    'detail-type': key('What sort of event it is, exactly as the service writes it.', tests, {
      mistaken: ['detailType', 'detail_type', 'DetailType', 'detailtype'],
    }),
    detail: key('What the event says; its fields depend on `source` and `detail-type`.', fields),
    resources: key('The ARNs of what the event is about.', tests, { mistaken: ['resource'] }),
    account: key('The account in which it happened: 12 digits, in quotes.', tests),
    region: key('The Region in which it happened.', tests),
    time: key('When it happened, in UTC: `2026-11-30T09:00:00Z`.', tests),
    id: key('The ID of the event.', tests),
    version: key('The version of the envelope, always `"0"`.', tests),
    'replay-name': key('The replay of an archive from which the event comes; events that are not replayed lack it.', tests),
    $or: key(or, alternatives),
  },
  { others: 'fine', slips: 'warning', rest: field },
);
