import { type Fact, perRoot, select } from '../../core/fact.ts';
import { lacks, textAt } from '../cli-input/computed.ts';
import { destinationKeys } from './keys.ts';

/** Whether a map is written out: what a template computes may have any keys. */
export const isWritten = (fact: Fact): boolean => fact.node.type === 'map' && fact.computed === undefined;

/** Whether such a map lacks a key. */
export const surelyLacks = (fact: Fact, key: string): boolean => isWritten(fact) && lacks(fact, key);

/** The extended destination in S3, which may stand alone. */
export const extendedOf = perRoot((root): Fact | undefined => {
  const [of] = select(root, '/ExtendedS3DestinationConfiguration');
  return of ?? (select(root, '/BucketARN').length > 0 ? root : undefined);
});

/** The destinations of a stream, a destination that stands alone too. */
export const destinationsIn = perRoot((root): readonly Fact[] => {
  const extended = extendedOf(root);
  return extended === root ? [root] : destinationKeys.flatMap((name) => select(root, `/${name}`));
});

/** What a bucket is for: the destination itself, the way to Redshift, or what another destination and a backup need. */
type Bucket = { readonly bucket: Fact; readonly use: 'destination' | 'way' | 'other' };

/** All buckets that records go to. */
export const bucketsIn = perRoot((root): readonly Bucket[] =>
  destinationsIn(root).flatMap((of): Bucket[] => [
    ...(select(of, '/BucketARN').length > 0 ? [{ bucket: of, use: 'destination' as const }] : []),
    ...select(of, '/S3Configuration').map((bucket) => ({
      bucket,
      use: of.segment === 'RedshiftDestinationConfiguration' ? ('way' as const) : ('other' as const),
    })),
    ...select(of, '/S3BackupConfiguration').map((bucket) => ({ bucket, use: 'other' as const })),
  ]),
);

/** Whether a part of a destination that has a switch is on; unless said, `unset` counts. */
export const isOn = (part: Fact | undefined, unset: boolean): part is Fact => {
  if (!part || !isWritten(part)) return false;
  const switched = textAt(part, '/Enabled');
  if (switched === undefined) return unset && surelyLacks(part, 'Enabled');
  return switched.toLowerCase() === 'true';
};

/** The steps of a destination; none where they are off. */
export const processorsOf = (destination: Fact): readonly Fact[] =>
  select(destination, '/ProcessingConfiguration').flatMap((part) => (isOn(part, true) ? select(part, '/Processors/*') : []));

/** An expression in a prefix; without a namespace where it is not one. */
export type Expression = { readonly text: string; readonly namespace?: string; readonly value?: string };

/** The expressions of a prefix. Source: Firehose developer guide, s3-prefixes.html, checked 2026-11-30. */
export const expressionsIn = (text: string): readonly Expression[] =>
  text
    .split('!{')
    .slice(1)
    .map((rest) => {
      const end = rest.indexOf('}');
      const inner = end < 0 ? rest : rest.slice(0, end);
      const colon = inner.indexOf(':');
      const whole = `!{${inner}${end < 0 ? '' : '}'}`;
      return end < 0 || colon < 0 ? { text: whole } : { text: whole, namespace: inner.slice(0, colon), value: inner.slice(colon + 1) };
    });
