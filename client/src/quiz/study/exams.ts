import exam from '../../../../notes/exams/dop-c02.json' with { type: 'json' };
import { l10n } from '../../l10n.ts';
import type { Card } from '../cards/card.ts';
import { domainOf } from '../exam/profile.ts';
import { firstSights, markOf, satIn, scoreOf } from '../exam/result.ts';
import type { Progress } from '../memory/progress.ts';
import { dateOf, dayNumber } from '../memory/tally.ts';
import { type FirstSight, readinessOf, readinessText } from './readiness.ts';
import type { Attempted } from './screen.ts';

/** The exams of the profile that a person has sat. */
const satOf = ({ exams }: Progress): ReturnType<typeof satIn> => satIn(exams).filter(({ begun }) => begun.profile === exam.id);

/** The share of right answers that gives the mark, on a scale that starts at 100. */
const MARK = (exam.passMark - 100) / 900;

/** The one line on readiness: what exams say, and nothing that was learned. */
export function readinessIn(progress: Progress, cards: readonly Card[]): string {
  const tasks = new Map(cards.map(({ id, task }) => [id, task]));
  const sights = firstSights(satOf(progress)).flatMap(({ card, right }): FirstSight[] => {
    const domain = domainOf(exam, tasks.get(card));
    return domain ? [{ domain: domain.id, right }] : [];
  });
  return readinessText(readinessOf(sights, exam.domains), MARK);
}

const verdicts = { pass: l10n.t('pass'), fail: l10n.t('fail'), open: l10n.t('too close to say') } as const;

/** The exams that were sat, with their scores. */
export const attemptsIn = (progress: Progress): Attempted[] =>
  satOf(progress).map(({ at, begun, ended }) => {
    const { score, low, high, verdict } = scoreOf(markOf({ begun, ended }), exam.passMark);
    const name = begun.form === 'full' ? l10n.t('Full exam') : begun.form === 'half' ? l10n.t('Half exam') : l10n.t('One domain');
    return {
      date: dateOf(dayNumber(at)),
      name,
      score,
      low,
      high,
      verdict: verdicts[verdict],
      unseen: begun.cards.length - begun.seen.length,
      asked: begun.cards.length,
    };
  });

export const passMark = exam.passMark;
