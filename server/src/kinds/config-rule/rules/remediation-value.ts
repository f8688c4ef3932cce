import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';
import { remediationsIn } from '../facts.ts';

/** Source: botocore config/2014-11-12 of 2026-08-07, RemediationParameterValue: one or the other. Checked 2026-11-30. */
export const remediationValue: Rule = {
  id: 'config-rule/remediation-value',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const parameter of remediationsIn(root).flatMap((remediation) => select(remediation, '/Parameters/*'))) {
      if (parameter.node.type !== 'map' || !parameter.entry) continue;
      const [dynamic] = select(parameter, '/ResourceValue');
      const [fixed] = select(parameter, '/StaticValue');
      if (dynamic?.entry && fixed?.entry)
        report(fixed.entry.keySpan, 'A parameter has one value. Expected `ResourceValue` or `StaticValue`.', {
          related: [{ ...dynamic.entry.keySpan, message: 'The other one.' }],
        });
      else if (!dynamic && !fixed && !parameter.node.broken && lacks(parameter, 'ResourceValue') && lacks(parameter, 'StaticValue'))
        report(parameter.entry.keySpan, 'The parameter has no value. Expected `StaticValue` with `Values`, or `ResourceValue` with `RESOURCE_ID`.', {
          typing: parameter.node,
        });
    }
  },
};
