import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { keySpan, statesInPart } from '../state.ts';

/** Names that YAML 1.1 reads as booleans. Source: YAML 1.1, type repository, bool; checked 2026-11-30. */
const booleans = /^(?:y|n|yes|no|on|off|true|false)$/i;

/** A state whose name has no quotes and is a boolean for many readers of YAML. */
export const yamlBooleanName: Rule = {
  id: 'asl/yaml-boolean-name',
  severity: 'information',
  on: ['/States/*'],
  byPart: true,
  check(part, { syntax, text, report }) {
    if (syntax === 'json') return;
    for (const { fact, name } of statesInPart(part)) {
      const { start, end } = keySpan(fact);
      if (booleans.test(name) && text.slice(start, end) === name)
        report({ start, end }, `Readers of YAML 1.1 take ${code(name)} without quotes for a boolean. Expected it in quotes.`);
    }
  },
};
