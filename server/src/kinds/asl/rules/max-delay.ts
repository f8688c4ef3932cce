import { code } from '../../../core/words.ts';
import { child, itemsIn } from '../state.ts';
import { byState } from './by-state.ts';
import { numberOf } from './heartbeat.ts';

/** A longest pause that is not above the first one. */
export const maxDelay = byState({
  id: 'asl/max-delay',
  severity: 'error',
  check({ fact }, { report }) {
    for (const retrier of itemsIn(child(fact, 'Retry'))) {
      const most = child(retrier, 'MaxDelaySeconds');
      const first = child(retrier, 'IntervalSeconds');
      const [longest, pause] = [numberOf(most), first ? numberOf(first) : 1];
      if (!most || longest === undefined || pause === undefined || longest > pause) continue;
      report(
        most.node,
        `\`MaxDelaySeconds\` is ${code(String(longest))}, but the first pause is ${first ? '' : 'by default '}${code(String(pause))}. Expected a greater number.`,
        { typing: most.node },
      );
    }
  },
});
