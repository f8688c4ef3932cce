import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { isComputed, literalOf } from '../computed.ts';
import { globalDimensions } from '../metrics.ts';

const known = Object.keys(globalDimensions);

/** Source: amazon-cloudwatch-agent, translate/otel/processor/ec2taggerprocessor/translator.go, which looks for four pairs; checked 2026-11-30. */
export const globalDimension: Rule = {
  id: 'cloudwatch-agent/global-dimension',
  severity: 'warning',
  on: ['/metrics/append_dimensions/*'],
  check(fact, { report }) {
    const { entry } = fact;
    const name = String(fact.segment);
    if (!entry || entry.half || isComputed(name)) return;
    const meant = nearest(name, known);
    if (!known.includes(name)) {
      const isSlip = meant !== undefined && isMisspelling(name, meant);
      const expected = isSlip
        ? `Did you mean ${code(meant)}?`
        : `Expected ${oneOfCodes(known)}. Dimensions of your own go in \`append_dimensions\` of a plugin.`;
      report(entry.keySpan, `The agent drops the dimension ${code(name)} here. ${expected}`, {
        ...(isSlip ? { fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'rename', path: pathOf(fact), to: meant }] } } : {}),
      });
      return;
    }
    const right = `\${aws:${name}}`;
    const text = literalOf(fact.node);
    if (text === undefined || text === right) return;
    report(fact.node, `${code(text)} is not ${code(right)}, so the agent drops the dimension. Expected ${code(right)}: here it takes no other value.`, {
      fix: { title: `Change to ${code(right)}`, operations: [{ op: 'set', path: pathOf(fact), to: right }] },
    });
  },
};
