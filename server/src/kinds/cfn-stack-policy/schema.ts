import { either, key, list, object, oneOf, type Schema, text } from '../../core/schema.ts';

/** Sources: CloudFormation user guide, protect-stack-resources.html; API, SetStackPolicy. Checked 2026-11-30. */

/** What may be written once, or several times in a list. */
const oneOrMore = (schema: Schema): Schema => either(schema, list(schema));

const action = oneOf(
  {
    'Update:*': 'All three kinds of updates.',
    'Update:Modify': 'Updates that leave the resource in place, with or without an interruption.',
    'Update:Replace': 'Updates that create the resource anew, with another physical ID.',
    'Update:Delete': 'Updates that remove the resource from the template.',
  },
  { others: 'fine' },
);

/** Another principal is left to a rule. */
const principal = oneOf({ '*': 'Everyone who updates the stack.' }, { others: 'fine', shapeByRule: true });

const resource = oneOf({ '*': 'All resources of the stack.' }, { others: 'fine' });

const types = object(
  { ResourceType: key('Types of resources, such as `AWS::RDS::DBInstance`.', oneOrMore(text()), { required: 'error' }) },
  { others: 'warning', slips: 'error', why: 'A stack policy knows this condition key alone.' },
);

const condition = object(
  {
    StringEquals: key('Types that the statement is about, letter by letter.', types),
    StringLike: key('Types that the statement is about, with `*` and `?` as wildcards: `AWS::EC2::*`.', types),
  },
  { others: 'warning', slips: 'error', why: 'AWS documents these two operators for stack policies.' },
);

const decides = 'An explicit `Deny` wins over any `Allow`, whatever their order; what no statement allows is denied.';

const statement = object(
  {
    Effect: key(
      'Whether the statement allows or denies the updates.',
      oneOf({
        Allow: { about: 'The updates may be made, unless a `Deny` matches too.', more: decides, mistaken: ['Permit', 'Grant'] },
        Deny: { about: 'The updates are refused, whatever another statement allows.', more: decides, mistaken: ['Forbid', 'Refuse'] },
      }),
      { required: 'error', preset: 'Deny' },
    ),
    Action: key('Updates that the statement is about.', oneOrMore(action), { mistaken: ['Actions'], preset: 'Update:*' }),
    NotAction: key('Updates that the statement is not about; it is about all others.', oneOrMore(action), { mistaken: ['NotActions'] }),
    Principal: key('For whom the statement counts: `*` alone, everyone who updates the stack.', principal, {
      required: 'error',
      preset: '*',
      presetIsSure: true,
      mistaken: ['Principals'],
      why: 'CloudFormation refuses a statement without it.',
    }),
    Resource: key('Logical IDs that the statement is about: `LogicalResourceId/` and a name, with wildcards, or `*`.', oneOrMore(resource), {
      mistaken: ['Resources'],
      preset: '*',
    }),
    NotResource: key('Logical IDs that the statement is not about; it is about all others.', oneOrMore(resource), { mistaken: ['NotResources'] }),
    Condition: key('Narrows the statement to types of resources.', condition, { mistaken: ['Conditions'] }),
    Sid: key('Your own name for the statement.', text(), { offered: false }),
  },
  { others: 'warning', slips: 'error' },
);

export const schema: Schema = object(
  {
    Statement: key('What updates may do, and what they may not.', oneOrMore(statement), {
      more: `Without a policy every update is allowed; with one, only what it allows. ${decides}`,
      required: 'error',
      mistaken: ['Statements'],
    }),
    Version: key('Version of the policy language. A stack policy needs none.', oneOf({ '2012-10-17': 'The current one.', '2008-10-17': 'The first one.' }), {
      offered: false,
    }),
  },
  { others: 'warning', slips: 'error' },
);
