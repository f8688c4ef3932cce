import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { inTable, textAt } from '../../cli-input/computed.ts';
import { dimensions } from '../dimensions.ts';
import { policiesIn } from '../subjects.ts';

/** Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, PutScalingPolicy ResourceId and ScalableDimension. Checked 2026-11-30. */
export const dimension: Rule = {
  id: 'scaling-policy/dimension',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const subject of [...policiesIn(root), ...select(root, '/ScalableTargets/*')]) {
      const [of] = select(subject, '/ScalableDimension');
      const [id] = select(subject, '/ResourceId');
      const [name, namespace] = [textAt(subject, '/ScalableDimension') ?? '', textAt(subject, '/ServiceNamespace')];
      const known = inTable(dimensions, name);
      if (!of || !known) continue;
      const own = name.split(':')[0] ?? '';
      if (namespace !== undefined && namespace !== own)
        report(of.node, `${code(name)} is a dimension of ${code(own)}, and the namespace is ${code(namespace)}. Expected one of ${code(`${namespace}:`)}.`);
      const text = textAt(subject, '/ResourceId');
      if (id && text !== undefined && known.id !== '' && !new RegExp(known.id).test(text))
        report(id.node, `${code(text)} is not the ID of what ${code(name)} scales. Expected one such as ${code(known.example)}.`);
    }
  },
};
