import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { EventTypeDefinition, PropertyType, SpecDatabase } from '@aws-cdk/service-spec-types';
import type { EventIndex, FieldType, SourceEvents } from '../../src/kinds/eventbridge-pattern/data.ts';

export type Compiled = { readonly index: EventIndex; readonly services: ReadonlyMap<string, SourceEvents> };

/** Compiles what AWS's schemas say of the events that services send; `date` is that of the data. */
export function compileEvents(date: string): Compiled {
  const db = loadAwsServiceSpecSync();
  const events = db.all('event');
  const sources = [...new Set(events.map(({ source }) => source))].sort();
  const services = new Map(
    sources.map((source): [string, SourceEvents] => [
      source,
      eventsOf(
        events.filter((event) => event.source === source),
        db,
      ),
    ]),
  );
  return { index: { date, sources: Object.fromEntries([...services].map(([source, { events }]) => [source, Object.keys(events)])) }, services };
}

function eventsOf(events: readonly { readonly detailType: string; readonly rootProperty: { readonly $ref: string } }[], db: SpecDatabase): SourceEvents {
  const types: Record<string, FieldType>[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (id: string): number => {
    const known = indexes.get(id);
    if (known !== undefined) return known;
    const index = types.push({}) - 1;
    indexes.set(id, index);
    const definition: EventTypeDefinition = db.get('eventTypeDefinition', id);
    types[index] = Object.fromEntries(Object.entries(definition.properties).map(([name, { type }]) => [name, fieldOf(type)]));
    return index;
  };
  const fieldOf = (type: PropertyType): FieldType => {
    switch (type.type) {
      case 'string':
        return 's';
      case 'number':
      case 'integer':
        return 'n';
      case 'boolean':
        return 'b';
      case 'array':
        return [fieldOf(type.element)];
      case 'ref':
        return indexOf(type.reference.$ref);
      default:
        return '';
    }
  };
  const byName = [...events].sort((a, b) => a.detailType.localeCompare(b.detailType, 'en'));
  return { events: Object.fromEntries(byName.map(({ detailType, rootProperty }) => [detailType, indexOf(rootProperty.$ref)])), types };
}
