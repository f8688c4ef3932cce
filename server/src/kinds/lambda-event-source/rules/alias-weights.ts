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
    // Templates have a list.
    const all = weights.children.map((child) => {
      const [version] = select(child, '/FunctionVersion');
      return version ? { span: version.node, text: textAt(child, '/FunctionVersion') } : { span: child.entry?.keySpan, text: String(child.segment) };
    });
    const [first, second] = all;
    const version = textAt(root, '/FunctionVersion');
    const [of] = select(root, '/FunctionVersion');
    if (second?.span) report(second.span, 'An alias sends calls to two versions at most: its own, and one other. Expected one weight.');
    if (!first?.span || first.text === undefined) return;
    if (of && version?.startsWith('$LATEST')) report(of.node, 'An alias that splits its calls means published versions. Expected the number of one.');
    else if (version !== undefined && first.text === version) report(first.span, `${code(version)} is the version of the alias itself. Expected another one.`);
    else if (first.text.startsWith('$LATEST')) report(first.span, 'An alias that splits its calls means published versions. Expected the number of one.');
  },
};
