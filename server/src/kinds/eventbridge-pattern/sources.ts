import type { Data } from '../../core/data.ts';
import type { Fact } from '../../core/fact.ts';
import { type EventIndex, eventsOf, type FieldType, indexOf, type SourceEvents } from './data.ts';
import { testAt, valuesOf } from './tests.ts';
import { knownValues, moreEvents } from './values.ts';

/** Detail types that services send beside those of their own. Source: EventBridge user guide, eb-service-event-cloudtrail.html, checked 2026-11-30. */
const ofAll = ['AWS API Call via CloudTrail', 'AWS Service Event via CloudTrail', 'AWS Console Action via CloudTrail', 'AWS Insight via CloudTrail'];

const known = new WeakMap<EventIndex, ReadonlyMap<string, readonly string[]>>();

/** The detail types of each source that is known. */
export function sourcesOf(data: Data): ReadonlyMap<string, readonly string[]> {
  const index = indexOf(data);
  const made = (index && known.get(index)) ?? new Map(Object.entries({ ...moreEvents, ...index?.sources }));
  if (index) known.set(index, made);
  return made;
}

/** The detail types that some of the sources send; `undefined` if one of them is unknown. */
export function detailTypesOf(sources: readonly string[], data: Data): readonly string[] | undefined {
  const all = sourcesOf(data);
  if (!sources.every((source) => all.has(source))) return undefined;
  return [...new Set([...sources.flatMap((source) => all.get(source) ?? []), ...ofAll])];
}

/** The texts that a pattern wants of a field of the envelope; `undefined` if it says otherwise which ones. */
export function textsAt(root: Fact, field: 'source' | 'detail-type'): readonly string[] | undefined {
  const test = testAt(root, field);
  const texts = (test && valuesOf(test))?.map(({ text }) => text);
  return texts && texts.length > 0 ? texts : undefined;
}

/** The event that a pattern is about, where it is one alone: its source, its detail type, and what is known of its details. */
export type Event = { readonly source: string; readonly detailType: string; readonly events: SourceEvents | undefined };

export function eventOf(root: Fact, data: Data): Event | undefined {
  const [sources, detailTypes] = [textsAt(root, 'source'), textsAt(root, 'detail-type')];
  const [source, detailType] = [sources?.[0], detailTypes?.[0]];
  if (source === undefined || detailType === undefined || sources?.length !== 1 || detailTypes?.length !== 1) return undefined;
  return { source, detailType, events: eventsOf(source, data) };
}

/** The fields of an object in the details of an event; `undefined` if nothing is known of it. */
export function fieldsAt({ detailType, events }: Event, path: readonly string[]): Readonly<Record<string, FieldType>> | undefined {
  const top = events?.events[detailType];
  let type: FieldType | undefined = top;
  for (const segment of path) type = typeof type === 'number' ? memberOf(fieldsOf(events, type)?.[segment]) : undefined;
  return typeof type === 'number' ? fieldsOf(events, type) : undefined;
}

const fieldsOf = (events: SourceEvents | undefined, type: number): Readonly<Record<string, FieldType>> | undefined => {
  const fields = events?.types[type];
  return fields && Object.keys(fields).length > 0 ? fields : undefined;
};

/** What a field holds, or each item of its list. */
export const memberOf = (type: FieldType | undefined): FieldType | undefined => (typeof type === 'object' ? memberOf(type[0]) : type);

/** What a field of the details is known to be, out of a list that may grow. */
export const valuesAt = ({ source, detailType }: Event, path: readonly string[]): readonly string[] | undefined =>
  knownValues.find((each) => each.source === source && each.detailType === detailType && each.path === path.join('.'))?.values;
