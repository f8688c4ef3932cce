import { either, type Key, key, list, map, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { operators } from './operators.ts';
import { services } from './principals.ts';

// Sources: IAM user guide, reference_policies_grammar.html and reference_policies_elements_*.html; Organizations guide,
// orgs_manage_policies_scps_evaluation.html and orgs_manage_policies_rcps.html. Checked 2026-11-30.

/** What a policy is attached to decides which elements it has; `any` where its content doesn't tell. */
export type Sort = 'identity' | 'resource' | 'trust' | 'scp' | 'rcp' | 'any';

const textOrList = either(text(), list(text()));

const principal: Schema = either(
  text(),
  object(
    {
      AWS: key('Accounts, roles, users or sessions, by ARN or account ID; `*` means everyone.', textOrList),
      Service: key('AWS services, such as `lambda.amazonaws.com`.', either(services, list(services))),
      Federated: key('Identity providers: the ARN of a SAML or OIDC provider, or the domain of a built-in one.', textOrList),
      CanonicalUser: key('Accounts by their canonical user ID, in bucket policies.', textOrList),
    },
    { others: 'hint', slips: 'error' },
  ),
);

const order = [
  'IAM evaluates all statements of all policies that apply to a request:',
  '',
  '1. If a `Deny` matches, the request is denied (explicit deny).',
  '2. Otherwise, if an `Allow` matches, the request is allowed. Any service control policies, resource control policies, permissions boundary and session policy must allow it too.',
  '3. Otherwise, the request is denied, because nothing allows it (implicit deny).',
].join('\n');

const condition = object(
  Object.fromEntries(
    [...operators].map(([name, { about, isPlain }]): [string, Key] => [
      name,
      key(
        about,
        map('A condition key and the values it’s compared with. Several values are alternatives (logical OR).', textOrList),
        isPlain ? {} : { offered: false },
      ),
    ]),
  ),
  { others: 'error' },
);

const limits = [
  'A control policy gives no permissions. It limits those that other policies give:',
  '',
  '1. If a `Deny` of a control policy at the root, at an OU above the account, or at the account matches, the request is denied.',
  '2. At each of these levels an `Allow` must match; the managed policy `FullAWSAccess` or `RCPFullAWSAccess` has one for everything.',
  '3. The request must also be allowed by an identity-based or resource-based policy.',
  '',
  'The management account and service-linked roles are not affected.',
].join('\n');

/** What the effect does, by the sort of policy. */
const effects: Readonly<Partial<Record<Sort, Key>>> = {
  scp: key(
    'Whether the statement lets something through or denies it, for the principals of the accounts below.',
    oneOf({
      Allow: { about: 'Lets through what the statement matches. It gives no permissions: another policy must allow the request too.', more: limits },
      Deny: { about: 'Denies what the statement matches to all users and roles of the accounts, the root user included.', more: limits },
    }),
    { required: 'error', preset: 'Deny', more: limits },
  ),
  rcp: key(
    'What the statement does with requests to the resources of the accounts below: a policy of your own can only deny.',
    oneOf({ Deny: { about: 'Denies what the statement matches, also to principals of other accounts and organizations.', more: limits } }, { others: 'fine' }),
    { required: 'error', preset: 'Deny', more: limits },
  ),
};

const effect: Key = key(
  'Whether the statement allows or denies.',
  oneOf({
    Allow: {
      about: 'Allows what the statement matches, unless a `Deny` also matches.',
      more: order,
    },
    Deny: { about: 'Denies what the statement matches, even if another statement allows it: an explicit deny always wins.', more: order },
  }),
  { required: 'error', preset: 'Allow', more: order },
);

const who: Readonly<Partial<Record<Sort, Key>>> = {
  rcp: key('Always `"*"`: everyone. Conditions such as `aws:PrincipalOrgID` say who is meant.', principal, { preset: '*' }),
};

const statementOf = (sort: Sort): ObjectOf =>
  object(
    {
      Sid: key('The statement ID: an optional name, unique in the policy.', text()),
      Effect: effects[sort] ?? effect,
      Principal:
        who[sort] ?? key('Who the statement applies to. Only in resource-based policies and trust policies; identity-based policies have none.', principal),
      NotPrincipal: key('Everyone except these. With `Deny`, it also denies every principal that has a permissions boundary.', principal),
      Action: key('The actions, such as `s3:GetObject`; `*` and `?` are wildcards. Not case-sensitive.', textOrList, { mistaken: ['Actions'] }),
      NotAction: key('All actions except these. With `Allow`, that is nearly everything, in all services.', textOrList, { mistaken: ['NotActions'] }),
      Resource: key('The resources, by ARN; `*` and `?` are wildcards. `*` alone means all resources.', textOrList, { mistaken: ['Resources'] }),
      NotResource: key('All resources except these.', textOrList, { mistaken: ['NotResources'] }),
      Condition: key('When the statement applies: operators, condition keys and values. All conditions must be true (logical AND).', condition, {
        mistaken: ['Conditions'],
      }),
    },
    { others: 'error' },
  );

const statement = statementOf('any');

/** The schema of a policy. Those of one sort are the same value, by which a policy is known wherever it stands. */
const policy = (each = statement): ObjectOf =>
  object(
    {
      Version: key(
        'The version of the policy language, not of this policy.',
        oneOf({
          '2012-10-17': 'The current version.',
          '2008-10-17': 'An older version, where policy variables such as `${aws:username}` are literal strings.',
        }),
        each === statement ? { default: '2008-10-17', preset: '2012-10-17' } : { required: 'warning', preset: '2012-10-17' },
      ),
      Id: key('A name for the policy.', text()),
      Statement: key('What the policy allows and denies: a list of statements, or a single one.', either(list(each), each), {
        required: 'error',
        more: each === statement ? order : limits,
        mistaken: ['Statements'],
      }),
    },
    { others: 'error' },
  );

const policies: Readonly<Record<Sort, ObjectOf>> = {
  any: policy(),
  identity: policy(),
  resource: policy(),
  trust: policy(),
  scp: policy(statementOf('scp')),
  rcp: policy(statementOf('rcp')),
};
const sorts = new Map<Schema, Sort>(Object.entries(policies).map(([sort, each]) => [each, sort as Sort]));

/** A policy of a sort, as it stands in a file of another kind. */
export const policyOf = (sort: Sort): ObjectOf => policies[sort];

/** The sort of policy that a value is by its schema; `undefined` if it is none. */
export const sortOf = (schema: Schema): Sort | undefined => sorts.get(schema);

/** A policy in a file of its own: what it holds tells its sort. */
export const schema: Schema = policies.any;
export const schemas = { scp: policies.scp, rcp: policies.rcp } as const;
