import type { Data } from '../../../core/data.ts';
import type { Table } from '../../../core/kind.ts';
import type { Key, ObjectOf, Schema } from '../../../core/schema.ts';
import { settingTables } from '../../beanstalk/settings.ts';
import { resourceBody } from '../resource.ts';
import { resources as ofCloudFormation, typeTextOf } from '../spec.ts';
import { apiProperties } from './api.ts';
import { applicationProperties } from './application.ts';
import { type Borrow, borrowing } from './borrow.ts';
import { capacityProviderProperties } from './capacity-provider.ts';
import { connectorProperties } from './connector.ts';
import { eventOf, type Source } from './events/event.ts';
import { functionEvents } from './events/functions.ts';
import { machineEvents } from './events/machines.ts';
import { functionProperties } from './function.ts';
import { globalsOf, sections } from './globals.ts';
import { graphQlApiProperties } from './graphql-api.ts';
import { httpApiProperties } from './http-api.ts';
import { layerVersionProperties } from './layer-version.ts';
import { pageOfServerless } from './names.ts';
import { simpleTableProperties } from './simple-table.ts';
import { stateMachineProperties } from './state-machine.ts';
import { webSocketApiProperties } from './websocket-api.ts';

const properties: Readonly<Record<string, (cfn: Borrow) => ObjectOf>> = {
  'AWS::Serverless::Api': apiProperties,
  'AWS::Serverless::Application': applicationProperties,
  'AWS::Serverless::CapacityProvider': capacityProviderProperties,
  'AWS::Serverless::Connector': connectorProperties,
  'AWS::Serverless::Function': functionProperties,
  'AWS::Serverless::GraphQLApi': graphQlApiProperties,
  'AWS::Serverless::HttpApi': httpApiProperties,
  'AWS::Serverless::LayerVersion': layerVersionProperties,
  'AWS::Serverless::SimpleTable': simpleTableProperties,
  'AWS::Serverless::StateMachine': stateMachineProperties,
  'AWS::Serverless::WebSocketApi': webSocketApiProperties,
};

/**
 * Makes the schema of a name once. While the data that it borrows from isn't there, it is not kept, and asked for again. It is kept beside the
 * text of types, which lives as long as the data does.
 */
function keptBy(make: (name: string, data: Data) => ObjectOf | undefined): Table {
  const kept = new WeakMap<object, Map<string, ObjectOf>>();
  return (name, data) => {
    const typeText = typeTextOf(data);
    if (!typeText) return undefined;
    const known = kept.get(typeText) ?? new Map<string, ObjectOf>();
    kept.set(typeText, known);
    const made = known.get(name) ?? make(name, data);
    if (made) known.set(name, made);
    return made;
  };
}

/** The properties of a type of AWS SAM, each with its place in the developer guide. */
const propertiesOf: Table = keptBy((type, data) => {
  const made = Object.hasOwn(properties, type) ? borrowing(data, properties[type] as (cfn: Borrow) => ObjectOf) : undefined;
  return made && { ...made, keys: Object.fromEntries(Object.entries(made.keys).map(([name, key]) => [name, documented(type, name, key)])) };
});

function documented(type: string, name: string, key: Key): Key {
  return { ...key, more: [key.more, `[AWS documentation](${pageOfServerless(type, name)})`].filter(Boolean).join('\n\n') };
}

const bodies: Table = keptBy((type, data) => {
  const [typeText, made] = [typeTextOf(data), propertiesOf(type, data)];
  return typeText && made && resourceBody(typeText, made, type);
});

const eventsOf = ({ type, sources }: { type: Parameters<typeof eventOf>[0]; sources: Readonly<Record<string, Source>> }): Table =>
  keptBy((name, data) => {
    const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
    const made = source && borrowing(data, source.properties);
    return made && eventOf(type, made, source.isOptional === true);
  });

const globalsTable = (section: string): Table => {
  const table = keptBy((type, data) => {
    const of = propertiesOf(type, data);
    return of?.type === 'object' ? globalsOf(section, of) : undefined;
  });
  return (_, data) => table(`AWS::Serverless::${section}`, data);
};

/** The tables of templates: resources by type, event sources by theirs, and what may stand in the sections of `Globals`. */
export const tables: Readonly<Record<string, Table>> = {
  resources: (type, data): Schema | undefined => (Object.hasOwn(properties, type) ? bodies(type, data) : ofCloudFormation(type, data)),
  functionEvents: eventsOf(functionEvents),
  machineEvents: eventsOf(machineEvents),
  ...settingTables,
  ...Object.fromEntries(Object.keys(sections).map((section) => [`globals/${section}`, globalsTable(section)])),
};
