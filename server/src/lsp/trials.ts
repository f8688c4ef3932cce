import { trials } from '../features/trials.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';
import { type TrialsAsked, type TryAsked, toServer } from './protocol.ts';
import type { OutcomeReply, TrialReply } from './tried.ts';

/** What of a file can be tried on an example, and what comes of it. */
export const trying: MakeFeature = ({ analysis }) => ({
  handlers: [
    request(toServer.trials, [], ({ uri }: TrialsAsked): TrialReply[] => {
      const found = analysis(uri);
      return found ? trials(found).map(({ title, wish, example, samples, span }) => ({ title, wish, example, samples, at: rangeOf(found, span) })) : [];
    }),
    request(toServer.tryOut, null, ({ uri, number, text }: TryAsked): OutcomeReply | null => {
      const found = analysis(uri);
      const outcome = found && trials(found)[number]?.run(text);
      if (!found || !outcome) return null;
      if ('fault' in outcome) return outcome;
      return { ...outcome, checks: outcome.checks.map(({ span, ...check }) => ({ ...check, at: rangeOf(found, span) })) };
    }),
  ],
});
