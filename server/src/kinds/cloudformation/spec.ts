import type { Data } from '../../core/data.ts';
import type { Table } from '../../core/kind.ts';
import {
  any,
  either,
  flag,
  type Key,
  key,
  type ListOf,
  list,
  map,
  type NumberOf,
  number,
  type ObjectOf,
  object,
  type Schema,
  type TextOf,
  text,
  type Value,
} from '../../core/schema.ts';
import { templateSetting } from '../beanstalk/settings.ts';
import { documentIn } from './documents.ts';
import { endedOf, endedWords } from './ended-services.ts';
import { type Format, formatOf, formatted } from './formats.ts';
import { insides, sameAs } from './insides.ts';
import { type OwnLimits, ownLimits } from './limits.ts';
import { resourceBody } from './resource.ts';
import { becomes, isServerless, pageOfServerless, serverlessTypes } from './sam/names.ts';
import type { PartData, PropertyData, ServiceData, Shape, SpecIndex, TypeCode, TypeData, TypeLine } from './spec-data.ts';

/** The name of the index of all types among the data of this kind. */
export const INDEX = 'cfn/index.json';

/** The index of all types; `undefined` while it isn't loaded, or where it can't be. */
export const indexOf = (data: Data): SpecIndex | undefined => (data.get(INDEX) as SpecIndex | null | undefined) ?? undefined;

/** What is known of a resource type, by what it becomes; `undefined` if it is unknown or not loaded. */
export function typeOf(type: string, data: Data): TypeData | undefined {
  const index = indexOf(data);
  const final = becomes(type);
  if (!index || !Object.hasOwn(index.types, final)) return undefined;
  const found = serviceFor(final, data)?.types[final];
  return found && final !== type ? { ...found, d: serverlessTypes[type]?.about ?? '' } : found;
}

/**
 * A property of a type or nested type as a key (`AWS::Lambda::Function.MemorySize`): `undefined` while it isn't loaded, `null` if there is
 * no such property or its data can't be had.
 */
export function propertyKey(property: string, data: Data): Key | null | undefined {
  const dot = property.lastIndexOf('.');
  const [owner, name] = [property.slice(0, dot), property.slice(dot + 1)];
  const index = indexOf(data);
  const [type = '', part] = owner.split('.');
  const service = index && serviceFor(type, data);
  // What can't be had is `null`, and isn't waited for.
  if (!service) return index && data.get(dataNameOf(type)) === null ? null : undefined;
  const found = (part === undefined ? service.types[type] : service.parts[`${type.split('::').at(-1)}.${part}`])?.p[name];
  return found ? keyOf(owner, name, found, service, index, partsOf(service)) : null;
}

/** The names of data by types, which are as many as AWS has. */
const dataNames = new Map<string, string>();

function dataNameOf(type: string): string {
  const name = dataNames.get(type) ?? `cfn/${type.split('::').slice(0, 2).join('-').toLowerCase()}.json`;
  dataNames.set(type, name);
  return name;
}

const serviceFor = (type: string, data: Data): ServiceData | undefined => (data.get(dataNameOf(type)) as ServiceData | null | undefined) ?? undefined;

/** Types that AWS publishes are its own; all others may be in somebody's registry. */
const isForeign = (type: string): boolean => !/^(?:AWS|Alexa)::/.test(type) || type.endsWith('::MODULE');

/** The schema of a resource by its type. A type that AWS does not publish has any properties, and so has one that isn't typed yet. */
export const resources: Table = (type, data) => {
  const index = indexOf(data);
  if (!index) return undefined;
  if (type !== '' && !type.includes('::')) return wrongTypes(index);
  if (isForeign(type)) return foreignTypes(index);
  if (!Object.hasOwn(index.types, type)) return unknownTypes(index);
  const service = serviceFor(type, data);
  return service ? resourceOf(type, service, index) : undefined;
};

const built = new WeakMap<ServiceData, Map<string, ObjectOf>>();

/** The schemas of a service that were made already. */
function partsOf(service: ServiceData): Map<string, ObjectOf> {
  const known = built.get(service) ?? new Map<string, ObjectOf>();
  built.set(service, known);
  return known;
}

function resourceOf(type: string, service: ServiceData, index: SpecIndex): ObjectOf {
  const known = partsOf(service);
  const data = service.types[type];
  const made = known.get(type) ?? resourceBody(typeText(index), data ? propertiesOf(type, data, service, index, known) : any, type);
  known.set(type, made);
  return made;
}

const unknown = new WeakMap<SpecIndex, ObjectOf>();

/** A resource of a type that the data doesn't have. */
function unknownTypes(index: SpecIndex): ObjectOf {
  const made = unknown.get(index) ?? resourceBody(typeText(index), any, '');
  unknown.set(index, made);
  return made;
}

const foreign = new WeakMap<SpecIndex, ObjectOf>();

/** A resource of a type that isn't AWS's: the types are offered, and nothing is judged. */
function foreignTypes(index: SpecIndex): ObjectOf {
  const made = foreign.get(index) ?? resourceBody(typeTextWith(index, { others: 'fine' }), any, '');
  foreign.set(index, made);
  return made;
}

const wrong = new WeakMap<SpecIndex, ObjectOf>();

/** A resource of what can't be a type. */
function wrongTypes(index: SpecIndex): ObjectOf {
  const why = 'The parts of a type are separated by `::`, as in `AWS::SNS::Topic`.';
  const made = wrong.get(index) ?? resourceBody(typeTextWith(index, { others: 'error', why }), any, '');
  wrong.set(index, made);
  return made;
}

const texts = new WeakMap<SpecIndex, TextOf>();

/** The text of a `Type`; `undefined` while the types aren't loaded. */
export function typeTextOf(data: Data): TextOf | undefined {
  const index = indexOf(data);
  return index && typeText(index);
}

function typeText(index: SpecIndex): TextOf {
  const made = texts.get(index) ?? typeTextWith(index, { others: 'hint', slips: 'error', why: newer(index) });
  texts.set(index, made);
  return made;
}

const typeTextWith = (index: SpecIndex, more: Pick<TextOf, 'others' | 'slips' | 'why'>): TextOf => ({
  type: 'text',
  isRight: (type) => Object.hasOwn(index.types, type) || Object.hasOwn(serverlessTypes, type),
  get values() {
    return typeValues(index);
  },
  ...more,
});

/** The types that AWS publishes, with a line on each; none while they aren't loaded. */
export function typesIn(data: Data): readonly Value[] {
  const index = indexOf(data);
  return index ? typeValues(index) : [];
}

const values = new WeakMap<SpecIndex, readonly Value[]>();

/** The types as values, which nobody asks for whose types are all right. */
function typeValues(index: SpecIndex): readonly Value[] {
  const made =
    values.get(index) ??
    [...Object.entries(index.types).map(([type, line]) => typeValue(type, line)), ...serverlessValues()].sort((a, b) => (a.value < b.value ? -1 : 1));
  values.set(index, made);
  return made;
}

const serverlessValues = (): Value[] => Object.entries(serverlessTypes).map(([type, { about, required }]) => typeValue(type, `${required}\n${about}`));

function typeValue(value: string, line: TypeLine): Value {
  const [required = '', about = ''] = line.split('\n');
  const ended = endedOf(value);
  return {
    value,
    about,
    more: `[AWS documentation](${pageOf(value)})`,
    ...(required === '' ? {} : { brings: withRequired(required) }),
    ...(ended ? { deprecated: endedWords(ended), ...(ended.see === undefined ? {} : { see: ended.see }) } : {}),
  };
}

/** The properties that a type must have, for who begins a resource. */
const withRequired = (required: string): NonNullable<Value['brings']> => ({
  get Properties() {
    const keys = required.split(' ').map((each) => {
      const [name = '', shape = ''] = each.split(':');
      return [name, key('', shapes[shape as Shape], { required: 'error' })] as const;
    });
    return key('', object(Object.fromEntries(keys)));
  },
});

const shapes: Readonly<Record<Shape, Schema>> = {
  text: text(),
  number: number(),
  flag: flag('Yes.', 'No.', { others: 'fine' }),
  list: list(any),
  map: map('', any),
};

const newer = ({ date }: SpecIndex): string => `The list is of ${date}; AWS may have added it since.`;

const owners = new WeakMap<Schema, string>();

/** The type or nested type whose properties a schema has: `AWS::S3::Bucket`, `AWS::S3::Bucket.CorsRule`. */
export const ownerOf = (schema: Schema): string | undefined => owners.get(schema);

function propertiesOf(type: string, { p }: PartData | TypeData, service: ServiceData, index: SpecIndex, known: Map<string, ObjectOf>): ObjectOf {
  let keys: Record<string, Key> | undefined;
  const made: ObjectOf = {
    type: 'object',
    ...(sameAs[type] ? { inside: sameAs[type] } : {}),
    ...(type === 'AWS::CloudFormation::CustomResource' ? { others: 'fine' } : { others: 'hint', slips: 'error' }),
    why: newer(index),
    // Made when something asks: nested types may contain themselves.
    get keys() {
      keys ??= Object.fromEntries(Object.entries(p).map(([name, property]) => [name, keyOf(type, name, property, service, index, known)]));
      return keys;
    },
  };
  owners.set(made, type);
  return made;
}

const partOf = (owner: string, part: string): string => `${owner.split('.')[0]}.${part}`;

function keyOf(owner: string, name: string, property: PropertyData, service: ServiceData, index: SpecIndex, known: Map<string, ObjectOf>): Key {
  let schema: Schema | undefined;
  return {
    about: property.d ?? '',
    // Made when something asks: of the keys of a type a template has few, and their words are for who reads them.
    get schema() {
      schema ??= schemaFor(owner, name, property, service, index, known);
      return schema;
    },
    get more() {
      return [changes[property.replaces ?? 'no'], `[AWS documentation](${pageOf(owner, name)})`].filter((line) => line !== '').join('\n\n');
    },
    ...(property.required ? { required: 'error' } : {}),
    ...(property.default === undefined ? {} : { default: property.default === '""' ? 'an empty string' : property.default.replace(/^"([^"]*)"$/, '$1') }),
    ...deprecation(owner, name, property),
  };
}

const changes = { yes: 'A change replaces the resource.', maybe: 'Some changes replace the resource.', no: '' };

/** The parameters of a nested stack are strings, of which a rule knows better what was meant. */
const stackParameters = map('Value of this parameter of the template.', text({ shapeByRule: true }));

function schemaFor(owner: string, name: string, property: PropertyData, service: ServiceData, index: SpecIndex, known: Map<string, ObjectOf>): Schema {
  if (owner === 'AWS::CloudFormation::Stack' && name === 'Parameters') return stackParameters;
  const found =
    (/j/.test(property.t) ? documentIn(owner, name) : undefined) ?? schemaOf(property.t, limitsOf(owner, name, property), owner, service, index, known);
  const schema = found.type === 'text' ? { ...found, ...insides[`${owner}.${name}`] } : found;
  return packaged.includes(`${owner}.${name}`) ? either(text({ path: 'any' }), schema) : schema;
}

function deprecation(owner: string, name: string, { deprecated }: PropertyData): Pick<Key, 'deprecated'> {
  const why = ownLimits(owner, name)?.legacy ?? (deprecated ? 'AWS advises against it.' : undefined);
  return why === undefined ? {} : { deprecated: why };
}

/**
 * Properties in which `aws cloudformation package` or `sam package` puts what a local path names. Sources: AWS CLI,
 * customizations/cloudformation/artifact_exporter.py; AWS SAM CLI, samcli/lib/utils/resources.py, checked 2026-11-30.
 */
const packaged = [
  'AWS::ApiGateway::RestApi.BodyS3Location',
  'AWS::ApiGatewayV2::Api.BodyS3Location',
  'AWS::AppSync::FunctionConfiguration.RequestMappingTemplateS3Location',
  'AWS::AppSync::FunctionConfiguration.ResponseMappingTemplateS3Location',
  'AWS::AppSync::GraphQLSchema.DefinitionS3Location',
  'AWS::AppSync::Resolver.RequestMappingTemplateS3Location',
  'AWS::AppSync::Resolver.ResponseMappingTemplateS3Location',
  'AWS::CloudFormation::Stack.TemplateURL',
  'AWS::CloudFormation::StackSet.TemplateURL',
  'AWS::CodeCommit::Repository.Code',
  'AWS::ElasticBeanstalk::ApplicationVersion.SourceBundle',
  'AWS::Glue::Job.Command',
  'AWS::Lambda::Function.Code',
  'AWS::Lambda::LayerVersion.Content',
  'AWS::StepFunctions::StateMachine.DefinitionS3Location',
];

/** What the data says of a property's values, and what it doesn't. */
type Limits = Pick<PropertyData, 'values' | 'pattern' | 'length' | 'range'> & OwnLimits & { readonly format?: Format };

function limitsOf(owner: string, name: string, property: PropertyData): Limits {
  const format = formatOf(owner, name);
  const own = ownLimits(owner, name);
  return format || own ? { ...property, ...own, ...(format ? { format } : {}) } : property;
}

const yesOrNo = flag('Yes.', 'No.', { others: 'fine' });

/** The schema of a type code; the limits of the property are those of its leaf. */
function schemaOf(code: TypeCode, limits: Limits, owner: string, service: ServiceData, index: SpecIndex, known: Map<string, ObjectOf>): Schema {
  const alternatives = split(code);
  if (alternatives.length > 1) return eitherOf(alternatives.map((each) => schemaOf(each, limits, owner, service, index, known)));
  const inner = code.slice(1, -1);
  switch (code[0]) {
    case '[':
      return list(schemaOf(inner, limits, owner, service, index, known), ofItems(limits));
    case '{':
      return map('', schemaOf(inner, limits, owner, service, index, known));
    case '#':
      return partSchema(owner, code.slice(1), service, index, known);
    case 'b':
      return yesOrNo;
    case 'i':
    case 'n':
      return numberOf(code, limits, index);
    case 's':
    case 'd':
      return limits.format ? formatted(limits.format) : stringOf(limits, index);
    default:
      return any;
  }
}

const ofItems = ({ most, unique }: Limits): Pick<ListOf, 'max' | 'unique'> => ({ ...(most === undefined ? {} : { max: most }), ...(unique ? { unique } : {}) });

function numberOf(code: TypeCode, { values, range }: Limits, index: SpecIndex): NumberOf {
  const integer = code === 'i' ? { integer: true as const } : {};
  return values ? number({ ...integer, values: values.map(valueFor), others: 'warning', why: newer(index) }) : number({ ...integer, ...bounds(range) });
}

const valueFor = (value: string): Value => ({ value, about: '' });

const bounds = ([min, max]: readonly [number | null, number | null] = [null, null]): { min?: number; max?: number } => ({
  ...(min === null ? {} : { min }),
  ...(max === null ? {} : { max }),
});

function stringOf({ values, isClosed, ignoreCase, pattern, length }: Limits, index: SpecIndex): TextOf {
  if (!values) return text({ ...(pattern === undefined ? {} : { re2: pattern }), ...(length ? { length } : {}) });
  // Some services take any case: AWS's own samples deploy `TCP` for `tcp`, and `VPC` for `vpc`.
  if (isClosed) return { type: 'text', values: values.map(valueFor), others: 'error', cased: 'warning' };
  return { type: 'text', values: values.map(valueFor), others: 'hint', slips: 'warning', why: newer(index), ...(ignoreCase ? { ignoreCase } : {}) };
}

const tag: ObjectOf = object({
  Key: key('The name of the tag.', text(), { required: 'error' }),
  Value: key('The value of the tag.', text(), { required: 'error' }),
});

/** Options of Elastic Beanstalk, whose values depend on their names. */
const beanstalkSettings = ['AWS::ElasticBeanstalk::ConfigurationTemplate.ConfigurationOptionSetting', 'AWS::ElasticBeanstalk::Environment.OptionSetting'];

function partSchema(owner: string, part: string, service: ServiceData, index: SpecIndex, known: Map<string, ObjectOf>): Schema {
  const name = partOf(owner, part);
  if (beanstalkSettings.includes(name)) return templateSetting;
  const short = name.split('::').at(-1) ?? '';
  const data = Object.hasOwn(service.parts, short) ? service.parts[short] : undefined;
  if (!data) return part === 'Tag' ? tag : any;
  const made = known.get(name) ?? propertiesOf(name, data, service, index, known);
  known.set(name, made);
  return made;
}

/** Alternatives by shape. Several maps become one that takes the keys of all. Of JSON beside a list of maps, or a map, that is what people write. */
function eitherOf(all: readonly Schema[]): Schema {
  if (all.some(({ type }) => type === 'any')) {
    const known = all.filter((each) => each.type === 'object' || (each.type === 'list' && each.of.type === 'object'));
    if (known.length === 0) return any;
    return either(...known, ...(known.some(({ type }) => type === 'object') ? [] : [object({}, { others: 'fine' })]));
  }
  const maps = all.filter((each): each is ObjectOf => each.type === 'object');
  if (maps.length < 2) return either(...all);
  let keys: Record<string, Key> | undefined;
  const merged: ObjectOf = {
    ...(maps[0] as ObjectOf),
    get keys() {
      keys ??= Object.assign({}, ...maps.map((each) => Object.fromEntries(Object.entries(each.keys).map(([name, { required, ...rest }]) => [name, rest]))));
      return keys as Record<string, Key>;
    },
  };
  return either(merged, ...all.filter(({ type }) => type !== 'object'));
}

/** The alternatives of a type code, at its top level. */
function split(code: TypeCode): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < code.length; at++) {
    const character = code[at];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    else if (character === '|' && depth === 0) {
      parts.push(code.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, code.slice(from)];
}

/**
 * The public page of a type (`AWS::S3::Bucket`) or nested type (`AWS::S3::Bucket.CorsRule`), at one of its properties. The form of the
 * addresses was compared with those in `@awboost/cfn-resource-types`, 2026-11-30.
 */
export function pageOf(owner: string, property?: string): string {
  if (isServerless(owner)) return pageOfServerless(owner, property);
  const [type = '', part] = owner.split('.');
  const [, service = '', resource = ''] = type.toLowerCase().split('::');
  const page = part === undefined ? `aws-resource-${service}-${resource}` : `aws-properties-${service}-${resource}-${part.toLowerCase()}`;
  const anchor = [service, resource, ...(part === undefined ? [] : [part.toLowerCase()]), property?.toLowerCase()].join('-');
  return `https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/${page}.html${property === undefined ? '' : `#cfn-${anchor}`}`;
}
