import { pathOf } from '../core/fact.ts';
import type { Kind, Rule } from '../core/kind.ts';
import type { Value } from '../core/schema.ts';
import { code, nearest } from '../core/words.ts';
import { literalOf } from './cli-input/computed.ts';
import { inPlaceOf } from './offered.ts';
import { inZone } from './time-zone.ts';

/** The names of time zones that this machine knows, which may be newer or older than those of AWS. */
const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** A time zone that nobody knows. */
export const timeZoneRule = (id: string, pointers: readonly string[]): Rule => ({
  id,
  severity: 'warning',
  on: pointers,
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (!text || inZone(0, text)) return;
    const guess = nearest(text, zones());
    report(
      fact.node,
      `${code(text)} is not a time zone. ${guess ? `Did you mean ${code(guess)}?` : 'Expected a name such as `Europe/Berlin`.'}`,
      guess
        ? { typing: fact.node, fix: { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(fact), to: guess }] } }
        : { typing: fact.node },
    );
  },
});

/** The time zones, at the keys that name one. */
export const offerZones =
  (...keys: readonly string[]): NonNullable<Kind['offer']> =>
  (fact, at) =>
    keys.includes(String(fact.name ?? fact.segment))
      ? inPlaceOf(
          fact.node,
          at,
          zones().map((value): Value => ({ value, about: 'A time zone.' })),
        )
      : undefined;
