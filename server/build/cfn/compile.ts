import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource, SpecDatabase } from '@aws-cdk/service-spec-types';
import type { AttributeData, PropertyData, ServiceData, Shape, SpecIndex, TypeCode, TypeData, TypeLine } from '../../src/kinds/cloudformation/spec-data.ts';
import type { Limits, LimitsOf } from './limits.ts';
import { firstSentence } from './trim.ts';

export type Compiled = { readonly index: SpecIndex; readonly services: ReadonlyMap<string, ServiceData> };

/** Compiles all resource types of the service spec; `limits` adds what it lacks. `date` is that of the data. */
export function compileSpec(limits: LimitsOf, date: string): Compiled {
  const db = loadAwsServiceSpecSync();
  const types: Record<string, TypeLine> = {};
  const services = new Map<string, ServiceData>();
  for (const resource of [...db.all('resource')].sort((a, b) => (a.cloudFormationType < b.cloudFormationType ? -1 : 1))) {
    const name = resource.cloudFormationType;
    // Those are an old outline; what we know of AWS SAM is our own.
    if (name.startsWith('AWS::Serverless::')) continue;
    const service = serviceOf(name);
    const data = services.get(service) ?? { types: {}, parts: {} };
    services.set(service, data);
    (data.types as Record<string, TypeData>)[name] = typeOf(db, resource, limits);
    addParts(db, resource, data.parts as Record<string, { p: Record<string, PropertyData> }>, limits);
    types[name] = lineOf(db, resource);
  }
  return { index: { date, types }, services };
}

/** The file a type is in: `AWS::S3::Bucket` is in `aws-s3`. */
const serviceOf = (type: string): string => type.split('::').slice(0, 2).join('-').toLowerCase();

function lineOf(db: SpecDatabase, resource: Resource): TypeLine {
  const required = Object.entries(resource.properties).filter(([, property]) => property.required);
  return `${required.map(([name, { type }]) => `${name}:${shapeOf(db, type)}`).join(' ')}\n${firstSentence(resource.documentation)}`;
}

function shapeOf(db: SpecDatabase, type: PropertyType): Shape {
  switch (type.type) {
    case 'array':
      return 'list';
    case 'map':
    case 'tag':
    case 'json':
    case 'ref':
      return 'map';
    case 'boolean':
      return 'flag';
    case 'integer':
    case 'number':
      return 'number';
    case 'union':
      return type.types[0] ? shapeOf(db, type.types[0]) : 'text';
    default:
      return 'text';
  }
}

function typeOf(db: SpecDatabase, resource: Resource, limits: LimitsOf): TypeData {
  const ref = [resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? []].flat().join('|');
  const attributes = Object.entries(resource.attributes).map(([name, { type, documentation }]): [string, AttributeData] => {
    const d = firstSentence(documentation);
    return [name, { t: codeOf(db, resource, type), ...(d === '' ? {} : { d }) }];
  });
  return {
    d: firstSentence(resource.documentation),
    ...(ref === '' ? {} : { ref }),
    p: propertiesOf(db, resource, resource.properties, limits.get(resource.cloudFormationType)),
    ...(attributes.length > 0 ? { a: Object.fromEntries(attributes) } : {}),
  };
}

function propertiesOf(
  db: SpecDatabase,
  resource: Resource,
  properties: Readonly<Record<string, Property>>,
  limits: ReadonlyMap<string, Limits> | undefined,
): Record<string, PropertyData> {
  const sorted = Object.entries(properties).sort(([a, one], [b, other]) => Number(other.required ?? false) - Number(one.required ?? false) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, property]) => [name, propertyOf(db, resource, property, limits?.get(name))]));
}

function propertyOf(db: SpecDatabase, resource: Resource, property: Property, limits: Limits = {}): PropertyData {
  const d = firstSentence(property.documentation);
  const values = valuesOf(property.type) ?? limits.values;
  const { causesReplacement: replaces } = property;
  return {
    t: codeOf(db, resource, property.type),
    ...(d === '' ? {} : { d }),
    ...(property.required ? { required: 1 as const } : {}),
    ...(replaces === 'yes' || replaces === 'maybe' ? { replaces } : {}),
    ...(property.defaultValue === undefined ? {} : { default: String(property.defaultValue) }),
    ...(property.deprecated ? { deprecated: 1 as const } : {}),
    ...(values ? { values } : {}),
    ...(limits.pattern === undefined || values ? {} : { pattern: limits.pattern }),
    ...(limits.length && !values ? { length: limits.length } : {}),
    ...(limits.range ? { range: limits.range } : {}),
  };
}

/** The values that the leaf of a type allows, also inside of lists and maps. */
function valuesOf(type: PropertyType): readonly string[] | undefined {
  if (type.type === 'string' && type.allowedValues) return type.allowedValues;
  if (type.type === 'array' || type.type === 'map') return valuesOf(type.element);
  if (type.type === 'union') return type.types.map(valuesOf).find((each) => each !== undefined);
  return undefined;
}

function codeOf(db: SpecDatabase, resource: Resource, type: PropertyType): TypeCode {
  switch (type.type) {
    case 'string':
      return 's';
    case 'boolean':
      return 'b';
    case 'integer':
      return 'i';
    case 'number':
      return 'n';
    case 'json':
      return 'j';
    case 'date-time':
      return 'd';
    case 'tag':
      return '#Tag';
    case 'array':
      return `[${codeOf(db, resource, type.element)}]`;
    case 'map':
      return `{${codeOf(db, resource, type.element)}}`;
    case 'union':
      return [...new Set(type.types.map((each) => codeOf(db, resource, each)))].join('|');
    case 'ref':
      return `#${db.get('typeDefinition', type.reference.$ref).name}`;
    default:
      return 'j';
  }
}

function addParts(db: SpecDatabase, resource: Resource, parts: Record<string, { p: Record<string, PropertyData> }>, limits: LimitsOf): void {
  const owner = resource.name;
  for (const { entity } of db.follow('usesType', resource)) {
    const key = `${resource.cloudFormationType}.${entity.name}`;
    parts[`${owner}.${entity.name}`] = { p: propertiesOf(db, resource, entity.properties, limits.get(key)) };
  }
}
