import { either, key, list, object, oneOf, type Schema, text } from '../../core/schema.ts';

/** Sources: CloudFormation user guide, protect-stack-resources.html; API, SetStackPolicy. Checked 2026-11-30. */

/** What may be written once, or several times in a list. */
const oneOrMore = (schema: Schema): Schema => either(schema, list(schema));

const action = oneOf(
  {
    'Update:*': 'All three kinds of updates.',
    'Update:Modify': 'Updates that change the resource in place, with or without interruption.',
    'Update:Replace': 'Updates that recreate the resource with a new physical ID.',
    'Update:Delete': 'Updates that delete the resource because it was removed from the template.',
  },
  { others: 'fine' },
);

/** Another principal is left to a rule. */
const principal = oneOf({ '*': 'Everyone who updates the stack.' }, { others: 'fine', shapeByRule: true });

const resource = oneOf({ '*': 'All resources of the stack.' }, { others: 'fine' });

const types = object(
  { ResourceType: key('Types of resources, such as `AWS::RDS::DBInstance`.', oneOrMore(text()), { required: 'error' }) },
  { others: 'warning', slips: 'error', why: "It's the only condition key that stack policies have." },
);

const condition = object(
  {
    StringEquals: key('Resource types that the statement applies to, compared exactly.', types),
    StringLike: key('Resource types that the statement applies to, with the wildcards `*` and `?`: `AWS::EC2::*`.', types),
  },
  { others: 'warning', slips: 'error', why: 'AWS only documents these two operators for stack policies.' },
);

const decides = 'An explicit `Deny` overrides any `Allow`, in whatever order they come. Updates that no statement allows are denied.';

const statement = object(
  {
    Effect: key(
      'Whether the statement allows or denies the updates.',
      oneOf({
        Allow: { about: 'Allows the updates, unless a `Deny` also matches.', more: decides, mistaken: ['Permit', 'Grant'] },
        Deny: { about: 'Denies the updates, even if another statement allows them.', more: decides, mistaken: ['Forbid', 'Refuse'] },
      }),
      { required: 'error', preset: 'Deny' },
    ),
    Action: key('Update actions that the statement applies to.', oneOrMore(action), { mistaken: ['Actions'], preset: 'Update:*' }),
    NotAction: key("Update actions that the statement doesn't apply to; it applies to all others.", oneOrMore(action), { mistaken: ['NotActions'] }),
    Principal: key('Who the statement applies to. Only `*` is valid: everyone who updates the stack.', principal, {
      required: 'error',
      preset: '*',
      presetIsSure: true,
      mistaken: ['Principals'],
      why: 'CloudFormation rejects a statement without it.',
    }),
    Resource: key('Resources that the statement applies to: `LogicalResourceId/` and a logical ID, which can contain wildcards, or `*`.', oneOrMore(resource), {
      mistaken: ['Resources'],
      preset: '*',
    }),
    NotResource: key("Resources that the statement doesn't apply to; it applies to all others.", oneOrMore(resource), { mistaken: ['NotResources'] }),
    Condition: key('Restricts the statement to certain resource types.', condition, { mistaken: ['Conditions'] }),
    Sid: key('The statement ID, a name of your choice.', text(), { offered: false }),
  },
  { others: 'warning', slips: 'error' },
);

export const schema: Schema = object(
  {
    Statement: key('Which updates are allowed, and which are denied.', oneOrMore(statement), {
      more: `Without a stack policy, all updates are allowed. With one, only those that it allows. ${decides}`,
      required: 'error',
      mistaken: ['Statements'],
    }),
    Version: key(
      "Version of the policy language. A stack policy doesn't need it.",
      oneOf({ '2012-10-17': 'The current version.', '2008-10-17': 'The first version.' }),
      {
        offered: false,
      },
    ),
  },
  { others: 'warning', slips: 'error' },
);
