import type { Computed, ComputedValue } from '../../core/computed.ts';
import type { MapNode, Node } from '../../core/node.ts';
import { any, either, type Key, key, list, map, number, object, type Schema, text } from '../../core/schema.ts';

// The intrinsic functions. Source: the CloudFormation template reference, intrinsic-function-reference.html, and the functions' schemas in
// cfn-lint 1.51, checked 2026-11-23.

export type IntrinsicFunction = {
  /** As a key: `Fn::Sub`. */
  readonly name: string;
  /** As a tag; some have none. */
  readonly tag?: string;
  readonly about: string;
  /** Its arguments; those that become the value take what the place wants. */
  readonly arguments: (wanted: Schema) => Schema;
  readonly gives?: 'text' | 'list';
  /** The least and greatest number of arguments in a list. */
  readonly count?: readonly [number, number];
  /** Only where the template has this transform. */
  readonly transform?: string;
  /** The sections it works in, if not in all that take functions. */
  readonly sections?: readonly string[];
  /** The functions that its arguments take, by index, where not every one that gives the right shape will do. */
  readonly nested?: Readonly<Record<number, readonly string[]>>;
  /** That list is longer with the language extensions, or there is none. */
  readonly isExtended?: true;
};

const tuple = (...items: Schema[]): Schema => list(any, { items });
const anyText = text();
const aList = list(any);
const condition = text();

const inMap = ['Ref', 'Fn::FindInMap'];
const forConditions = ['Conditions', 'Rules', 'Hooks'];
const forRules = ['Rules'];

export const functions: readonly IntrinsicFunction[] = [
  {
    name: 'Ref',
    tag: '!Ref',
    about: 'The value of a parameter, or what identifies a resource.',
    arguments: () => anyText,
    nested: { 0: [] },
    isExtended: true,
  },
  {
    name: 'Fn::GetAtt',
    tag: '!GetAtt',
    about: 'An attribute of a resource.',
    arguments: () => either(anyText, tuple(anyText, anyText)),
    count: [2, 2],
    nested: { 0: [], 1: ['Ref'] },
    isExtended: true,
  },
  {
    name: 'Fn::Sub',
    tag: '!Sub',
    about: 'A string in which `${Name}` is replaced by the value of a parameter, resource, attribute or variable.',
    arguments: () => either(anyText, tuple(anyText, map('A variable of the string.', any))),
    gives: 'text',
    count: [2, 2],
    nested: { 0: [] },
  },
  {
    name: 'Fn::Join',
    tag: '!Join',
    about: 'The strings of a list with a delimiter between them.',
    arguments: () => tuple(anyText, aList),
    gives: 'text',
    count: [2, 2],
    nested: { 0: [] },
  },
  {
    name: 'Fn::Split',
    tag: '!Split',
    about: 'The parts of a string between a delimiter, as a list.',
    arguments: () => tuple(anyText, anyText),
    gives: 'list',
    count: [2, 2],
    nested: { 0: [] },
  },
  { name: 'Fn::Select', tag: '!Select', about: 'One item of a list, counted from 0.', arguments: () => tuple(anyText, aList), count: [2, 2] },
  {
    name: 'Fn::FindInMap',
    tag: '!FindInMap',
    about: 'A value of a mapping: its name, the top-level key and the second-level key.',
    arguments: () => tuple(anyText, anyText, anyText, object({ DefaultValue: key('The value if a key is not there.', any) })),
    count: [3, 4],
    nested: { 0: inMap, 1: inMap, 2: inMap },
    isExtended: true,
  },
  { name: 'Fn::Base64', tag: '!Base64', about: 'A string as Base64, as user data needs it.', arguments: () => anyText, gives: 'text' },
  {
    name: 'Fn::Cidr',
    tag: '!Cidr',
    about: 'A list of address blocks cut out of one: the block, how many, and the number of host bits.',
    arguments: () => tuple(anyText, number(), number()),
    gives: 'list',
    count: [2, 3],
  },
  {
    name: 'Fn::GetAZs',
    tag: '!GetAZs',
    about: 'The Availability Zones of a Region; an empty string means the stack’s own.',
    arguments: () => anyText,
    gives: 'list',
  },
  {
    name: 'Fn::ImportValue',
    tag: '!ImportValue',
    about: 'The value that another stack exports under this name.',
    arguments: () => anyText,
    // A reference to a resource is told with the names of exports.
    nested: { 0: ['Ref', 'Fn::Base64', 'Fn::FindInMap', 'Fn::GetAtt', 'Fn::If', 'Fn::Join', 'Fn::Select', 'Fn::Sub', 'Fn::ToJsonString'] },
  },
  {
    name: 'Fn::If',
    tag: '!If',
    about: 'One of two values: the first if the condition is true, else the second.',
    arguments: (wanted) => tuple(condition, wanted, wanted),
    count: [3, 3],
    nested: { 0: [] },
  },
  {
    name: 'Fn::Equals',
    tag: '!Equals',
    about: 'Whether two values are the same.',
    arguments: () => tuple(anyText, anyText),
    count: [2, 2],
    sections: forConditions,
  },
  { name: 'Fn::And', tag: '!And', about: 'Whether all of 2 to 10 conditions are true.', arguments: () => list(any), count: [2, 10], sections: forConditions },
  { name: 'Fn::Or', tag: '!Or', about: 'Whether one of 2 to 10 conditions is true.', arguments: () => list(any), count: [2, 10], sections: forConditions },
  { name: 'Fn::Not', tag: '!Not', about: 'Whether a condition is false.', arguments: () => list(any), count: [1, 1], sections: forConditions },
  { name: 'Condition', tag: '!Condition', about: 'Whether another condition of the template is true.', arguments: () => condition, nested: { 0: [] } },
  {
    name: 'Fn::Transform',
    tag: '!Transform',
    about: 'A macro that makes this part of the template.',
    arguments: () =>
      object({ Name: key('The macro.', text(), { required: 'error' }), Parameters: key('What it gets.', map('A parameter of the macro.', any)) }),
  },
  { name: 'Fn::Length', about: 'How many items a list has.', arguments: () => any, gives: 'text', transform: 'AWS::LanguageExtensions' },
  { name: 'Fn::ToJsonString', about: 'An object or list as a JSON string.', arguments: () => any, gives: 'text', transform: 'AWS::LanguageExtensions' },
  {
    name: 'Fn::GetStackOutput',
    about: 'An output of another stack, also of another Region or account.',
    arguments: () =>
      object({
        StackName: key('The stack.', text(), { required: 'error' }),
        OutputName: key('The output.', text(), { required: 'error' }),
        Region: key('The Region of the stack.', text()),
        RoleArn: key('The role that reads it.', text()),
      }),
  },
  {
    name: 'Fn::Contains',
    tag: '!Contains',
    about: 'Whether a list contains a string (in rules).',
    arguments: () => tuple(aList, anyText),
    count: [2, 2],
    sections: forRules,
  },
  {
    name: 'Fn::EachMemberEquals',
    tag: '!EachMemberEquals',
    about: 'Whether every item of a list is a string (in rules).',
    arguments: () => tuple(aList, anyText),
    count: [2, 2],
    sections: forRules,
  },
  {
    name: 'Fn::EachMemberIn',
    tag: '!EachMemberIn',
    about: 'Whether every item of a list is in another (in rules).',
    arguments: () => tuple(aList, aList),
    count: [2, 2],
    sections: forRules,
  },
  {
    name: 'Fn::RefAll',
    tag: '!RefAll',
    about: 'The values of all parameters of a type (in rules).',
    arguments: () => anyText,
    gives: 'list',
    sections: forRules,
  },
  {
    name: 'Fn::ValueOf',
    tag: '!ValueOf',
    about: 'An attribute of what a parameter names (in rules).',
    arguments: () => tuple(anyText, anyText),
    count: [2, 2],
    sections: forRules,
  },
  {
    name: 'Fn::ValueOfAll',
    tag: '!ValueOfAll',
    about: 'An attribute of what all parameters of a type name (in rules).',
    arguments: () => tuple(anyText, anyText),
    gives: 'list',
    count: [2, 2],
    sections: forRules,
  },
];

const byName = new Map(functions.map((each) => [each.name, each]));
const byTag = new Map(functions.flatMap((each) => (each.tag === undefined ? [] : [[each.tag, each] as const])));

/** The function a value calls, and its arguments; `undefined` if it is a plain value. */
export function callIn(
  node: Exclude<Node, { type: 'alias' }>,
): { readonly function: IntrinsicFunction; readonly argument: Node; readonly isTag: boolean } | undefined {
  if (node.tag !== undefined) {
    const tagged = byTag.get(node.tag);
    return tagged && { function: tagged, argument: node, isTag: true };
  }
  const only = node.type === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  const named = only && byName.get(only.key);
  // `Condition` is a key of many things, too: only with a name alone, where conditions are, it is a function.
  return only && named && named.name !== 'Condition' ? { function: named, argument: only.value, isTag: false } : undefined;
}

/** The calls that a value is: `!Base64` above `Fn::Sub:` are two. */
export function callsOf(node: Exclude<Node, { type: 'alias' }>): readonly NonNullable<ReturnType<typeof callIn>>[] {
  const call = callIn(node);
  const inner = call?.isTag && node.type === 'map' ? callIn(untagged(node)) : undefined;
  return call ? (inner ? [call, inner] : [call]) : [];
}

/** A map below a tag, as it would be without: `!Base64` above `Fn::Join:`. */
export const untagged = ({ tag: _, ...node }: MapNode): MapNode => node;

/** A condition that names another one: `{Condition: Name}`. */
export const conditionName = (node: Node): Node | undefined =>
  node.type === 'map' && node.entries.length === 1 && node.entries[0]?.key === 'Condition' ? node.entries[0].value : undefined;

const known = new WeakMap<Schema, Map<string, ComputedValue>>();

/** How a function is written in a place, kept for the next call there. */
function computedFor(called: IntrinsicFunction, isTag: boolean, wanted: Schema): ComputedValue {
  const kept = known.get(wanted) ?? new Map<string, ComputedValue>();
  known.set(wanted, kept);
  const id = isTag ? (called.tag ?? '') : called.name;
  const found = kept.get(id);
  if (found) return found;
  const inside = called.arguments(wanted);
  const schema = isTag ? inside : object({ [called.name]: functionKey(called, inside) }, { others: 'fine' });
  const made: ComputedValue = {
    name: id,
    schema,
    ...(called.gives ? { gives: called.gives } : {}),
    ...(called.name === 'Fn::If' ? { mayBeAbsent: true } : {}),
  };
  kept.set(id, made);
  return made;
}

const functionKey = (called: IntrinsicFunction, schema: Schema): Key => key(called.about, schema, { more: `[AWS documentation](${pageOfFunction(called)})` });

/** Functions whose page does not have their name. */
const pages: Readonly<Record<string, string>> = {
  'Fn::And': 'conditions',
  'Fn::Equals': 'conditions',
  'Fn::If': 'conditions',
  'Fn::Not': 'conditions',
  'Fn::Or': 'conditions',
  Condition: 'conditions',
  'Fn::Contains': 'rules',
  'Fn::EachMemberEquals': 'rules',
  'Fn::EachMemberIn': 'rules',
  'Fn::RefAll': 'rules',
  'Fn::ValueOf': 'rules',
  'Fn::ValueOfAll': 'rules',
  'Fn::GetAZs': 'getavailabilityzones',
  'Fn::ToJsonString': 'ToJsonString',
};

/** The public page of a function. */
export const pageOfFunction = ({ name }: IntrinsicFunction): string =>
  `https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-${pages[name] ?? name.replace('Fn::', '').toLowerCase()}.html`;

/** The function of a tag. */
export const functionOfTag = (tag: string): IntrinsicFunction | undefined => byTag.get(tag);

const loop = (of: Schema): Schema => tuple(text(), any, of.type === 'object' ? map('One of the entries that the loop makes.', of.rest ?? any) : of);

/** Functions that only have a long form. */
export const longForms: readonly string[] = [...functions.flatMap(({ name, transform }) => (transform === undefined ? [] : [name])), 'Fn::ForEach'];
export const functionNames: readonly string[] = functions.map(({ name }) => name);
export const functionTags: readonly string[] = [...byTag.keys()];

/** The key of what looks like a function and is none that CloudFormation has. */
export function unknownCall(node: Node): string | undefined {
  const only = node.type === 'map' && node.tag === undefined && node.entries.length === 1 ? node.entries[0]?.key : undefined;
  return only?.startsWith('Fn::') && !byName.has(only) && !only.startsWith('Fn::ForEach') ? only : undefined;
}

/** What AWS's tool Rain replaces before CloudFormation reads the template, as a tag or as a key: `!Rain::Embed script.sh`. Source: aws-cloudformation/rain, README, checked 2026-11-30. */
export function rainIn(node: Exclude<Node, { type: 'alias' }>): string | undefined {
  if (node.tag !== undefined) return node.tag.startsWith('!Rain::') ? node.tag : undefined;
  const only = node.type === 'map' && node.entries.length === 1 ? node.entries[0]?.key : undefined;
  return only?.startsWith('Rain::') ? only : undefined;
}

const isNoValue = (argument: Node): boolean => argument.type === 'scalar' && argument.text === 'AWS::NoValue';

/** `Fn::If` and its like as values, `Fn::ForEach` and `Fn::Transform` as entries. */
export const computed: Computed = {
  keys: '^(?:Ref$|Fn::|Rain::)',
  value(node, wanted) {
    const call = callIn(node);
    if (!call) {
      const unknown = unknownCall(node) ?? rainIn(node);
      return unknown === undefined ? undefined : { name: unknown, schema: any };
    }
    const found = computedFor(call.function, call.isTag, wanted);
    const made: ComputedValue = isNoValue(call.argument) ? { ...found, mayBeAbsent: true } : found;
    // `!Base64` above `Fn::Join:`: the argument of the tag is itself a function.
    const inner = call.isTag && node.type === 'map' ? callIn(untagged(node)) : undefined;
    return inner ? { ...made, schema: computedFor(inner.function, false, made.schema).schema } : made;
  },
  entry(entry, of) {
    if (entry.key.startsWith('Fn::ForEach')) return loop(of);
    return entry.key === 'Fn::Transform' ? any : undefined;
  },
};

export const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': 'The ID of the account in which the stack is created.',
  'AWS::NotificationARNs': 'The topics that get the events of the stack, as a list.',
  'AWS::NoValue': 'Removes the property; used in `Fn::If`.',
  'AWS::Partition': 'The partition: `aws`, `aws-cn` or `aws-us-gov`.',
  'AWS::Region': 'The Region in which the stack is created.',
  'AWS::StackId': 'The ARN of the stack.',
  'AWS::StackName': 'The name of the stack.',
  'AWS::URLSuffix': 'The domain suffix of the partition, mostly `amazonaws.com`.',
};
