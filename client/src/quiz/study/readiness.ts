import { l10n } from '../../l10n.ts';

/** How exam questions were answered that a person saw for the first time: this alone says what an exam would find. */
export type FirstSight = { readonly domain: string; readonly right: boolean };

/** A domain of the exam with its part of the questions, in percent. */
export type Weighted = { readonly id: string; readonly weight: number };

/**
 * The share of the exam's questions that a person would answer right, with the range in which it is nine times of ten; nothing on thin data.
 * Cards that were learned say nothing here, since the exam asks other questions.
 */
export type Readiness = { readonly sights: number; readonly share?: { readonly middle: number; readonly low: number; readonly high: number } };

/** Fewer say too little: a full exam's worth of all, and some of each domain. */
const ENOUGH = 75;
const ENOUGH_EACH = 5;
/** 90 % of a normal distribution are within so many standard deviations. */
const Z = 1.6448536;

export function readinessOf(sights: readonly FirstSight[], domains: readonly Weighted[]): Readiness {
  const parts = domains.map(({ id, weight }) => {
    const own = sights.filter(({ domain }) => domain === id);
    // One right and one wrong more: nobody is sure of a domain after five questions.
    return { weight: weight / 100, of: own.length, share: (own.filter(({ right }) => right).length + 1) / (own.length + 2) };
  });
  const count = parts.reduce((sum, { of }) => sum + of, 0);
  if (count < ENOUGH || parts.some(({ of }) => of < ENOUGH_EACH)) return { sights: count };
  const middle = parts.reduce((sum, { weight, share }) => sum + weight * share, 0);
  const spread = Z * Math.sqrt(parts.reduce((sum, { weight, share, of }) => sum + (weight * weight * share * (1 - share)) / (of + 2), 0));
  return { sights: count, share: { middle, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) } };
}

const percent = (share: number): string => `${Math.round(100 * share)}`;

/** The one line on it. `mark` is the share of right answers at which the exam is passed, as far as that is known. */
export function readinessText({ sights, share }: Readiness, mark: number): string {
  if (!share) {
    const seen = sights === 0 ? l10n.t('none yet') : l10n.t('{0} so far', sights);
    return l10n.t('Too little to say: readiness counts exam questions answered at first sight, {0} at least and some of each domain; {1}.', ENOUGH, seen);
  }
  const { middle, low, high } = share;
  const verdict = low >= mark ? l10n.t('above the mark') : high < mark ? l10n.t('below the mark') : l10n.t('too close to say');
  return l10n.t(
    'At first sight you answer about {0} % of exam questions right (90 % range {1} to {2} %, from {3}): {4}, which is near {5} %.',
    percent(middle),
    percent(low),
    percent(high),
    sights,
    verdict,
    percent(mark),
  );
}
