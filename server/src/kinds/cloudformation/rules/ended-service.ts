import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { endedOf, endedWords } from '../ended-services.ts';

/** Sources: those of the table, `ended-services.ts`. */
export const endedService: Rule = {
  id: 'cloudformation/ended-service',
  severity: 'warning',
  on: ['/Resources/*/Type'],
  byPart: true,
  check(fact, { report }) {
    const type = literalOf(fact.node);
    const ended = type === undefined ? undefined : endedOf(type);
    if (type === undefined || !ended) return;
    report(fact.node, `${code(type)}: ${endedWords(ended)}`, {
      check: ended.state,
      tag: 'deprecated',
      ...(ended.state === 'closed' ? { severity: 'hint' as const } : {}),
    });
  },
};
