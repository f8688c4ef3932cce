import { type Key, key, type ObjectOf, object, oneOf, type Schema, type TextOf, text } from '../../../../core/schema.ts';
import type { Borrow } from '../borrow.ts';

/** An event source: one line about it, and its properties. */
export type Source = {
  readonly about: string;
  readonly properties: (cfn: Borrow) => ObjectOf;
  /** The properties may be left out as a whole. */
  readonly isOptional?: true;
  /** What people write by mistake for its name. */
  readonly mistaken?: readonly string[];
};

/** The text of a `Type` of some sources. */
export const typeText = (sources: Readonly<Record<string, Source>>): TextOf =>
  oneOf(
    Object.fromEntries(
      Object.entries(sources).map(([name, { about, mistaken, isOptional, properties }]) => [
        name,
        {
          about,
          ...(mistaken ? { mistaken } : {}),
          ...(isOptional ? {} : { brings: withRequired(properties) }),
        },
      ]),
    ),
  );

/** The properties that an event source must have, for who begins one: their names need no data of CloudFormation. */
const withRequired = (properties: Source['properties']): Readonly<Record<string, Key>> => ({
  get Properties() {
    return key(
      '',
      properties((about) => ({ about, schema: text() })),
    );
  },
});

/** An event source as it stands in a template. The transform reads nothing else of it. */
export const eventOf = (type: TextOf, properties: Schema, isOptional: boolean): ObjectOf =>
  object(
    {
      Type: key('What sends the events. It decides which properties there are.', type, { required: 'error' }),
      Properties: key('The settings of the event source.', properties, isOptional ? {} : { required: 'error' }),
    },
    { others: 'warning' },
  );

/** A key whose absence is an error. */
export const needed = (made: Key): Key => ({ ...made, required: 'error' });
