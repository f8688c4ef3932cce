import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';

/** Source: Lambda developer guide, configuring-alias-routing.html: two published versions, of which one stands here. Checked 2026-11-30. */
export const aliasWeights: Rule = {
  id: 'lambda-event-source/alias-weights',
  severity: 'error',
  on: ['/RoutingConfig/AdditionalVersionWeights', '/AdditionalVersionWeights'],
  check(weights, { root, report }) {
    const [first, second] = weights.children;
    const version = textAt(root, '/FunctionVersion');
    const [of] = select(root, '/FunctionVersion');
    if (second?.entry) report(second.entry.keySpan, 'An alias sends calls to two versions at most: its own, and one other. Expected one weight.');
    if (!first?.entry) return;
    if (of && version?.startsWith('$LATEST')) report(of.node, 'An alias that splits its calls means published versions. Expected the number of one.');
    else if (version !== undefined && String(first.segment) === version)
      report(first.entry.keySpan, `${code(version)} is the version of the alias itself. Expected another one.`);
    else if (String(first.segment).startsWith('$LATEST'))
      report(first.entry.keySpan, 'An alias that splits its calls means published versions. Expected the number of one.');
  },
};
