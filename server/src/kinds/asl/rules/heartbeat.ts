import type { Fact } from '../../../core/fact.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../language.ts';
import { child } from '../state.ts';
import { byState } from './by-state.ts';

/** A heartbeat that can't come late before the task has timed out. */
export const heartbeat = byState({
  id: 'asl/heartbeat',
  severity: 'error',
  check({ fact, type }, { report }) {
    if (type !== 'Task') return;
    const [beat, timeout] = [child(fact, 'HeartbeatSeconds'), child(fact, 'TimeoutSeconds')];
    const [between, most] = [numberOf(beat), numberOf(timeout)];
    if (!beat || !timeout || between === undefined || most === undefined || between < most) return;
    report(
      beat.node,
      `\`HeartbeatSeconds\` is ${code(String(between))}, but the task times out after ${code(String(most))} seconds. Expected a smaller number.`,
      {
        related: [{ start: timeout.node.start, end: timeout.node.end, message: 'The timeout is set here.' }],
        typing: beat.node,
      },
    );
  },
});

/** A whole number that is written out. */
export function numberOf(fact: Fact | undefined): number | undefined {
  const node = fact && resolve(fact.node);
  const text = node && literalOf(node);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
