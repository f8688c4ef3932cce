import type { Data } from '../../core/data.ts';

/**
 * The form of what is compiled from the events of `@aws-cdk/aws-service-spec`: which service sends what, and with which details. One JSON
 * file for each source, and an index.
 */

/** `dist/events/index.json`. */
export type EventIndex = {
  /** The day the data was made: `2026-09-29`. */
  readonly date: string;
  /** The detail types that each source sends, by the source: `aws.ec2`. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
};

/** `dist/events/<source>.json`. */
export type SourceEvents = {
  /** For each detail type the type of `detail`, by its index. */
  readonly events: Readonly<Record<string, number>>;
  /** Types by their index: what each field holds. */
  readonly types: readonly Readonly<Record<string, FieldType>>[];
};

/** A text, number, yes or no, or anything; else a type by its index, an empty list around it where there may be several. */
export type FieldType = 's' | 'n' | 'b' | '' | number | readonly [FieldType];

export const INDEX = 'events/index.json';

/** The index of all sources; `undefined` while it isn't loaded, or where it can't be. */
export const indexOf = (data: Data): EventIndex | undefined => (data.get(INDEX) as EventIndex | null | undefined) ?? undefined;

/** The name of the data of a source. */
export const dataOf = (source: string): string => `events/${source}.json`;

/** What a source sends; `undefined` if it is unknown or not loaded. */
export const eventsOf = (source: string, data: Data): SourceEvents | undefined => (data.get(dataOf(source)) as SourceEvents | null | undefined) ?? undefined;
