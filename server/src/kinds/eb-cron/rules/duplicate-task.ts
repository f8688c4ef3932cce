import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/** The last of two tasks with one name counts. Source: aws-sqsd, lib/aws-sqsd/schedule_parser.rb, checked 2026-11-30. */
export const duplicateTask: Rule = {
  id: 'eb-cron/duplicate-task',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const seen = new Map<string, Node>();
    for (const { node } of select(root, '/cron/*/name')) {
      const name = literalOf(node);
      if (name === undefined || name === '') continue;
      const first = seen.get(name);
      if (first)
        report(node, `Duplicate task ${code(name)}. Only the last one with this name runs.`, {
          related: [{ start: first.start, end: first.end, message: 'The first one is here.' }],
        });
      else seen.set(name, node);
    }
  },
};
