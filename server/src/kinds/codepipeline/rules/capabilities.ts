import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { pipelineOf } from '../pipeline.ts';

const known = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];

export const capabilities: Rule = {
  id: 'codepipeline/capabilities',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { configuration } of pipelineOf(root).actions) {
      const fact = configuration.at('Capabilities');
      const text = configuration.text('Capabilities');
      if (!fact || text === undefined || known.includes(text)) continue;
      const parts = text.split(/[,\s]+/).filter((part) => part !== '');
      const wrong = parts.find((part) => !known.includes(part));
      const guess = wrong === undefined ? undefined : nearest(wrong, known);
      const right = parts.map((part) => (part === wrong && guess !== undefined ? guess : part)).join(',');
      const fix = { title: `Change to ${code(right)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to: right }] };
      if (wrong !== undefined)
        report(fact.node, `Unknown capability ${code(wrong)}. ${guess === undefined ? `Expected ${oneOfCodes(known)}.` : `Did you mean ${code(guess)}?`}`, {
          ...(guess === undefined ? {} : { fix: { ...fix, suggestion: true } }),
        });
      else if (text !== right)
        report(fact.node, `There is a ${/\s/.test(text) ? 'blank' : 'comma too many'} in ${code(text)}. Expected commas alone between the capabilities.`, {
          fix,
        });
    }
  },
};
