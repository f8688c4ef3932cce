import { placeOf } from '../../../core/position-map.ts';
import { calledBy } from '../integrations/task.ts';
import { hasKey } from '../state.ts';
import { byState } from './by-state.ts';

/** Tasks that may wait for a callback as long as the execution may run. */
export const taskTokenTimeout = byState({
  id: 'asl/task-token-timeout',
  severity: 'hint',
  check(state, { text: source, syntax, report }) {
    const { resource, text } = calledBy(state) ?? {};
    if (!text || (resource?.form !== 'sdk' && resource?.form !== 'optimized') || resource.suffix?.text !== 'waitForTaskToken') return;
    if (hasKey(state.fact, 'TimeoutSeconds', 'TimeoutSecondsPath', 'HeartbeatSeconds', 'HeartbeatSecondsPath')) return;
    report(
      placeOf(source, text.node, syntax, resource.suffix) ?? text.node,
      'Nothing ends this task if the callback never comes: it waits up to a year. Set `HeartbeatSeconds` or `TimeoutSeconds`.',
      { typing: state.fact.node },
    );
  },
});
