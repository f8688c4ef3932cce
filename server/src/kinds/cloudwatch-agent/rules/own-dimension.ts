import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { globalDimensions } from '../metrics.ts';
import { ownDimensionValues } from '../placeholders.ts';

const names = [...Object.keys(globalDimensions), 'VolumeId'];

/** Source: amazon-cloudwatch-agent, translate/util/placeholderUtil.go (ResolveAWSMetadataPlaceholders): only whole values are replaced; checked 2026-11-30. */
export const ownDimension: Rule = {
  id: 'cloudwatch-agent/own-dimension',
  severity: 'warning',
  on: ownDimensionValues,
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined) return;
    const [, name = '', ...more] = /^\$\{aws:([^}]*)\}$/.exec(text) ?? [];
    if (!text.includes('${aws:') || names.includes(name) || more.length > 0) return;
    const meant = names.find((each) => each.toLowerCase() === name.toLowerCase());
    const right = meant && `\${aws:${meant}}`;
    const why =
      name === ''
        ? 'The agent replaces such a variable only where it is the whole value, and drops the dimension'
        : 'The agent knows no such variable, and drops the dimension';
    report(
      fact.node,
      `${why}: ${code(text)}. ${right ? `Did you mean ${code(right)}?` : 'Expected `${aws:InstanceId}`, `${aws:InstanceType}`, `${aws:ImageId}` or `${aws:AutoScalingGroupName}`.'}`,
      {
        ...(right ? { fix: { title: `Change to ${code(right)}`, operations: [{ op: 'set', path: pathOf(fact), to: right }] } } : {}),
      },
    );
  },
};
